# ---
# title: Fits every round to the first residuals
# caughtBy: [each_round_corrects_what_is_worst_by_now, residuals_shrink_by_one_factor, training_uses_the_same_shrunken_steps, a_linear_learner_converges_to_least_squares, fitting_again_starts_anew, the_lowest_validation_error_lies_in_between, errors_are_squared_before_they_are_added]
# why:
#   - text: Every learner gets the residuals from the mean, so all of them learn the same thing.
#     cues: [same thing, same residual*, same target*, never updated, first residual*, identical, stale, initial residual*]
#   - text: Boosting needs what the sum so far still gets wrong; repeating one correction overshoots once the steps add to more than 1.
#     cues: [sum so far, overshoot*, current, remaining, still wrong, diverge*, left over, updated]
# hint: After the first round has fixed a row completely, what should the second learner see there?
# repaired: |
#   prediction = np.full(len(y), self.start)
#   for _ in range(self.n_rounds):
#       learner = self.fit_learner(X, y - prediction)
#       prediction = prediction + self.learning_rate * learner(X)
# ---
import numpy as np


class GradientBoosting:
    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner, self.n_rounds, self.learning_rate = fit_learner, n_rounds, learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        self.start = np.mean(y)
        self.learners = []
        residuals = y - self.start  # bug
        for _ in range(self.n_rounds):  # bug
            learner = self.fit_learner(X, residuals)  # bug
            self.learners.append(learner)

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
