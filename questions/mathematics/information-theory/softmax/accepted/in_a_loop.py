import math

import numpy as np


def softmax(logits, axis=-1):
    def one(row):
        top = max(row)
        weights = [math.exp(value - top) for value in row]
        total = math.fsum(weights)
        return np.array([weight / total for weight in weights])

    return np.apply_along_axis(one, axis, np.asarray(logits, dtype=np.float64))
