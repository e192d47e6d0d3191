"""Probabilities and losses by SciPy, the fit by scikit-learn."""

import numpy as np
from scipy.special import expit, log_expit
from sklearn.linear_model import LogisticRegression

tolerance = 1e-4
PAIR, LABELS = np.array([[-1.0], [1.0]]), np.array([0, 1])
FAR = np.array([[1000.0], [-1000.0], [0.0]])


def draw(rng):
    kind = rng.choice(["proba", "objective", "fit"])
    n, d = int(rng.integers(6, 40)), int(rng.integers(1, 4))
    X, lam = rng.normal(size=(n, d)), 10 ** rng.uniform(-1, 1)
    w, b = rng.normal(size=d), rng.normal()
    y = (X @ w + b + rng.choice([0.0, 1.0]) * rng.logistic(size=n) > 0).astype(int)
    if kind == "fit":
        y[:2] = 0, 1
        return "fit", X, y, lam
    size = 10 ** rng.uniform(0, 3)
    return ("proba", X * size, b, w) if kind == "proba" else ("objective", X * size, y, b, w, lam)


def _imbalanced():
    return np.random.default_rng(2).normal(size=(60, 2)), np.array([1] * 5 + [0] * 55)


edges = {
    "large logits": [("proba", FAR, 0.0, np.array([1.0])), ("objective", FAR, np.array([0, 1, 1]), 5.0, np.array([1.0]), 1.0), ("objective", FAR, np.array([1, 0, 1]), 5.0, np.array([1.0]), 1.0)],
    "penalty": [("objective", np.array([[0.0, 0.0]]), np.array([1]), 3.0, np.array([1.0, -2.0]), 4.0)],
    "separable": [("fit", PAIR, LABELS, 0.1 / np.log(19)), ("fit", np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]]), np.array([1, 1, 0, 0]), 0.1)],
    "free intercept": [("fit", *_imbalanced(), 3.0), ("fit", np.repeat([[0], [1]], 10, axis=0), np.array([1] + [0] * 9 + [1] * 6 + [0] * 4), 0.7)],
    "penalty scale": [("fit", np.tile(PAIR, (2, 1)), np.tile(LABELS, 2), 1.0)],
    "collinear": [("fit", np.hstack([PAIR, PAIR]), LABELS, 1.0)],
    "overlap": [("fit", np.array([[-2.0], [-1.0], [0.0], [1.0], [2.0]]), np.array([0, 1, 0, 0, 1]), 0.5)],
    "no minimum": [("fit", PAIR, np.array([1, 1]), 1.0), ("fit", PAIR, np.array([0, 0]), 1.0), ("fit", PAIR, LABELS, 0.0), ("fit", PAIR, LABELS, -1.0)],
}


def solve(module, kind, *arguments):
    return {"proba": module.predict_proba, "objective": module.objective, "fit": module.fit}[kind](*arguments)


def expected(kind, X, *rest):
    if kind == "proba":
        return expit(rest[0] + X @ rest[1])
    if kind == "objective":
        y, b, w, lam = rest
        return -float(np.sum(log_expit((2 * y - 1) * (b + X @ w)))) + lam / 2 * float(w @ w)
    y, lam = rest
    if lam <= 0 or len(np.unique(y)) == 1:
        return ValueError
    model = LogisticRegression(C=1 / lam, tol=1e-9, max_iter=10_000).fit(X, y)
    return model.intercept_[0], model.coef_[0]
