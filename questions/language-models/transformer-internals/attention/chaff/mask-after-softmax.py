# ---
# title: Masks the weights after the softmax
# caughtBy: [a_padded_key_is_left_out, a_token_sees_itself_and_what_came_before, two_new_queries_after_three_cached_keys, more_queries_than_keys, padding_on_the_right_of_a_causal_sequence, padding_on_the_left_leaves_the_first_rows_empty, new_queries_with_a_padded_cache, padding_hides_keys_and_not_queries, a_masked_key_with_by_far_the_largest_score, later_keys_change_no_earlier_row]
# why:
#   - text: The weights of a row then add to less than 1, so the output shrinks with every masked key.
#     cues: [add to, sums to, less than 1, less than one, shrink*, renormal*, not normalized, too small]
#   - text: Forbidden keys still count in the denominator, so future tokens and padding influence the result.
#     cues: [denominator, normali*, leak*, future, influence*, still count*, contribute*]
# hint: Add up the weights of one row. What do you get when half of its keys are masked?
# repaired: |
#   scores = np.where(allowed, scores, -np.inf)
#   with np.errstate(invalid="ignore"):
#       weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
#   weights = np.where(allowed, weights / weights.sum(axis=-1, keepdims=True), 0.0)
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

    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))  # bug
    weights = np.where(allowed, weights / weights.sum(axis=-1, keepdims=True), 0.0)  # bug
    return weights @ V
