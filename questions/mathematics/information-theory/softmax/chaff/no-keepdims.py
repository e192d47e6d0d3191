# ---
# title: Lets the sum broadcast along the wrong axis
# caughtBy: [square_input_with_different_rows, each_row_adds_to_one, rows_of_very_different_size, middle_axis_of_three, a_single_logit_is_certain]
# why:
#   - text: Without keepdims the sum loses its axis, and broadcasting lines the row sums up with the columns.
#     cues: [keepdims, broadcast*, lose* its axis, drop* the axis, dimension*, align*]
#   - text: For a square input the shapes still fit, so there is no error, only each row divided by other rows' sums.
#     cues: [square, no error, silent*, shapes fit, same shape, wrong sum*, columns]
# hint: Write down the shape of the sum. To which axis does broadcasting attach it?
# repaired: |
#   return weights / np.sum(weights, axis=axis, keepdims=True)
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = logits - np.max(logits, axis=axis, keepdims=True)
    weights = np.exp(shifted)
    return weights / np.sum(weights, axis=axis)  # bug
