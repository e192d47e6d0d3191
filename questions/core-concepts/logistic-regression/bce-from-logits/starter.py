import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    """Mean binary cross-entropy and its gradient.

    logits: floats or integers, any shape with at least one dimension
    labels: numbers from 0 to 1, same shape as logits
    returns: (loss, gradient), a float and an array of floats with the shape of logits
    """
    raise NotImplementedError
