# ---
# title: Leaves the start out of the comparison
# caughtBy: no_round_helps
# why:
#   - text: The mean alone is a candidate too; if every round makes the error larger, the answer is zero rounds.
#     cues: [zero rounds, no rounds, mean alone, baseline, candidate, start, first stage, stage 0]
#   - text: Without that candidate, a learner that does not generalize at all is still kept for one round.
#     cues: [generaliz*, overfit*, noise, useless, at least one, one round, harm*, worse]
# hint: What should be returned if the very first learner makes the validation error larger?
# repaired: |
#   return int(np.argmin(errors))
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
        return int(np.argmin(errors[1:])) + 1  # bug
