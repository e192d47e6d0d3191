import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    x = np.asarray(values, dtype=float)
    where = np.expand_dims(x.argmax(axis=axis), axis)
    top = np.take_along_axis(x, where, axis)
    with np.errstate(over="ignore", under="ignore"):
        e = np.exp(x - np.where(np.isneginf(top), 0.0, top))
    np.put_along_axis(e, where, 0.0, axis)  # the largest term is the 1 in log1p
    return np.squeeze(top + np.log1p(e.sum(axis=axis, keepdims=True)), axis=axis)
