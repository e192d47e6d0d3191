# ---
# title: Masks with a large negative number
# caughtBy: [a_sequence_without_any_key, padding_on_the_left_leaves_the_first_rows_empty, more_queries_than_keys]
# why:
#   - text: In a row where everything is masked all scores are equal, and softmax turns equal scores into equal weights.
#     cues: [equal, uniform, all masked, fully masked, everything is masked, same score*, average*, mean]
#   - text: Softmax sees differences only, so a constant subtracted from every score of a row cancels.
#     cues: [differen*, shift*, invarian*, cancel*, constant, relative]
#   - text: The row becomes an average of padded values, finite and plausible, where the policy asks for zeros.
#     cues: [padded value*, padding, plausible, finite, silent*, zeros, no error, garbage]
# hint: What does softmax return for three scores of -1e9?
# repaired: |
#   scores = np.where(allowed, scores, -np.inf)
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
    if key_mask is not None:
        allowed &= key_mask[:, np.newaxis, :]

    scores = np.where(allowed, scores, -1e9)  # bug
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.nan_to_num(weights) @ V
