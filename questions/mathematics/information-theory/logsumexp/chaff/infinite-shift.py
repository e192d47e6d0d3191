# ---
# title: Subtracts a maximum that may be infinite
# caughtBy: [only_zeros_in_the_sum, one_row_of_minus_infinity_among_others, one_column_of_minus_infinity, a_single_value_comes_back]
# why:
#   - text: When all values are minus infinity, the maximum is too, and infinity minus infinity is NaN.
#     cues: [nan, inf - inf, infinity minus infinity, undefined, indeterminate, all masked, all zero]
#   - text: The right answer is the logarithm of zero, which is minus infinity, and any finite shift gives it.
#     cues: [log 0, log(0), logarithm of zero, finite shift, minus infinity, -inf, replace*, guard*]
# hint: Follow a slice that holds nothing but minus infinity through your first subtraction.
# repaired: |
#   shift = np.maximum(np.max(values, axis=axis, keepdims=True), np.finfo(float).min)
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    shift = np.max(values, axis=axis, keepdims=True)  # bug
    logs = np.log(np.sum(np.exp(values - shift), axis=axis))
    return logs + np.squeeze(shift, axis=axis)
