# ---
# title: Reports no error wherever the claimed entry is 0
# caughtBy: one_of_the_two_is_zero
# why:
#   - text: The guard may act only if both values are 0; a claimed 0 beside a true slope is a full error of 1.
#     cues: [both, only if both, one of them, full error, error of 1, true slope, measured, not zero]
#   - text: A forgotten term or a dead branch gives a claimed 0, so the guard hides the most common bug.
#     cues: [forgot*, missing term, dead, not implemented, hide*, common bug, never computed, left out]
# hint: Let the gradient return zeros only, for a function that is not flat. What does your checker say?
# repaired: |
#   return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
# ---
from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    claimed = np.asarray(gradient(point), dtype=float)
    measured = np.empty(point.shape)
    for index in np.ndindex(point.shape):
        ahead, behind = point.astype(float), point.astype(float)
        ahead[index] += step
        behind[index] -= step
        measured[index] = (function(ahead) - function(behind)) / (2 * step)
    gap = np.abs(claimed - measured)
    scale = np.maximum(np.abs(claimed), np.abs(measured))
    return np.divide(gap, scale, out=np.zeros_like(gap), where=claimed != 0)  # bug
