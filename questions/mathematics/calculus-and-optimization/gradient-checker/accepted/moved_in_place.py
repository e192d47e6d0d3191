import numpy as np


def check_gradient(function, gradient, point, step=1e-5):
    own = np.array(point, dtype=float)
    measured = np.empty_like(own)
    with np.nditer(own, flags=["multi_index"], op_flags=["readwrite"]) as entries:
        for entry in entries:
            before = float(entry)
            entry[...] = before + step
            above = function(own)
            entry[...] = before - step
            below = function(own)
            entry[...] = before
            measured[entries.multi_index] = (above - below) / (2 * step)
    claimed = gradient(point)
    with np.errstate(invalid="ignore"):
        errors = abs(claimed - measured) / np.maximum(abs(claimed), abs(measured))
    return np.where((claimed == 0) & (measured == 0), 0.0, errors)
