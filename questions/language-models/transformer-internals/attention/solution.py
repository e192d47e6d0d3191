from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    """Scaled dot-product attention for a batch."""
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(Q.shape[-1])
    m, n = scores.shape[1:]

    allowed = np.ones(scores.shape, dtype=bool)
    if causal:
        allowed &= np.tril(np.ones((m, n), dtype=bool), k=n - m)
    if key_mask is not None:
        allowed &= key_mask[:, np.newaxis, :]

    scores = np.where(allowed, scores, -np.inf)
    with np.errstate(invalid="ignore"):  # a row without any key is NaN for now
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.where(allowed.any(axis=-1, keepdims=True), weights, 0.0) @ V
