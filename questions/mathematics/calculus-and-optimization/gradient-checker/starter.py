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
    raise NotImplementedError
