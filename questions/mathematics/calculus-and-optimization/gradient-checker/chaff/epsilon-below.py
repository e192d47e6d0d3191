# ---
# title: Adds a small constant to the denominator
# caughtBy: [tiny_gradients_count_like_large_ones, curved_within_the_default_step]
# why:
#   - text: The constant dominates when gradients are smaller than it, so their errors look harmless.
#     cues: [dominat*, smaller than, tiny, small gradients, vanish*, harmless, hide*, swallow*]
#   - text: The result then depends on the unit of the function, which a relative error must not.
#     cues: [unit, scale, rescal*, relative, invarian*, multiply, depends on, absolute]
# hint: Multiply the function and its gradient by one billionth. Should the relative error change?
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
    return gap / (scale + 1e-8)  # bug
