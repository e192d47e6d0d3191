import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    """Probabilities from logits.

    logits: array of any shape with at least one dimension, floats or integers
    axis: the axis along which the probabilities add to 1
    returns: floats, same shape as logits
    """
    z = np.asarray(logits)
    if z.dtype.kind in "biu":
        # Exact differences of integers of any size: modulo 2^64, the distance to the maximum is unsigned.
        z = z.astype(np.uint64 if z.dtype.kind == "u" else np.int64)
        below = z.max(axis=axis, keepdims=True) - z
        shifted = -(below.view(np.uint64).astype(np.float64))
    else:
        z = z.astype(np.float64)
        with np.errstate(over="ignore"):
            shifted = z - z.max(axis=axis, keepdims=True)
    with np.errstate(under="ignore"):
        weights = np.exp(shifted)
        return weights / weights.sum(axis=axis, keepdims=True)
