import math
from bisect import bisect_left
from collections import Counter


def psi(reference, current, bins=10, epsilon=1e-4):
    if not len(reference) or not len(current):
        raise ValueError("empty")
    ordered = sorted(float(x) for x in reference)
    edges = []
    for k in range(1, bins):
        position = (len(ordered) - 1) * k / bins
        low = math.floor(position)
        high = math.ceil(position)
        t = position - low
        edges.append((1 - t) * ordered[low] + t * ordered[high])
    was = Counter(bisect_left(edges, x) for x in reference)
    now = Counter(bisect_left(edges, x) for x in current)
    total = 0.0
    for k in range(bins):
        r = max(was[k] / len(reference), epsilon)
        s = max(now[k] / len(current), epsilon)
        total += (s - r) * math.log(s / r)
    return total
