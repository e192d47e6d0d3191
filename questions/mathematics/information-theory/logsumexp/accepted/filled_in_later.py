import numpy as np


def logsumexp(values, axis=-1):
    rows = np.moveaxis(values, axis, -1).reshape(-1, np.shape(values)[axis])
    result = np.full(len(rows), -np.inf)
    possible = np.isfinite(rows).any(axis=1)
    top = rows[possible].max(axis=1)
    result[possible] = top + np.log(np.exp(rows[possible] - top[:, None]).sum(axis=1))
    return result.reshape(np.delete(np.shape(values), axis))
