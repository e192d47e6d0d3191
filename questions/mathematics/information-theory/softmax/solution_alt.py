import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    """Probabilities from logits, by pairwise differences: p_k = 1 / sum_j exp(z_j - z_k)."""
    last = np.moveaxis(np.asarray(logits, dtype=float), axis, -1)
    allowed = np.isfinite(last)
    with np.errstate(over="ignore", invalid="ignore"):
        ratios = np.exp(last[..., np.newaxis, :] - last[..., :, np.newaxis])
        probabilities = 1 / np.where(allowed[..., np.newaxis, :], ratios, 0.0).sum(axis=-1)
    return np.moveaxis(np.where(allowed, probabilities, 0.0), -1, axis)
