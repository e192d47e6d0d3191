import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    """Probabilities from logits.

    logits: array of any shape with at least one dimension, floats or integers
    axis: the axis along which the probabilities add to 1
    returns: floats, same shape as logits
    """
    logits = np.asarray(logits)
    if np.issubdtype(logits.dtype, np.integer):
        # The gap to the largest fits into 64 bits without a sign, and so stays exact.
        largest = logits.max(axis=axis, keepdims=True)
        gap = largest.astype(np.uint64) - logits.astype(np.uint64)
        relative = -gap.astype(np.float64)
    else:
        z = logits.astype(np.float64)
        with np.errstate(over="ignore"):
            relative = z - z.max(axis=axis, keepdims=True)

    # All exponents are at most 0, one of them is exactly 0.
    with np.errstate(under="ignore"):
        exponentials = np.exp(relative)
        return exponentials / exponentials.sum(axis=axis, keepdims=True)
