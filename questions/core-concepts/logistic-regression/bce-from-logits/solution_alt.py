import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    """Mean binary cross-entropy and its gradient, from the logarithms of both probabilities."""
    log_positive = -np.logaddexp(0.0, -logits)
    log_negative = -np.logaddexp(0.0, logits)
    loss = -np.mean(labels * log_positive + (1 - labels) * log_negative)
    pull_up = labels * np.exp(log_negative)
    push_down = (1 - labels) * np.exp(log_positive)
    return loss, (push_down - pull_up) / np.size(logits)
