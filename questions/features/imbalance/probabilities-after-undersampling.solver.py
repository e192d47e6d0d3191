"""Counts rows in a bin of equal scores before and after the negatives come back."""
from fractions import Fraction


def solve(prevalence: float, balanced: float, score: float) -> float:
    prevalence, balanced, score = (Fraction(str(value)) for value in (prevalence, balanced, score))
    # A population of a million rows, from which all positives and some negatives are taken.
    population = 1_000_000
    positives = population * prevalence / 100
    negatives = population - positives
    sample_size = positives * 100 / balanced
    sampled_negatives = sample_size - positives

    # A thousand sampled rows that share the score; a calibrated model says how many are positive.
    in_bin = 1_000
    bin_positives = in_bin * score
    bin_negatives = in_bin - bin_positives

    # Every sampled negative stands for so many negatives of the population.
    restored = bin_negatives * (negatives / sampled_negatives)
    return float(bin_positives / (bin_positives + restored))
