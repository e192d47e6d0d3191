import numpy as np


def check_gradient(function, gradient, point, step=1e-5):
    claimed = np.ravel(gradient(point)).tolist()
    flat = [float(value) for value in np.ravel(point)]

    def at(position, change):
        moved = list(flat)
        moved[position] += change
        return float(function(np.array(moved).reshape(np.shape(point))))

    errors = []
    for position, one in enumerate(claimed):
        other = (at(position, step) - at(position, -step)) / (2 * step)
        errors.append(0.0 if one == other == 0 else abs(one - other) / max(abs(one), abs(other)))
    return np.array(errors).reshape(np.shape(point))
