"""Adds replicas one by one until an hour of peak traffic fits into the worker time that may be used."""


def solve(rate: float, ms: float, workers: float, target: float) -> float:
    rate, ms, workers, target = (int(value) for value in (rate, ms, workers, target))
    seconds = 3600
    work = sum(rate * ms for _ in range(seconds))  # worker milliseconds that arrive in the hour
    replicas = 1
    while 100 * work > target * replicas * workers * seconds * 1000:
        replicas += 1
    return float(replicas)
