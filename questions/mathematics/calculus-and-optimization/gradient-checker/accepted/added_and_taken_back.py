import numpy as np


def check_gradient(function, gradient, point, step=1e-5):
    x = point.astype(float).flatten()
    analytic = gradient(point).astype(float).flatten()
    numeric = np.zeros(x.size)
    for i in range(x.size):
        x[i] += step
        plus = function(x.reshape(point.shape))
        x[i] -= 2 * step
        minus = function(x.reshape(point.shape))
        x[i] += step
        numeric[i] = (plus - minus) / (2 * step)
    scale = np.maximum(np.abs(analytic), np.abs(numeric))
    scale[scale == 0] = 1.0
    return (np.abs(analytic - numeric) / scale).reshape(point.shape)
