# ---
# title: Lays the padding mask along the queries
# caughtBy: [padding_hides_keys_and_not_queries, padding_on_the_right_of_a_causal_sequence, a_padded_key_is_left_out, padding_on_the_left_leaves_the_first_rows_empty, new_queries_with_a_padded_cache, a_sequence_without_any_key, a_masked_key_with_by_far_the_largest_score]
# why:
#   - text: The mask belongs to the keys, the last axis of the scores, so the new axis has to come before it.
#     cues: [last axis, key axis, axis, broadcast*, newaxis, columns, wrong axis, query axis]
#   - text: With as many queries as keys nothing fails, but padded keys keep their weight and padded queries lose theirs.
#     cues: [square, same length, no error, silent*, as many, self-attention, self attention, shapes fit]
# hint: Write down the shape of the scores and name each axis. To which one does the mask belong?
# repaired: |
#   allowed = allowed & key_mask[:, np.newaxis, :]
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
        allowed = allowed & key_mask[:, :, np.newaxis]  # bug

    scores = np.where(allowed, scores, -np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.where(allowed.any(axis=-1, keepdims=True), weights, 0.0) @ V
