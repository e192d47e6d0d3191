from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    """Scaled dot-product attention for a batch, shape (b, m, v)."""
    Q = np.asarray(Q, dtype=float)
    K = np.asarray(K, dtype=float)
    V = np.asarray(V, dtype=float)
    b, m, d = Q.shape
    n = K.shape[1]

    # allowed[s, i, j]: may query i of sequence s use key j?
    allowed = np.ones((b, m, n), dtype=bool)
    if causal:
        query_position = np.arange(m)[:, None] + (n - m)
        key_position = np.arange(n)[None, :]
        allowed &= key_position <= query_position
    if key_mask is not None:
        allowed &= np.asarray(key_mask, dtype=bool)[:, None, :]

    # Scores of masked keys may overflow; they are replaced before anything else uses them.
    with np.errstate(over="ignore", invalid="ignore"):
        scores = Q @ np.swapaxes(K, 1, 2) / np.sqrt(d)
    scores = np.where(allowed, scores, -np.inf)

    # Subtract the largest score of the keys in use; a query without keys subtracts 0.
    largest = scores.max(axis=2, keepdims=True)
    largest = np.where(np.isfinite(largest), largest, 0.0)
    weights = np.exp(scores - largest)  # exactly 0 for masked keys

    total = weights.sum(axis=2, keepdims=True)
    total = np.where(total > 0.0, total, 1.0)  # all weights are 0: the row stays 0
    weights /= total
    return weights @ V
