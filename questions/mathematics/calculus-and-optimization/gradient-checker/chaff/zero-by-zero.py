# ---
# title: Divides zero by zero
# caughtBy: [a_constant_function, at_the_minimum, one_of_the_two_is_zero, integers_at_the_minimum]
# why:
#   - text: Where both gradients are zero the formula is 0/0, and NumPy returns NaN.
#     cues: [0/0, nan, zero by zero, both zero, both gradients, divi* by zero, undefined]
#   - text: The two agree perfectly there, so the answer is 0; comparing NaN with a threshold says nothing.
#     cues: [agree*, perfect*, error is 0, threshold, compar*, guard*, no error, equal]
# hint: What do you report for a weight that the function does not use?
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
    return gap / scale  # bug
