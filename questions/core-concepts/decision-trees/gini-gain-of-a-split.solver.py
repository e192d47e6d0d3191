"""Counts pairs: the Gini impurity is the chance that two draws with replacement differ in class."""
from fractions import Fraction
from itertools import product


def disagreement(labels: list[bool]) -> Fraction:
    pairs = [first != second for first, second in product(labels, repeat=2)]
    return Fraction(sum(pairs), len(pairs))


def solve(monthly: float, yearly: float, monthly_tenths: float, yearly_tenths: float) -> float:
    def node(size: int, tenths: int) -> list[bool]:
        churned = size * tenths // 10
        return [True] * churned + [False] * (size - churned)

    first = node(int(monthly), int(monthly_tenths))
    second = node(int(yearly), int(yearly_tenths))
    parent = first + second
    # A customer drawn from the parent brings along the impurity of its own child.
    after = sum(len(child) * disagreement(child) for child in (first, second)) / len(parent)
    return float(disagreement(parent) - after)
