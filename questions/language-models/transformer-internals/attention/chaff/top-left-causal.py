# ---
# title: Aligns queries and keys at the first position
# caughtBy: [one_new_query_sees_all_keys, two_new_queries_after_three_cached_keys, more_queries_than_keys, new_queries_with_a_padded_cache]
# why:
#   - text: The queries are the last positions of the sequence, so query $i$ stands at position $i + n - m$.
#     cues: [last position*, offset, n - m, n-m, align*, shift*, bottom right, bottom-right]
#   - text: While decoding with a KV cache, the one new query would see the first key only and ignore the rest.
#     cues: [cache*, decod*, one query, first key, first token, new token, generation, inference]
#   - text: With as many queries as keys both alignments agree, so training shows nothing.
#     cues: [square, as many, same length, equal length*, m = n, m == n, training, agree]
# hint: A model has 100 tokens in its cache and computes one new token. Which keys should its query see?
# repaired: |
#   allowed &= np.tril(np.ones((m, n), dtype=bool), k=n - m)
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
        allowed &= np.tril(np.ones((m, n), dtype=bool))  # bug
    if key_mask is not None:
        allowed &= key_mask[:, np.newaxis, :]

    scores = np.where(allowed, scores, -np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.where(allowed.any(axis=-1, keepdims=True), weights, 0.0) @ V
