"""Lists, loops and Newton steps that are halved until the objective falls."""

import math

import numpy as np


def softplus(z):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def score(row, intercept, weights):
    return float(intercept) + sum(float(w) * float(x) for w, x in zip(weights, row))


def predict_proba(X, intercept, weights):
    return np.array([math.exp(-softplus(-score(row, intercept, weights))) for row in X])


def objective(X, y, intercept, weights, lam):
    total = 0.0
    for row, label in zip(X, y):
        z = score(row, intercept, weights)
        total += softplus(-z) if label == 1 else softplus(z)
    return total + lam * sum(float(w) ** 2 for w in weights) / 2


def solved(matrix, right):
    rows = [row + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):
        for r in range(len(rows)):
            if r != i:
                share = rows[r][i] / rows[i][i]
                rows[r] = [a - share * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def fit(X, y, lam):
    if lam <= 0 or len({int(label) for label in y}) == 1:
        raise ValueError("no minimum")
    rows = [[1.0] + [float(value) for value in row] for row in X]
    size = len(rows[0])
    theta = [0.0] * size
    value = objective(X, y, theta[0], theta[1:], lam)
    for _ in range(40):
        gradient = [0.0] + [lam * w for w in theta[1:]]
        hessian = [[lam if i == j > 0 else 0.0 for j in range(size)] for i in range(size)]
        for row, label, p in zip(rows, y, predict_proba(X, theta[0], theta[1:])):
            for i in range(size):
                gradient[i] += (p - label) * row[i]
                for j in range(size):
                    hessian[i][j] += p * (1 - p) * row[i] * row[j]
        if max(abs(g) for g in gradient) < 1e-8:
            break
        move, share = solved(hessian, gradient), 1.0
        while share > 1e-6:
            new = [t - share * m for t, m in zip(theta, move)]
            reached = objective(X, y, new[0], new[1:], lam)
            if reached <= value:
                theta, value = new, reached
                break
            share /= 2
    return theta[0], np.array(theta[1:])
