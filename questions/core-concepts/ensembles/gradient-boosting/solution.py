import numpy as np


class GradientBoosting:
    """Gradient boosting for squared loss, with any weak learner."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner, self.n_rounds, self.learning_rate = fit_learner, n_rounds, learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        self.start = np.mean(y)
        self.learners = []
        prediction = np.full(len(y), self.start)
        for _ in range(self.n_rounds):
            learner = self.fit_learner(X, y - prediction)
            self.learners.append(learner)
            prediction = prediction + self.learning_rate * learner(X)

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        stages = [np.full(len(X), self.start)]
        for learner in self.learners:
            stages.append(stages[-1] + self.learning_rate * learner(X))
        return np.array(stages)

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.staged_predict(X)[-1]

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        errors = np.mean((self.staged_predict(X) - y) ** 2, axis=1)
        return int(np.argmin(errors))
