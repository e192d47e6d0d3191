from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    x = np.array(point, dtype=float)
    claimed = np.array(gradient(x.copy()), dtype=float)
    numeric = np.empty(x.shape)

    def value(place, shift):
        moved = x.copy()
        moved[place] += shift
        return float(function(moved))

    for place in np.ndindex(x.shape):
        numeric[place] = (value(place, step) - value(place, -step)) / (2 * step)
    scale = np.maximum(np.abs(claimed), np.abs(numeric))
    scale[scale == 0] = 1.0
    # dividing first keeps huge entries of opposite signs from overflowing
    return np.abs(claimed / scale - numeric / scale)
