import math

import numpy as np


def bce_from_logits(logits, labels):
    losses, slopes = [], []
    for z, y in zip(np.ravel(logits).tolist(), np.ravel(labels).tolist()):
        if z >= 0:
            small = math.exp(-z)
            losses.append(math.log1p(small) + (1 - y) * z)
            slopes.append(1 / (1 + small) - y)
        else:
            small = math.exp(z)
            losses.append(math.log1p(small) - y * z)
            slopes.append(small / (1 + small) - y)
    n = len(losses)
    return math.fsum(losses) / n, np.array(slopes).reshape(np.shape(logits)) / n
