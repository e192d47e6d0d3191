# ---
# title: Reads every label as one of two classes
# caughtBy: [labels_between_0_and_1, soft_labels_at_800, the_best_logit_has_no_slope]
# why:
#   - text: A soft label weights both terms of the loss; choosing one of the two throws the rest away.
#     cues: [both terms, weight*, mix*, soft, partial*, throws, one term, in between]
#   - text: Loss and gradient no longer belong together, since the gradient still uses the soft label.
#     cues: [belong together, inconsistent, mismatch*, gradient still, disagree*, gradient check, not the derivative, does not match]
# hint: What does a label of 0.25 contribute to each of the two logarithms?
# repaired: |
#   losses = np.logaddexp(0, logits) - labels * logits
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    losses = np.where(labels == 1, np.logaddexp(0, -logits), np.logaddexp(0, logits))  # bug
    probabilities = (1 + np.tanh(logits / 2)) / 2
    return np.mean(losses), (probabilities - labels) / logits.size
