from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    """One key after the other: a running maximum, a running sum of weights, a running weighted sum."""
    b, m, d = Q.shape
    n = K.shape[1]
    top = np.full((b, m), -np.inf)
    total = np.zeros((b, m))
    mixed = np.zeros((b, m, V.shape[2]))
    last_key = np.arange(m) + n - m  # the last key that each query may see

    for j in range(n):
        allowed = np.ones((b, m), dtype=bool)
        if causal:
            allowed &= j <= last_key
        if key_mask is not None:
            allowed &= key_mask[:, j, np.newaxis]
        score = np.where(allowed, np.einsum("bmd,bd->bm", Q, K[:, j]) / np.sqrt(d), -np.inf)
        new_top = np.maximum(top, score)
        shift = np.where(np.isfinite(new_top), new_top, 0.0)
        keep, weight = np.exp(top - shift), np.exp(score - shift)
        total = total * keep + weight
        mixed = mixed * keep[..., np.newaxis] + weight[..., np.newaxis] * V[:, j, np.newaxis, :]
        top = new_top

    seen = total > 0
    return np.where(seen[..., np.newaxis], mixed / np.where(seen, total, 1.0)[..., np.newaxis], 0.0)
