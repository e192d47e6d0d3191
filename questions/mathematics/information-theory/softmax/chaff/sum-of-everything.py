# ---
# title: Divides by the sum of the whole array
# caughtBy: [each_row_adds_to_one, middle_axis_of_three, rows_of_very_different_size, columns_add_to_one, square_input_with_different_rows, a_single_logit_is_certain]
# why:
#   - text: The sum runs over all entries instead of one slice, so the whole array adds to 1 and no row does.
#     cues: [all entries, whole array, axis, each row, total, slice, every row]
#   - text: With one slice only, both sums are the same, so a vector cannot show the mistake.
#     cues: [vector, one row, single row, 1d, one dimension*, same sum]
# hint: Add your result along the axis. What do you get for two rows?
# repaired: |
#   return weights / np.sum(weights, axis=axis, keepdims=True)
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = logits - np.max(logits, axis=axis, keepdims=True)
    weights = np.exp(shifted)
    return weights / np.sum(weights)  # bug
