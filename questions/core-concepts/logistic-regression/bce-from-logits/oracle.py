"""By the definition, in decimals with as many digits as it takes."""

from decimal import Decimal, localcontext

import numpy as np


def draw(rng):
    shape = tuple(int(size) for size in rng.integers(1, 4, size=rng.integers(1, 3)))
    logits = rng.normal(size=shape) * 10 ** rng.uniform(-1, 2.5)
    labels = rng.uniform(size=shape) if rng.random() < 0.5 else rng.integers(0, 2, size=shape)
    return logits, labels


edges = {
    "800": [(np.array([800.0, -800.0]), np.array(labels)) for labels in ([0, 1], [1, 0], [1, 1], [0, 0])],
    "rounded to 1": [(np.array([40.0, -40.0, 37.0, -37.0]), np.array([0, 1, 0, 1]))],
    "soft labels": [(np.array([800.0, -800.0, 1.0, 0.0]), np.array([0.25, 0.75, 0.1, 0.5])), (np.array([2.0]), np.array([0.9]))],
    "mean": [(np.full(size, 1.5), np.ones(size)) for size in (1, 2, 7)],
    "shape": [(np.arange(6.0).reshape(shape), np.arange(6).reshape(shape) % 2) for shape in ((6, 1), (1, 6), (2, 3), (3, 1, 2))],
    "integers": [(np.array([-1, 0, 800]), np.array([1, 0, 0]))],
    "one entry": [(np.array([-2.0]), np.array([1.0])), (np.array([[-800.0]]), np.array([[1.0]]))],
}


def solve(module, logits, labels):
    return module.bce_from_logits(logits, labels)


def expected(logits, labels):
    losses, slopes = [], []
    for z, y in zip(logits.ravel().tolist(), labels.ravel().tolist()):
        with localcontext() as context:
            context.prec = 40 + int(abs(z) / 2)  # 1 - p has |z| / 2.3 zeros
            z, y = Decimal(z), Decimal(y)
            p = 1 / (1 + (-z).exp())
            losses.append(float(-(y * p.ln() + (1 - y) * (1 - p).ln())))
            slopes.append(float((p - y) / logits.size))
    return sum(losses) / len(losses), np.reshape(slopes, logits.shape)
