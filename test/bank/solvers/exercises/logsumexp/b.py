import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    """Logarithm of the sum of exponentials along one axis."""
    values = np.asarray(values, dtype=float)

    where_largest = np.expand_dims(values.argmax(axis=axis), axis)
    largest = np.take_along_axis(values, where_largest, axis=axis)

    # -inf minus -inf would be NaN: subtract 0 where all entries are -inf.
    shift = np.where(np.isneginf(largest), 0.0, largest)
    terms = np.exp(values - shift)

    # The largest entry is the term 1 of log(1 + rest).
    np.put_along_axis(terms, where_largest, 0.0, axis=axis)
    rest = terms.sum(axis=axis)
    return np.squeeze(largest, axis=axis) + np.log1p(rest)
