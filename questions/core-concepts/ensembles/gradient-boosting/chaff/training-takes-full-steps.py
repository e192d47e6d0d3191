# ---
# title: Shrinks the steps only when it predicts
# caughtBy: [training_uses_the_same_shrunken_steps, residuals_shrink_by_one_factor, a_linear_learner_converges_to_least_squares, fitting_again_starts_anew, the_lowest_validation_error_lies_in_between, errors_are_squared_before_they_are_added]
# why:
#   - text: While fitting, each learner is added in full, so later learners see residuals that the real ensemble does not have.
#     cues: [in full, full step*, fitting, training, later learners, real ensemble, mismatch, inconsistent]
#   - text: The shrunken prediction stops short of the targets, and no later round makes up for it.
#     cues: [stops short, too small, makes up, underfit*, never corrected, gap, remains, shrunken]
# hint: Compare what your model predicts on the training rows with the prediction from which you took the residuals.
# repaired: |
#   prediction = prediction + self.learning_rate * learner(X)
# ---
import numpy as np


class GradientBoosting:
    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner, self.n_rounds, self.learning_rate = fit_learner, n_rounds, learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        self.start = np.mean(y)
        self.learners = []
        prediction = np.full(len(y), self.start)
        for _ in range(self.n_rounds):
            learner = self.fit_learner(X, y - prediction)
            self.learners.append(learner)
            prediction = prediction + learner(X)  # bug

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
