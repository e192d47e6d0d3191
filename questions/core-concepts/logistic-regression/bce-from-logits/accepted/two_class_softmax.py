import numpy as np


def bce_from_logits(logits, labels):
    pairs = np.stack([np.zeros(logits.shape), logits], axis=-1).astype(float)
    targets = np.stack([1 - labels, labels], axis=-1)
    shifted = pairs - pairs.max(axis=-1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    loss = -(targets * log_probabilities).sum(axis=-1).mean()
    return loss, (np.exp(log_probabilities) - targets)[..., 1] / logits.size
