# ---
# title: Clips the logits to a safe range
# caughtBy: [logits_of_1e4_stay_finite, logits_of_minus_1e4_do_not_vanish, rows_of_very_different_size]
# why:
#   - text: Clipping makes all large logits equal, so differences between them, which alone matter, are lost.
#     cues: [differen*, equal, ties, lose*, lost, saturat*, information, same value]
#   - text: Softmax depends on differences of logits only, so a shift is free and a clip is not.
#     cues: [shift*, invarian*, subtract*, constant, differen*]
# hint: Two logits of 10000 and 10001 should not get the same probability. What does your code do with them?
# repaired: |
#   shifted = logits - np.max(logits, axis=axis, keepdims=True)
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = np.clip(logits, -500, 500)  # bug
    weights = np.exp(shifted)
    return weights / np.sum(weights, axis=axis, keepdims=True)
