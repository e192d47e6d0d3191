# ---
# title: Shifts by the largest magnitude
# caughtBy: [values_of_minus_1000_do_not_vanish, minus_infinity_adds_nothing, rows_of_very_different_size, only_zeros_in_the_sum, one_row_of_minus_infinity_among_others, one_column_of_minus_infinity, minus_infinity_beside_minus_1000, a_single_value_comes_back]
# why:
#   - text: The shift must be the largest value; for negative values the largest magnitude is far above it.
#     cues: [absolute, abs, magnitude, largest value, negative, sign, far above]
#   - text: Shifted down by too much, all exponentials round to zero and the logarithm is minus infinity.
#     cues: [underflow*, zero, vanish*, too much, twice, '-2000', log(0), minus infinity]
# hint: Which exponent does the largest of three values near −1000 get in your code?
# repaired: |
#   shift = np.maximum(np.max(values, axis=axis, keepdims=True), np.finfo(float).min)
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    shift = np.max(np.abs(values), axis=axis, keepdims=True)  # bug
    logs = np.log(np.sum(np.exp(values - shift), axis=axis))
    return logs + np.squeeze(shift, axis=axis)
