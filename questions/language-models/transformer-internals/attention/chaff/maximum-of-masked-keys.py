# ---
# title: Lets masked keys set the maximum
# caughtBy: a_masked_key_with_by_far_the_largest_score
# why:
#   - text: The shift comes from a key that is then removed, so all allowed exponents may be far below zero.
#     cues: [shift*, maximum, max, removed, masked key*, far below, very negative, subtract*]
#   - text: Then every allowed weight underflows to 0, and the row is lost although it has keys to use.
#     cues: [underflow*, zero, 0/0, nan, vanish*, divi*, lost, empty]
# hint: The key with the largest score is padding. What is left of the others after the shift?
# repaired: |
#   scores = np.where(allowed, scores, -np.inf)
#   top = scores.max(axis=-1, keepdims=True)
#   weights = np.exp(scores - np.where(np.isfinite(top), top, 0.0))
# ---
from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(Q.shape[-1])
    m, n = scores.shape[1:]

    allowed = np.ones(scores.shape, dtype=bool)
    if causal:
        allowed &= np.tril(np.ones((m, n), dtype=bool), k=n - m)
    if key_mask is not None:
        allowed &= key_mask[:, np.newaxis, :]

    top = scores.max(axis=-1, keepdims=True)  # bug
    weights = np.where(allowed, np.exp(scores - top), 0.0)  # bug
    total = weights.sum(axis=-1, keepdims=True)
    return weights / np.where(total > 0, total, 1.0) @ V
