from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    Q, K, V = (np.asarray(A, dtype=float) for A in (Q, K, V))
    b, m, d = Q.shape
    n = K.shape[1]
    allowed = np.ones((b, m, n), dtype=bool)
    if causal:
        allowed &= np.arange(n) <= np.arange(m)[:, None] + (n - m)
    if key_mask is not None:
        allowed &= np.asarray(key_mask, dtype=bool)[:, None, :]
    with np.errstate(all="ignore"):  # masked scores may overflow, they are thrown away
        scores = np.where(allowed, Q @ K.swapaxes(1, 2) / np.sqrt(d), -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0.0))
    total = weights.sum(axis=-1, keepdims=True)
    weights /= np.where(total > 0, total, 1.0)  # a query without keys: all weights are 0
    return weights @ V
