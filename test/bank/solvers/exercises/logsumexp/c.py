import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    """Logarithm of the sum of exponentials.

    values: array of any shape with at least one dimension, floats or integers
    axis: the axis that is summed over
    returns: floats, the shape of values without that axis; a number for one dimension
    """
    values = np.asarray(values, dtype=np.float64)
    place = np.expand_dims(np.argmax(values, axis=axis), axis)
    top = np.take_along_axis(values, place, axis=axis)

    # -inf - (-inf) would be NaN; without any finite entry the shift is 0.
    with np.errstate(over="ignore", under="ignore"):
        terms = np.exp(values - np.where(np.isneginf(top), 0.0, top))
    # The largest term is exactly 1 and enters through log1p, so that small other terms are not rounded away.
    np.put_along_axis(terms, place, 0.0, axis=axis)
    return np.squeeze(top, axis=axis) + np.log1p(terms.sum(axis=axis))
