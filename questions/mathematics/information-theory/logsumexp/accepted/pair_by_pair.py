import numpy as np


def logsumexp(values, axis=-1):
    return np.logaddexp.reduce(values, axis=axis)
