import numpy as np


def solve(size, channels, filters, kernel, stride):
    """Count the parameters that the layer really reads.

    Every parameter gets its own number. The layer is walked over the corner
    positions and one inner position of the padded input, all numbers that are
    read are collected, and the distinct ones are counted.
    """
    size, channels, filters, kernel, stride = map(int, (size, channels, filters, kernel, stride))
    weights = np.empty((filters, channels, kernel, kernel), dtype=np.int64)
    weights.flat = np.arange(weights.size)
    biases = weights.size + np.arange(filters)

    padding = kernel // 2
    last = (size + 2 * padding - kernel) // stride
    read = []
    for row in (0, last // 2, last):
        for column in (0, last):
            window = (slice(row * stride, row * stride + kernel), slice(column * stride, column * stride + kernel))
            assert window[0].stop <= size + 2 * padding and window[1].stop <= size + 2 * padding
            read += [weights.ravel(), biases]
    return float(np.unique(np.concatenate(read)).size)
