# ---
# title: Exponentiates the raw values
# caughtBy: [values_of_1000_stay_finite, values_of_minus_1000_do_not_vanish, both_signs_in_one_row, rows_of_very_different_size, one_row_of_minus_infinity_among_others, one_column_of_minus_infinity, minus_infinity_beside_minus_1000, a_single_value_comes_back]
# why:
#   - text: The exponential of 1000 is too large for a double, so the sum is infinite although the result is near 1000.
#     cues: [overflow*, inf, infinit*, too large, too big, '709', '710']
#   - text: The exponential of −1000 rounds to zero, so the logarithm of the sum is minus infinity.
#     cues: [underflow*, vanish*, zero, rounds to, too small, log 0, log(0), negative]
# hint: Which values survive the way through the exponential and back?
# repaired: |
#   shift = np.maximum(np.max(values, axis=axis), np.finfo(float).min)
#   exponents = values - np.expand_dims(shift, axis)
#   return shift + np.log(np.sum(np.exp(exponents), axis=axis))
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    return np.log(np.sum(np.exp(values), axis=axis))  # bug
