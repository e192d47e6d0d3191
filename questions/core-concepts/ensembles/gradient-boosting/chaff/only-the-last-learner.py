# ---
# title: Takes residuals from the last learner alone
# caughtBy: [each_round_corrects_what_is_worst_by_now, residuals_shrink_by_one_factor, a_constant_learner_has_nothing_to_add, training_uses_the_same_shrunken_steps, a_linear_learner_converges_to_least_squares, fitting_again_starts_anew, the_lowest_validation_error_lies_in_between, errors_are_squared_before_they_are_added]
# why:
#   - text: The residual is the target minus the whole sum so far, not minus the output of the latest learner.
#     cues: [whole sum, sum so far, cumulative, all learners, accumulat*, latest, last learner, previous learners]
#   - text: What the mean and the earlier rounds have explained comes back as a residual and is fitted again.
#     cues: [comes back, again, explained, mean, earlier, twice, forgets, overshoot*]
# hint: Which learners take part in a prediction, and which ones does your residual know of?
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
            prediction = self.learning_rate * learner(X)  # bug

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
