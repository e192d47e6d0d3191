"""Ordinary least squares on data with one extra row for each weight, sqrt(lam) times the identity."""

import numpy as np


class Ridge:
    def __init__(self, lam=1.0):
        self.lam = lam

    def fit(self, X, y):
        if self.lam < 0:
            raise ValueError("negative penalty")
        n, d = X.shape
        rows = np.block([[np.ones((n, 1)), X], [np.zeros((d, 1)), np.sqrt(self.lam) * np.identity(d)]])
        solution, *_ = np.linalg.lstsq(rows, np.concatenate([y, np.zeros(d)]), rcond=None)
        self.intercept_, self.coef_ = solution[0], solution[1:]
        return self

    def predict(self, X):
        return np.hstack([np.ones((len(X), 1)), X]) @ np.append(self.intercept_, self.coef_)
