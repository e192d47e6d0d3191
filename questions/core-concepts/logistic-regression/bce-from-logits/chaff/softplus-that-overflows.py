# ---
# title: Lets the exponential see large positive logits
# caughtBy: [confident_mistakes_at_800, confident_and_right_at_800, soft_labels_at_800]
# why:
#   - text: The exponential of 800 is infinite, so the loss is infinite for every large positive logit.
#     cues: [overflow*, infinit*, inf, too large, too big, exp(800), '709', '710']
#   - text: For positive logits the large part must leave the logarithm, so that only a negative exponent remains.
#     cues: [factor*, pull* out, max, negative exponent, abs, absolute, split, branch]
# hint: Your formula works at −800. Which quantity is small at +800?
# repaired: |
#   softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    softplus = np.log1p(np.exp(logits))  # bug
    losses = softplus - labels * logits
    probabilities = (1 + np.tanh(logits / 2)) / 2
    return np.mean(losses), (probabilities - labels) / logits.size
