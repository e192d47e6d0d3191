import numpy as np


def sigmoid(z):
    result = np.empty(z.shape)
    positive = z >= 0
    result[positive] = 1 / (1 + np.exp(-z[positive]))
    weights = np.exp(z[~positive])
    result[~positive] = weights / (1 + weights)
    return result


def bce_from_logits(logits, labels):
    n = logits.size
    loss = np.where(logits > 0, logits * (1 - labels), -logits * labels)
    loss = loss + np.log(1 + np.exp(-np.abs(logits)))
    return float(np.sum(loss) / n), (sigmoid(logits) - labels) / n
