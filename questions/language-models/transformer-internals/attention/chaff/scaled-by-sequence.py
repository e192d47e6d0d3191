# ---
# title: Scales by the number of keys
# caughtBy: [scores_are_divided_by_the_root_of_the_key_size, every_size_is_different, a_masked_key_with_by_far_the_largest_score, scores_of_1e4_and_minus_1e4]
# why:
#   - text: A score is a sum of $d$ products, so its spread grows with $\sqrt{d}$, whatever the number of keys.
#     cues: [sum of d, d products, key size, dimension*, variance, standard deviation, sqrt(d), root of d]
#   - text: The sharpness of the weights then depends on the length of the sequence and changes with every decoded token.
#     cues: [sequence length, length, number of keys, sharp*, flat*, temperature, every token, context]
# hint: Which axis of the keys disappears in the dot product?
# repaired: |
#   scores = Q @ K.transpose(0, 2, 1) / np.sqrt(K.shape[2])
# ---
from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(K.shape[1])  # bug
    m, n = scores.shape[1:]

    allowed = np.ones(scores.shape, dtype=bool)
    if causal:
        allowed &= np.tril(np.ones((m, n), dtype=bool), k=n - m)
    if key_mask is not None:
        allowed &= key_mask[:, np.newaxis, :]

    scores = np.where(allowed, scores, -np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.where(allowed.any(axis=-1, keepdims=True), weights, 0.0) @ V
