import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    """Probabilities from logits.

    logits: array of any shape with at least one dimension, floats or integers
    axis: the axis along which the probabilities add to 1
    returns: floats, same shape as logits
    """
    raise NotImplementedError
