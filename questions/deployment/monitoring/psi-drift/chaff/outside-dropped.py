# ---
# title: Drops values outside the reference range
# caughtBy: [outer_bins_take_values_beyond_the_reference, every_value_is_above_the_reference, a_bin_that_is_empty_in_the_reference, one_row_on_either_side, one_bin_never_moves]
# why:
#   - text: Values beyond the range are the clearest sign of drift, and here they vanish from the sample.
#     cues: [clearest, strongest, vanish*, drop*, lost, ignore*, removed, discard*]
#   - text: The outer bins have to be unbounded, down to minus infinity and up to plus infinity.
#     cues: [open, infinit*, inf, unbounded, first and last, outer bin*, clip*, no limit]
# hint: A feed switches from euros to cents. Which share of the current rows do your bins still count?
# repaired: |
#   bin_of = np.searchsorted(inner_edges, sample, side="left")
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        inside = sample[(sample >= reference.min()) & (sample <= reference.max())]  # bug
        bin_of = np.searchsorted(inner_edges, inside, side="left")  # bug
        return np.maximum(np.bincount(bin_of, minlength=bins) / bin_of.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
