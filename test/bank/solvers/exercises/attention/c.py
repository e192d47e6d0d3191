from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    """Scaled dot-product attention for a batch.

    Q: queries, floats, shape (b, m, d)
    K: keys, floats, shape (b, n, d)
    V: values, floats, shape (b, n, v)
    causal: whether a query is kept from the keys that come after it
    key_mask: booleans, shape (b, n), True for a key that may be used; None when all may
    returns: floats, shape (b, m, v)
    """
    Q = np.asarray(Q, dtype=np.float64)
    K = np.asarray(K, dtype=np.float64)
    V = np.asarray(V, dtype=np.float64)
    m, d = Q.shape[1:]
    n = K.shape[1]

    allowed = np.ones((1, m, n), dtype=bool)
    if causal:
        # The queries are the last m of the n positions.
        allowed = (np.arange(n)[None, :] <= np.arange(m)[:, None] + (n - m))[None]
    if key_mask is not None:
        allowed = allowed & np.asarray(key_mask, dtype=bool)[:, None, :]

    # A masked key may have a score that overflows; it is replaced before anything depends on it.
    with np.errstate(over="ignore", invalid="ignore"):
        scores = np.matmul(Q, K.transpose(0, 2, 1)) / np.sqrt(d)
    weights = np.where(allowed, scores, -np.inf)

    # The maximum is over the allowed keys only, so the largest of them always has weight e^0 = 1.
    top = weights.max(axis=-1, keepdims=True)
    weights -= np.where(np.isneginf(top), 0.0, top)
    np.exp(weights, out=weights)
    total = weights.sum(axis=-1, keepdims=True)
    weights /= np.where(total > 0.0, total, 1.0)  # a query without any key keeps weights of 0
    return np.matmul(weights, V)
