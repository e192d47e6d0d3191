import numpy as np


class GradientBoosting:
    """Gradient boosting for squared loss, with any weak learner."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner = fit_learner
        self.n_rounds = n_rounds
        self.learning_rate = learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        X, y = np.asarray(X), np.asarray(y, dtype=float)
        self.start_, self.learners_ = float(y.mean()), []
        F = np.full(len(y), self.start_)
        for _ in range(self.n_rounds):
            learner = self.fit_learner(X, y - F)
            self.learners_.append(learner)
            F = F + self.learning_rate * np.asarray(learner(X), dtype=float)

    def _stages(self, X):
        X = np.asarray(X)
        F = np.full(len(X), self.start_)
        yield F
        for learner in self.learners_:
            F = F + self.learning_rate * np.asarray(learner(X), dtype=float)
            yield F

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        return np.stack(list(self._stages(X)))

    def predict(self, X: np.ndarray) -> np.ndarray:
        for F in self._stages(X):
            pass
        return F

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        y = np.asarray(y, dtype=float)
        return int(np.argmin([np.mean((y - F) ** 2) for F in self._stages(X)]))
