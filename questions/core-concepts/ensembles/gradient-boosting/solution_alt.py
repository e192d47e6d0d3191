import numpy as np


def loss(y, prediction):
    return (y - prediction) ** 2 / 2


class GradientBoosting:
    """Descends any smooth loss: its negative gradient is found by a complex step, not by a formula."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.settings = fit_learner, n_rounds, learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        fit_learner, n_rounds, rate = self.settings
        gradient = lambda prediction: loss(y, prediction + 1e-20j).imag / 1e-20
        # The loss is quadratic, so one Newton step from zero reaches the best constant.
        slope, curvature = np.sum(gradient(np.zeros(len(y)))), np.sum(gradient(np.ones(len(y))) - gradient(np.zeros(len(y))))
        self.parts = [(1.0, lambda rows: np.full(len(rows), -slope / curvature))]
        for _ in range(n_rounds):
            reached = sum(factor * part(X) for factor, part in self.parts)
            self.parts.append((rate, fit_learner(X, -gradient(reached))))

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        return np.cumsum([factor * part(X) for factor, part in self.parts], axis=0)

    def predict(self, X: np.ndarray) -> np.ndarray:
        return sum(factor * part(X) for factor, part in self.parts)

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        errors = [np.sum(loss(y, stage)) for stage in self.staged_predict(X)]
        return errors.index(min(errors))
