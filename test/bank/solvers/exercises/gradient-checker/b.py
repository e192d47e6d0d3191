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
    claimed = np.array(gradient(point.copy())).astype(np.float64)
    start = point.astype(np.float64)

    errors = np.zeros(point.shape)
    for place in np.ndindex(point.shape):
        # Fresh copies, so that each call sees one moved entry only.
        up = start.copy()
        up[place] += step
        down = start.copy()
        down[place] -= step
        d = (float(function(up)) - float(function(down))) / (2 * step)
        a = float(claimed[place])

        largest = max(abs(a), abs(d))
        if largest > 0:
            # Divided first, so that the difference of huge numbers cannot overflow.
            errors[place] = abs(a / largest - d / largest)
    return errors
