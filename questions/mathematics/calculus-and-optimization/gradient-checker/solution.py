from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    """Relative errors of a gradient against central differences."""
    claimed = np.asarray(gradient(point), dtype=float)
    measured = np.empty(point.shape)
    for index in np.ndindex(point.shape):
        ahead, behind = point.astype(float), point.astype(float)
        ahead[index] += step
        behind[index] -= step
        measured[index] = (function(ahead) - function(behind)) / (2 * step)
    gap = np.abs(claimed - measured)
    scale = np.maximum(np.abs(claimed), np.abs(measured))
    return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
