# ---
# title: Divides by the largest entry of the whole gradient
# caughtBy: [a_wrong_small_entry_beside_a_large_one, cubes_with_a_long_step, a_forgotten_factor_of_2, curved_within_the_default_step, tiny_gradients_count_like_large_ones, a_forgotten_transpose, wrong_sign_in_one_column_of_weights, a_point_of_integers]
# why:
#   - text: Each entry needs its own scale; beside a large entry the error of a small one disappears.
#     cues: [own scale, each entry, per entry, elementwise, entry by entry, small entry, disappear*, hide*]
#   - text: Weights and biases of different layers differ by orders of magnitude, so the bug sits where nobody sees it.
#     cues: [layer*, bias*, orders of magnitude, different size*, early layer, unnoticed, mixed]
# hint: One entry is 1000 and right, another one is 4 and wrong by half. What do you report for the second?
# repaired: |
#   scale = np.maximum(np.abs(claimed), np.abs(measured))
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
    scale = np.full(gap.shape, max(np.abs(claimed).max(), np.abs(measured).max()))  # bug
    return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
