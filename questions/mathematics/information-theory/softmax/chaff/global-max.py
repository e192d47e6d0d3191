# ---
# title: Subtracts one maximum of the whole array
# caughtBy: [rows_of_very_different_size, a_single_logit_is_certain]
# why:
#   - text: The shift must be the maximum of each slice; a row far below the global maximum underflows as a whole.
#     cues: [each row, per row, slice, along the axis, per slice, own max*, rowwise, row wise]
#   - text: All its exponentials are zero, so the row becomes zero divided by zero, which is NaN.
#     cues: [zero, 0/0, nan, underflow*, vanish*]
# hint: Which numbers share a sum, and therefore may share a shift?
# repaired: |
#   shifted = logits - np.max(logits, axis=axis, keepdims=True)
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = logits - np.max(logits)  # bug
    weights = np.exp(shifted)
    return weights / np.sum(weights, axis=axis, keepdims=True)
