import math

import numpy as np


class PCA:
    """Turns pairs of features until all scores are uncorrelated (Hestenes)."""

    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        n, d = X.shape
        if self.n_components > n or self.n_components > d:
            raise ValueError("n_components")
        self.mean_ = np.array([math.fsum(column) / n for column in X.T])
        scores = (X - self.mean_).T.copy()  # one row for each direction
        directions = np.eye(d)
        for _ in range(60):
            turned = False
            for i in range(d - 1):
                for j in range(i + 1, d):
                    a, b, c = scores[i] @ scores[i], scores[j] @ scores[j], scores[i] @ scores[j]
                    if abs(c) <= 1e-15 * math.sqrt(a * b) or a * b < 1e-60:
                        continue
                    turned = True
                    angle = 0.5 * math.atan2(2 * c, a - b)
                    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
                    scores[[i, j]] = turn @ scores[[i, j]]
                    directions[[i, j]] = turn @ directions[[i, j]]
            if not turned:
                break
        variances = np.array([score @ score for score in scores]) / (n - 1)
        order = sorted(range(d), key=lambda i: -variances[i])[: self.n_components]
        rows = []
        for i in order:
            top = max(directions[i], key=abs)
            rows.append(directions[i] if top > 0 else -directions[i])
        self.components_ = np.array(rows)
        self.explained_variance_ = variances[order]
        self.explained_variance_ratio_ = variances[order] / variances.sum()
        return self

    def transform(self, X):
        return np.array([[(row - self.mean_) @ direction for direction in self.components_] for row in X])

    def inverse_transform(self, Z):
        return np.array([self.mean_ + sum(z * direction for z, direction in zip(row, self.components_)) for row in Z])
