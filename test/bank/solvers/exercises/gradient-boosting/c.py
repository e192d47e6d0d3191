import numpy as np


class GradientBoosting:
    """Gradient boosting for squared loss, with any weak learner."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        """fit_learner(X, targets) fits a weak learner and returns a function: learner(X) gives
        its predictions, floats of shape (rows of X,)
        """
        self.fit_learner = fit_learner
        self.n_rounds = n_rounds
        self.learning_rate = learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GradientBoosting":
        """X: floats, shape (n, d); y: floats or integers, shape (n,)"""
        X = np.asarray(X)
        y = np.asarray(y, dtype=np.float64)
        start = float(y.mean())
        learners = []
        predicted = np.full(len(y), start)
        for _ in range(self.n_rounds):
            learner = self.fit_learner(X, y - predicted)  # a fresh array each round
            predicted = predicted + self._scaled(learner, X)
            learners.append(learner)
        self.start_ = start
        self.learners_ = learners
        return self

    def _scaled(self, learner, X: np.ndarray) -> np.ndarray:
        return self.learning_rate * np.asarray(learner(X), dtype=np.float64)

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (n_rounds + 1, m) for m rows: row k holds the predictions after k rounds."""
        X = np.asarray(X)
        stages = np.empty((len(self.learners_) + 1, len(X)))
        stages[0] = self.start_
        for k, learner in enumerate(self.learners_):
            stages[k + 1] = stages[k] + self._scaled(learner, X)
        return stages

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (m,): the predictions after all rounds."""
        X = np.asarray(X)
        predicted = np.full(len(X), self.start_)
        for learner in self.learners_:
            predicted = predicted + self._scaled(learner, X)
        return predicted

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        """The number of rounds, 0 to n_rounds, with the lowest mean squared error on these rows."""
        y = np.asarray(y, dtype=np.float64)
        errors = np.mean((self.staged_predict(X) - y) ** 2, axis=1)
        return int(np.argmin(errors))  # the first of equal errors
