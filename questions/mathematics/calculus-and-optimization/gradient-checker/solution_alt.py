from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    """Relative errors as 1 - smaller / larger, from all moved points at once."""
    moves = step * np.eye(point.size).reshape(-1, *point.shape)
    values = np.array([function(moved) for moved in np.concatenate([point + moves, point - moves])])
    measured = (values[: point.size] - values[point.size :]) / step / 2
    pairs = np.stack([np.ravel(gradient(point)), measured])
    pairs[:, (pairs == 0).all(axis=0)] = 1.0
    order = np.argsort(np.abs(pairs), axis=0)
    smaller, larger = np.take_along_axis(pairs, order, axis=0)
    return (1 - smaller / larger).reshape(point.shape)
