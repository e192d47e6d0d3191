# ---
# title: Divides one exponential by another
# caughtBy: [confident_mistakes_at_800, confident_and_right_at_800, soft_labels_at_800]
# why:
#   - text: At 800 numerator and denominator are both infinite, and infinity over infinity is NaN.
#     cues: [nan, inf/inf, infinity over, both infinite, overflow*, numerator, exp(800), divided by infinity]
#   - text: The loss is still right, so training looks healthy until one NaN has spread through all weights.
#     cues: [loss is right, loss is fine, loss looks, spread*, silent*, unnoticed, gradient only, only the gradient]
# hint: The loss is fine at 800. Now follow the gradient at the same logit.
# repaired: |
#   probabilities = (1 + np.tanh(logits / 2)) / 2
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    losses = softplus - labels * logits
    probabilities = np.exp(logits) / (1 + np.exp(logits))  # bug
    return np.mean(losses), (probabilities - labels) / logits.size
