from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    """Relative errors of a gradient against central differences.

    function: takes an array of floats with the shape of point, returns a number
    gradient: takes an array with the shape of point, returns an array of that shape
    point: array of any shape with at least one dimension, floats or integers
    step: how far each entry is moved in both directions
    returns: floats, the shape of point; 0 where both gradients are 0
    """
    point = np.asarray(point)
    base = point.astype(np.float64)
    step = float(step)

    claimed = np.array(gradient(point.copy()), dtype=np.float64)
    differences = np.empty(base.shape, dtype=np.float64)
    for index in np.ndindex(base.shape):
        up, down = base.copy(), base.copy()
        up[index] += step
        down[index] -= step
        differences[index] = (float(function(up)) - float(function(down))) / (2.0 * step)

    larger = np.maximum(np.abs(claimed), np.abs(differences))
    scale = np.where(larger > 0, larger, 1.0)
    # Divided before subtracting: neither overflows for huge nor underflows for tiny gradients.
    return np.abs(claimed / scale - differences / scale)
