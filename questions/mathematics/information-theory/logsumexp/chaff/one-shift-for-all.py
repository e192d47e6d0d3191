# ---
# title: Shifts everything by one maximum
# caughtBy: [rows_of_very_different_size, a_single_value_comes_back, one_row_of_minus_infinity_among_others, one_column_of_minus_infinity]
# why:
#   - text: Each slice needs its own maximum, because only numbers of one sum can share a shift.
#     cues: [each row, per row, slice*, own max*, each sum, along the axis, per slice, global max*]
#   - text: A row far below the global maximum underflows as a whole, and its result is the logarithm of zero.
#     cues: [underflow*, far below, zero, vanish*, log 0, log(0), minus infinity, -inf]
# hint: Take one row near 1000 and one near −1000. What is left of the second one after your shift?
# repaired: |
#   shift = np.maximum(np.max(values, axis=axis, keepdims=True), np.finfo(float).min)
#   logs = np.log(np.sum(np.exp(values - shift), axis=axis))
#   return logs + np.squeeze(shift, axis=axis)
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    shift = np.maximum(np.max(values), np.finfo(float).min)  # bug
    logs = np.log(np.sum(np.exp(values - shift), axis=axis))  # bug
    return logs + shift  # bug
