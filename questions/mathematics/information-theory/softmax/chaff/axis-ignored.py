# ---
# title: Always works along the last axis
# caughtBy: [columns_add_to_one, middle_axis_of_three]
# why:
#   - text: The reductions name the last axis and never use the argument, so other axes are not normalized.
#     cues: [last axis, axis=-1, axis argument, ignore*, parameter, never used, hard coded, hardcoded]
#   - text: For one-dimensional logits and for the default the answer is right, so simple examples pass.
#     cues: [default, one dimension*, 1d, example*, happens to, hides]
# hint: Check along which axis your probabilities add to 1 when the caller asks for another one.
# repaired: |
#   shifted = logits - np.max(logits, axis=axis, keepdims=True)
#   weights = np.exp(shifted)
#   return weights / np.sum(weights, axis=axis, keepdims=True)
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = logits - np.max(logits, axis=-1, keepdims=True)  # bug
    weights = np.exp(shifted)  # bug
    return weights / np.sum(weights, axis=-1, keepdims=True)  # bug
