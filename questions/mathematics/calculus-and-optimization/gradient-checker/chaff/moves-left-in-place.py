# ---
# title: Leaves earlier entries moved
# caughtBy: [a_product_of_all_entries, a_forgotten_transpose, wrong_sign_in_one_column_of_weights]
# why:
#   - text: A partial derivative moves one entry and holds the others fixed, so each entry must be put back.
#     cues: [put back, restore*, reset*, undo*, fresh copy, others fixed, one entry, back to]
#   - text: In a sum of separate terms the drift cancels, so it shows only where entries act together.
#     cues: [separa*, cancel*, coupled, together, product, interact*, depend* on each other, mixed]
# hint: After your second entry, is the first one still at its old value?
# repaired: |
#   for index in np.ndindex(point.shape):
#       moved = point.astype(float)
# ---
from typing import Callable

import numpy as np


def check_gradient(function: Callable, gradient: Callable, point: np.ndarray, step: float = 1e-5) -> np.ndarray:
    claimed = np.asarray(gradient(point), dtype=float)
    measured = np.empty(point.shape)
    moved = point.astype(float)  # bug
    for index in np.ndindex(point.shape):  # bug
        moved[index] += step
        above = function(moved)
        moved[index] -= 2 * step
        measured[index] = (above - function(moved)) / (2 * step)
    gap = np.abs(claimed - measured)
    scale = np.maximum(np.abs(claimed), np.abs(measured))
    return np.divide(gap, scale, out=np.zeros_like(gap), where=scale > 0)
