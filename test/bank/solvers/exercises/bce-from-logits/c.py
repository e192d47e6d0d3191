import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    """Mean binary cross-entropy and its gradient.

    logits: floats or integers, any shape with at least one dimension
    labels: numbers from 0 to 1, same shape as logits
    returns: (loss, gradient), a float and an array of floats with the shape of logits
    """
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    n = z.size

    small = np.exp(-np.abs(z))  # in (0, 1], never overflows
    tail = np.log1p(small)
    # -log p = softplus(-z) and -log(1 - p) = softplus(z); both terms below are >= 0, nothing cancels.
    losses = y * (np.maximum(-z, 0.0) + tail) + (1.0 - y) * (np.maximum(z, 0.0) + tail)
    with np.errstate(over="ignore"):
        loss = float(np.sum(losses)) / n
    if not np.isfinite(loss):
        loss = float(np.sum(losses / n))

    larger = 1.0 / (1.0 + small)
    smaller = small / (1.0 + small)
    positive = z >= 0
    p = np.where(positive, larger, smaller)
    q = np.where(positive, smaller, larger)  # 1 - p without cancellation
    gradient = ((1.0 - y) * p - y * q) / n  # = (p - y) / n
    return loss, gradient
