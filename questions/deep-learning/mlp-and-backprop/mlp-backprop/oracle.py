"""By differences: each derivative from two losses that SciPy computes, far from the kinks."""

import numpy as np
from mldrills import near
from scipy.special import logsumexp

NAMES = ("W1", "b1", "W2", "b2")
STEP = 1e-5


def draw(rng):
    n, d, h, k = (int(size) for size in rng.integers(1, 5, size=4))
    while True:
        X, W1, b1 = rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h)
        if np.abs(X @ W1 + b1).min() > 1e-3:
            return X, rng.integers(0, k, size=n), W1, b1, rng.normal(size=(h, k)), rng.normal(size=k)


def _net(seed, n, d, h, k):
    rng = np.random.default_rng(seed)
    return rng.uniform(0.5, 1.5, (n, d)), rng.integers(0, k, n), rng.uniform(0.1, 1.0, (d, h)), rng.normal(size=h) + 5.0, rng.normal(size=(h, k)), rng.normal(size=k)


_dead = _net(1, 4, 3, 2, 3)
edges = {
    "gradient check": [_net(2, 5, 3, 4, 2), _net(3, 3, 3, 3, 3)],
    "broadcast bias": [_net(4, 6, 2, 3, 2), _net(5, 1, 1, 1, 2)],
    "batch mean": [_net(6, 8, 2, 2, 2)],
    "kink": [(np.array([[1.0, 2.0]]), np.array([0]), np.zeros((2, 2)), np.full(2, -1e-3), np.array([[1.0, -1.0], [2.0, 3.0]]), np.zeros(2))],
    "dead unit": [(_dead[0], _dead[1], _dead[2], np.array([-9.0, 1.0]), *_dead[4:])],
    "negative gradient": [(np.array([[1.0]]), np.array([0]), np.array([[1.0]]), np.zeros(1), np.array([[1.0, 0.0]]), np.zeros(2))],
    "large logits": [(np.array([[1.0], [2.0]]), np.array([1, 0]), np.array([[1.0]]), np.zeros(1), np.array([[2000.0, -2000.0]]), np.zeros(2))],
    "absent class": [(*_net(7, 2, 2, 2, 5)[:1], np.array([1, 1]), *_net(7, 2, 2, 2, 5)[2:])],
    "one class": [_net(8, 3, 2, 2, 1)],
}


def solve(module, X, y, *parameters):
    loss, gradients = module.loss_and_gradients(X, y, *parameters)
    return module.forward(X, *parameters), loss, gradients


def _logits(X, W1, b1, W2, b2):
    hidden = np.array([[max(0.0, float(np.vdot(x, w) + b)) for w, b in zip(W1.T, b1)] for x in X])
    return np.array([[float(np.vdot(row, w) + b) for w, b in zip(W2.T, b2)] for row in hidden])


def _loss(X, y, parameters):
    logits = _logits(X, *parameters)
    return float(np.mean([logsumexp(row) - row[label] for row, label in zip(logits, y)]))


def expected(X, y, *parameters):
    gradients = {}
    for index, name in enumerate(NAMES):
        gradient = np.empty(parameters[index].shape)
        for place in np.ndindex(gradient.shape):
            ends = []
            for sign in (1, -1):
                moved = [value.copy() for value in parameters]
                moved[index][place] += sign * STEP
                ends.append(_loss(X, y, moved))
            gradient[place] = (ends[0] - ends[1]) / (2 * STEP)
        gradients[name] = near(gradient, 1e-6)
    return _logits(X, *parameters), _loss(X, y, parameters), gradients
