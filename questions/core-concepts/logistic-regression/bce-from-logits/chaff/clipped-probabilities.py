# ---
# title: Clips the probabilities before the logarithm
# caughtBy: [confident_mistakes_at_800, soft_labels_at_800, one_extreme_among_ordinary_logits, a_mistake_at_40]
# why:
#   - text: The clip caps the loss of one entry near 35, so a mistake at 800 costs no more than one at 40.
#     cues: [cap*, bound*, limit*, saturat*, at most, '34', '35', same loss]
#   - text: What the probability has rounded away cannot come back; the loss must be computed from the logit itself.
#     cues: [round*, lost, lose*, precision, from the logit*, directly, logit itself, information]
# hint: Compare the losses of two mistakes, one at 50 and one at 800.
# repaired: |
#   losses = np.logaddexp(0, logits) - labels * logits
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    probabilities = (1 + np.tanh(logits / 2)) / 2
    safe = np.clip(probabilities, 1e-15, 1 - 1e-15)  # bug
    losses = -(labels * np.log(safe) + (1 - labels) * np.log(1 - safe))  # bug
    return np.mean(losses), (probabilities - labels) / logits.size
