"""Odds form of Bayes' rule in exact fractions: prior odds times likelihood ratio."""
from fractions import Fraction


def solve(prevalence: float, sensitivity: float, specificity: float) -> float:
    prior, hit, clear = (Fraction(str(value)) / 100 for value in (prevalence, sensitivity, specificity))
    odds = prior / (1 - prior) * (hit / (1 - clear))
    return float(odds / (1 + odds))
