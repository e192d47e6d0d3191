# ---
# title: Cuts the range into bins of equal width
# caughtBy: [a_skewed_reference_still_fills_its_bins_equally, ten_bins_by_default, a_bin_that_is_empty_in_the_reference, half_of_the_reference_is_zero]
# why:
#   - text: Equal widths follow the extremes of the reference, so one outlier pushes nearly all rows into one bin.
#     cues: [outlier*, extreme*, skew*, one bin, range, heavy tail*, long tail*, min and max]
#   - text: Quantile edges give each bin the same share of the reference, so a shift anywhere is seen equally well.
#     cues: [quantile*, percentile*, same share, equal share*, equal count*, same number, equally, decile*]
# hint: Take a reference of 1, 2, 4, …, 128 and count the rows in each of your bins.
# repaired: |
#   inner_edges = np.quantile(reference, np.arange(1, bins) / bins)
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.linspace(reference.min(), reference.max(), bins + 1)[1:-1]  # bug

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
