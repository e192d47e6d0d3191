# ---
# title: Always sums over the last axis
# caughtBy: [columns_of_a_square, each_axis_of_three, one_column_of_minus_infinity]
# why:
#   - text: The reductions name the last axis and never use the argument, so every other axis is summed wrongly.
#     cues: [last axis, axis=-1, argument, parameter, ignore*, never used, hard coded, hardcoded]
#   - text: For vectors and for the default the answer is right, and for a square input even the shape is.
#     cues: [default, vector*, one dimension*, 1d, square, same shape, happens to, hides]
# hint: For shape (2, 3, 4) and axis 1, which shape do you return?
# repaired: |
#   shift = np.maximum(np.max(values, axis=axis, keepdims=True), np.finfo(float).min)
#   logs = np.log(np.sum(np.exp(values - shift), axis=axis))
#   return logs + np.squeeze(shift, axis=axis)
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    shift = np.maximum(np.max(values, axis=-1, keepdims=True), np.finfo(float).min)  # bug
    logs = np.log(np.sum(np.exp(values - shift), axis=-1))  # bug
    return logs + np.squeeze(shift, axis=-1)  # bug
