import math

import numpy as np


def logsumexp(values, axis=-1):
    def one(row):
        numbers = [float(value) for value in row if value != -math.inf]
        if not numbers:
            return -math.inf
        top = max(numbers)
        return top + math.log(math.fsum(math.exp(number - top) for number in numbers))

    return np.apply_along_axis(one, axis, np.asarray(values, dtype=np.float64))
