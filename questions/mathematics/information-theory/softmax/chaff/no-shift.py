# ---
# title: Exponentiates the raw logits
# caughtBy: [logits_of_1e4_stay_finite, logits_of_minus_1e4_do_not_vanish, rows_of_very_different_size, a_single_logit_is_certain]
# why:
#   - text: The exponential of a large logit overflows to infinity, and infinity divided by infinity is NaN.
#     cues: [overflow*, inf, infinity, nan, too large, too big]
#   - text: Very negative logits all underflow to zero, so the sum is zero and the division fails too.
#     cues: [underflow*, zero, 0/0, negative, vanish*]
# hint: What is the largest number whose exponential still fits into a double?
# repaired: |
#   weights = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
# ---
import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    weights = np.exp(logits)  # bug
    return weights / np.sum(weights, axis=axis, keepdims=True)
