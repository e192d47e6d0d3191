import numpy as np


class GradientBoosting:
    def __init__(self, fit_learner, n_rounds, learning_rate):
        self.fit_learner = fit_learner
        self.n_rounds = n_rounds
        self.eta = learning_rate

    def fit(self, X, y):
        self.mean = y.sum() / y.size
        residual = y - self.mean
        self.steps = []
        while len(self.steps) < self.n_rounds:
            step = self.fit_learner(X, residual.copy())
            residual -= self.eta * step(X)
            self.steps.append(step)
        return self

    def staged_predict(self, X):
        stages = np.empty((self.n_rounds + 1, X.shape[0]))
        stages[0] = self.mean
        for m, step in enumerate(self.steps, start=1):
            stages[m] = stages[m - 1] + self.eta * step(X)
        return stages

    def predict(self, X):
        total = np.zeros(X.shape[0])
        for step in self.steps:
            total += step(X)
        return self.mean + self.eta * total

    def best_rounds(self, X, y):
        best, lowest = 0, float("inf")
        for m, stage in enumerate(self.staged_predict(X)):
            error = sum((a - b) ** 2 for a, b in zip(stage.tolist(), y.tolist()))
            if error < lowest:
                best, lowest = m, error
        return best
