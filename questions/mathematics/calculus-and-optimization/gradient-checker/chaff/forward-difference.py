# ---
# title: Moves each entry forward only
# caughtBy: [cubes_with_a_long_step, a_right_gradient, a_forgotten_factor_of_2, at_the_minimum, curved_within_the_default_step, tiny_gradients_count_like_large_ones, a_wrong_small_entry_beside_a_large_one, a_forgotten_transpose, wrong_sign_in_one_column_of_weights, a_point_of_integers, integers_at_the_minimum]
# why:
#   - text: A one-sided difference has an error proportional to the step, a central one to its square.
#     cues: [one-sided, both sides, both directions, central, symmetric, square of the step, h^2, second order]
#   - text: The error comes from the curvature, so a right gradient looks wrong wherever the function bends.
#     cues: [curvature, bend*, second derivative, curved, Taylor, truncation, right gradient looks wrong, false alarm*]
# hint: For the square of x at 1, compare your slope with 2. By how much does it miss for a step of 0.1?
# repaired: |
#   behind[index] -= step
#   measured[index] = (function(ahead) - function(behind)) / (2 * step)
# ---
from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    claimed = np.asarray(gradient(point), dtype=float)
    measured = np.empty(point.shape)
    for index in np.ndindex(point.shape):
        ahead, behind = point.astype(float), point.astype(float)
        ahead[index] += step
        measured[index] = (function(ahead) - function(behind)) / step  # bug
    gap = np.abs(claimed - measured)
    scale = np.maximum(np.abs(claimed), np.abs(measured))
    return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
