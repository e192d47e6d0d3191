# ---
# title: Moves a copy that still holds integers
# caughtBy: [a_point_of_integers, integers_at_the_minimum]
# why:
#   - text: A copy keeps its dtype, and an array of integers cuts the moved value off to a whole number.
#     cues: [dtype, integer*, truncat*, cut* off, whole number, round*, int64, cast*]
#   - text: The step is lost or becomes a whole 1, and division by the tiny step makes the slope meaningless.
#     cues: [lost, zero difference, whole step, jump*, huge, meaningless, no error, silent*]
# hint: What is stored if you assign 3.00001 to an entry of your copy?
# repaired: |
#   ahead, behind = point.astype(float), point.astype(float)
# ---
from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    claimed = np.asarray(gradient(point), dtype=float)
    measured = np.empty(point.shape)
    for index in np.ndindex(point.shape):
        ahead, behind = point.copy(), point.copy()  # bug
        ahead[index] = point[index] + step
        behind[index] = point[index] - step
        measured[index] = (function(ahead) - function(behind)) / (2 * step)
    gap = np.abs(claimed - measured)
    scale = np.maximum(np.abs(claimed), np.abs(measured))
    return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
