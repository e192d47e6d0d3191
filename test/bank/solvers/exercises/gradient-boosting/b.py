import numpy as np


class GradientBoosting:
    """Gradient boosting for squared loss, with any weak learner."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner = fit_learner
        self.n_rounds = n_rounds
        self.learning_rate = learning_rate
        self.start_ = 0.0
        self.learners_ = []

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        X = np.asarray(X)
        y = np.asarray(y, dtype=float)

        self.start_ = float(y.mean())
        self.learners_ = []
        prediction = np.full(len(y), self.start_)
        for _ in range(self.n_rounds):
            residuals = y - prediction  # a new array in each round; a learner may keep it
            learner = self.fit_learner(X, residuals)
            self.learners_.append(learner)
            prediction = prediction + self.learning_rate * np.asarray(learner(X), dtype=float)

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (n_rounds + 1, m): row k holds the predictions after k rounds."""
        X = np.asarray(X)
        stages = np.empty((len(self.learners_) + 1, len(X)))
        stages[0] = self.start_
        for i, learner in enumerate(self.learners_):
            stages[i + 1] = stages[i] + self.learning_rate * np.asarray(learner(X), dtype=float)
        return stages

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (m,): the predictions after all rounds."""
        X = np.asarray(X)
        prediction = np.full(len(X), self.start_)
        for learner in self.learners_:
            prediction = prediction + self.learning_rate * np.asarray(learner(X), dtype=float)
        return prediction

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        """The smallest number of rounds with the lowest mean squared error on these rows."""
        y = np.asarray(y, dtype=float)
        errors = np.mean((self.staged_predict(X) - y) ** 2, axis=1)
        return int(np.argmin(errors))  # argmin takes the first of equal errors
