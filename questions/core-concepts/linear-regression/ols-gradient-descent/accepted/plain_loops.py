"""Lists and loops; the largest eigenvalue by power iteration."""

import math

import numpy as np


def moments(X):
    rows = [[1.0] + [float(value) for value in row] for row in X]
    size = len(rows[0])
    return rows, [[sum(row[i] * row[j] for row in rows) / len(rows) for j in range(size)] for i in range(size)]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def step_limit(X):
    _, hessian = moments(X)
    vector = [1.0 + 0.1 * i for i in range(len(hessian))]
    for _ in range(500):
        moved = times(hessian, vector)
        length = math.sqrt(sum(value * value for value in moved))
        vector = [value / length for value in moved]
    return 2 / sum(a * b for a, b in zip(vector, times(hessian, vector)))


def descend(X, y, step, n_steps):
    if step <= 0 or step >= step_limit(X):
        raise ValueError(step)
    rows, hessian = moments(X)
    right = [sum(row[i] * float(target) for row, target in zip(rows, y)) / len(rows) for i in range(len(hessian))]
    theta = [0.0] * len(hessian)
    for _ in range(n_steps):
        slope = [a - b for a, b in zip(times(hessian, theta), right)]
        theta = [value - step * s for value, s in zip(theta, slope)]
    return theta[0], np.array(theta[1:])


def fit(X, y, n_steps):
    columns = [[float(value) for value in column] for column in np.transpose(X)]
    centers = [math.fsum(column) / len(column) for column in columns]
    spreads = [math.sqrt(sum((v - c) ** 2 for v in column) / len(column)) or 1.0 for column, c in zip(columns, centers)]
    scaled = [[(v - c) / s for v, c, s in zip(row, centers, spreads)] for row in zip(*columns)]
    intercept, weights = descend(scaled, y, step_limit(scaled) / 2, n_steps)
    weights = [w / s for w, s in zip(weights, spreads)]
    return intercept - sum(w * c for w, c in zip(weights, centers)), np.array(weights)
