# ---
# title: Starts from zero
# caughtBy: [no_rounds_predict_the_mean, a_constant_learner_has_nothing_to_add, a_stump_closes_half_of_the_gap, stages_of_a_learner_that_adds_one, the_learning_rate_leaves_the_mean_alone, each_round_corrects_what_is_worst_by_now, residuals_shrink_by_one_factor, training_uses_the_same_shrunken_steps, a_linear_learner_converges_to_least_squares, integers_are_not_rounded, fitting_again_starts_anew, the_lowest_validation_error_lies_in_between, errors_are_squared_before_they_are_added]
# why:
#   - text: The ensemble starts at the best constant, which is the mean for squared loss.
#     cues: [mean, average, best constant, baseline, initial*, constant, minimiz*]
#   - text: Starting from zero, the first learners only chase the level of the targets, and shrinkage makes that take many rounds.
#     cues: [level, offset, many rounds, slow*, chase, catch up, shrink*, learning rate]
# hint: What should the model predict before any learner has been added?
# repaired: |
#   self.start = np.mean(y)
# ---
import numpy as np


class GradientBoosting:
    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        self.fit_learner, self.n_rounds, self.learning_rate = fit_learner, n_rounds, learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        self.start = 0.0  # bug
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
