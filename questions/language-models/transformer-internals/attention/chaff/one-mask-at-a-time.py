# ---
# title: Forgets the padding of a causal sequence
# caughtBy: [padding_on_the_right_of_a_causal_sequence, padding_on_the_left_leaves_the_first_rows_empty, new_queries_with_a_padded_cache]
# why:
#   - text: The masks are independent conditions, so a key counts only if the causal mask and the padding mask both allow it.
#     cues: [both, combine*, independent, intersection, together, logical and]
#   - text: With `elif`, or with an early choice of one mask, padded keys get weight as soon as the call is causal.
#     cues: [elif, either, only one, ignore*, skip*, padded key*, gets weight, get weight]
# hint: Call it with both masks and with each alone. In how many of the three calls is the padding left out?
# repaired: |
#   if key_mask is not None:
#       allowed &= key_mask[:, np.newaxis, :]
# ---
from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(Q.shape[-1])
    m, n = scores.shape[1:]

    allowed = np.ones(scores.shape, dtype=bool)
    if causal:
        allowed &= np.tril(np.ones((m, n), dtype=bool), k=n - m)
    elif key_mask is not None:  # bug
        allowed &= key_mask[:, np.newaxis, :]  # bug

    scores = np.where(allowed, scores, -np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.where(allowed.any(axis=-1, keepdims=True), weights, 0.0) @ V
