# ---
# title: Adds a small constant inside the logarithm
# caughtBy: [only_zeros_in_the_sum, one_column_of_minus_infinity, one_row_of_minus_infinity_among_others, a_single_value_comes_back]
# why:
#   - text: An impossible event has log-probability minus infinity; the constant gives it a finite one, and it counts again later.
#     cues: [impossible, minus infinity, -inf, finite, probability 0, zero probability, possible, wrong value]
#   - text: The logarithm of zero needs no protection here, because minus infinity is the answer that was asked for.
#     cues: [log 0, log(0), logarithm of zero, correct, not needed, unnecessary, intended, right answer]
# hint: What should the logarithm of the sum be when every term is exactly zero?
# repaired: |
#   logs = np.log(np.sum(np.exp(values - shift), axis=axis))
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    top = np.max(values, axis=axis, keepdims=True)
    shift = np.where(np.isfinite(top), top, 0.0)
    logs = np.log(np.sum(np.exp(values - shift), axis=axis) + 1e-12)  # bug
    return logs + np.squeeze(shift, axis=axis)
