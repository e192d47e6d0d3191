"""Searches for the smallest group size whose power, computed from the normal distribution, is enough."""
from math import sqrt
from statistics import NormalDist


def solve(baseline: float, lift: float) -> float:
    normal = NormalDist()
    control = baseline / 100
    variant = control * (1 + lift / 100)

    def power(size: int) -> float:
        error = sqrt(control * (1 - control) / size + variant * (1 - variant) / size)
        return 1 - normal.cdf(1.96 - (variant - control) / error)

    wanted = normal.cdf(0.84)
    low, high = 1, 2
    while power(high) < wanted:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if power(middle) >= wanted else (middle, high)
    return float(high)
