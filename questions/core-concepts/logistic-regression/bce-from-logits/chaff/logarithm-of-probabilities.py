# ---
# title: Takes the logarithm of the rounded probability
# caughtBy: [confident_mistakes_at_800, a_mistake_at_40, confident_and_right_at_800, one_extreme_among_ordinary_logits, soft_labels_at_800]
# why:
#   - text: The sigmoid rounds to exactly 1 from a logit of about 37 on, so the logarithm of 1 − p is infinite.
#     cues: [round*, saturat*, exactly 1, infinit*, inf, log(0), log 0, logarithm of zero]
#   - text: Even a correct prediction breaks, because 0 times minus infinity is NaN.
#     cues: [nan, 0 times, 0*inf, zero times, times infinity, correct prediction, right prediction]
# hint: Which double is the sigmoid of 40, and what is 1 minus it?
# repaired: |
#   losses = np.logaddexp(0, logits) - labels * logits
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    probabilities = (1 + np.tanh(logits / 2)) / 2
    losses = -(labels * np.log(probabilities) + (1 - labels) * np.log(1 - probabilities))  # bug
    return np.mean(losses), (probabilities - labels) / logits.size
