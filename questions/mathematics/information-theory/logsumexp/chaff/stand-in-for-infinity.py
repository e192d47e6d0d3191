# ---
# title: Replaces minus infinity by a large negative number
# caughtBy: [only_zeros_in_the_sum, a_single_value_comes_back, one_row_of_minus_infinity_among_others, one_column_of_minus_infinity]
# why:
#   - text: A large negative number is the logarithm of something, so a slice without any mass gets a finite result.
#     cues: [finite, still a number, '-1e9', sentinel, stand in, no mass, some mass, placeholder]
#   - text: Beside one ordinary value the stand-in vanishes, so the mistake shows only when the whole slice is minus infinity.
#     cues: [whole slice, all entries, whole row, fully masked, only when, vanish*, ordinary, hides]
# hint: What does your function say about a slice whose entries are all the logarithm of zero?
# repaired: |
#   usable = np.asarray(values, dtype=float)
# ---
import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    usable = np.where(np.isneginf(values), -1e9, values)  # bug
    top = np.max(usable, axis=axis, keepdims=True)
    shift = np.maximum(top, np.finfo(float).min)
    logs = np.log(np.sum(np.exp(usable - shift), axis=axis))
    return logs + np.squeeze(shift, axis=axis)
