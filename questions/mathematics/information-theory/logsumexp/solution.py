import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    """Logarithm of the sum of exponentials, shifted by the maximum of each slice."""
    top = np.max(values, axis=axis, keepdims=True)
    shift = np.maximum(top, np.finfo(float).min)  # finite, even where everything is -inf
    with np.errstate(divide="ignore"):
        logs = np.log(np.sum(np.exp(values - shift), axis=axis))
    return logs + np.squeeze(shift, axis=axis)
