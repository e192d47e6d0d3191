import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    z, y = np.asarray(logits, dtype=float), np.asarray(labels, dtype=float)
    with np.errstate(under="ignore"):
        e = np.exp(-np.abs(z))
        small, large = e / (1.0 + e), 1.0 / (1.0 + e)  # sigmoid of -|z| and of |z|
        tail = np.log1p(e)  # softplus(z) = max(z, 0) + tail
        losses = y * (np.maximum(-z, 0.0) + tail) + (1.0 - y) * (np.maximum(z, 0.0) + tail)
        p, q = np.where(z >= 0, large, small), np.where(z >= 0, small, large)
        # p - y without cancellation for confident hits
        gradient = ((1.0 - y) * p - y * q) / z.size
        return float(np.sum(losses / z.size)), gradient
