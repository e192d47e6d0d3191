import numpy as np


class GaussianNaiveBayes:
    """One pass over the rows: running means and sums of squares."""

    def __init__(self, var_smoothing=1e-9):
        self.var_smoothing = var_smoothing

    def fit(self, X, y):
        self.classes_ = np.array(sorted(set(y.tolist())))
        everything = _Running(X.shape[1])
        running = {label: _Running(X.shape[1]) for label in self.classes_.tolist()}
        for row, label in zip(X, y.tolist()):
            everything.add(row)
            running[label].add(row)
        extra = self.var_smoothing * np.max(everything.variance())
        self.parts = [(one.count / len(y), one.mean, one.variance() + extra) for one in running.values()]
        return self

    def predict_log_proba(self, X):
        columns = []
        for prior, mean, variance in self.parts:
            density = -((X - mean) ** 2) / (2 * variance) - np.log(np.sqrt(2 * np.pi * variance))
            columns.append(np.log(prior) + np.sum(density, axis=1))
        joint = np.column_stack(columns)
        total = joint[:, 0]
        for column in joint.T[1:]:
            total = np.logaddexp(total, column)
        return joint - total[:, None]

    def predict(self, X):
        return np.take(self.classes_, np.argmax(self.predict_log_proba(X), axis=1))


class _Running:
    def __init__(self, features):
        self.count, self.mean, self.squares = 0, np.zeros(features), np.zeros(features)

    def add(self, row):
        self.count += 1
        gap = row - self.mean
        self.mean = self.mean + gap / self.count
        self.squares = self.squares + gap * (row - self.mean)

    def variance(self):
        return self.squares / self.count
