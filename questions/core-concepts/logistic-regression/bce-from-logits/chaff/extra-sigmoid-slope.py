# ---
# title: Multiplies the gradient by the slope of the sigmoid
# caughtBy: [logits_of_0_are_undecided, confident_mistakes_at_800, probabilities_of_three_quarters, one_extreme_among_ordinary_logits, a_mistake_at_40, labels_between_0_and_1, soft_labels_at_800, three_copies_change_only_the_gradient, a_table_of_two_rows, a_single_column, integer_logits, a_single_logit]
# why:
#   - text: In the chain rule the factor p(1 − p) cancels against the derivative of the logarithm.
#     cues: [cancel*, chain rule, derivative of the log*, twice, already, p - y, p minus y]
#   - text: With the extra factor a confident mistake gets no gradient at all, as with squared error.
#     cues: [vanish*, no gradient, zero gradient, squared error, saturat*, confident, stuck, slow]
# hint: How hard should the loss push at a logit of 800 whose label is 0?
# repaired: |
#   return np.mean(losses), (probabilities - labels) / logits.size
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    losses = softplus - labels * logits
    probabilities = (1 + np.tanh(logits / 2)) / 2
    slopes = (probabilities - labels) * probabilities * (1 - probabilities)  # bug
    return np.mean(losses), slopes / logits.size  # bug
