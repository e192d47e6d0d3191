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

    # e lies in (0, 1], so nothing can overflow.
    size = np.abs(z)
    e = np.exp(-size)
    log_term = np.log1p(e)

    # -log p = softplus(-z) and -log(1 - p) = softplus(z).
    minus_log_p = np.maximum(-z, 0.0) + log_term
    minus_log_q = np.maximum(z, 0.0) + log_term
    losses = y * minus_log_p + (1.0 - y) * minus_log_q
    loss = float(np.sum(losses / n))

    # p and q = 1 - p, each computed without cancellation.
    large = 1.0 / (1.0 + e)
    small = e / (1.0 + e)
    p = np.where(z >= 0, large, small)
    q = np.where(z >= 0, small, large)

    # p - y, written so that a tiny difference from a label of 0 or 1 survives.
    gradient = ((1.0 - y) * p - y * q) / n
    return loss, gradient
