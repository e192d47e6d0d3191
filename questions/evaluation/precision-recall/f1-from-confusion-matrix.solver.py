"""Lists every customer, then takes the harmonic mean of the two shares in exact fractions."""
from fractions import Fraction


def solve(tp: float, fn: float, fp: float, tn: float) -> float:
    pairs = [(1, 1)] * int(tp) + [(1, 0)] * int(fn) + [(0, 1)] * int(fp) + [(0, 0)] * int(tn)
    of_flagged = [actual for actual, predicted in pairs if predicted]
    of_positive = [predicted for actual, predicted in pairs if actual]
    precision = Fraction(sum(of_flagged), len(of_flagged))
    recall = Fraction(sum(of_positive), len(of_positive))
    return float(2 / (1 / precision + 1 / recall))
