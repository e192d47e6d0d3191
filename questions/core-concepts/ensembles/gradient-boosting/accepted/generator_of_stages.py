import numpy as np


class GradientBoosting:
    def __init__(self, fit_learner, n_rounds, learning_rate):
        self.fit_learner, self.n_rounds, self.learning_rate = fit_learner, n_rounds, learning_rate
        self.ensemble = None

    def _stages(self, X):
        start, learners = self.ensemble
        prediction = np.repeat(float(start), len(X))
        yield prediction
        for learner in learners:
            prediction = prediction + np.multiply(learner(X), self.learning_rate)
            yield prediction

    def fit(self, X, y):
        self.ensemble = (np.average(y), [])
        for _ in range(self.n_rounds):
            *_, prediction = self._stages(X)
            self.ensemble[1].append(self.fit_learner(X, np.subtract(y, prediction)))

    def staged_predict(self, X):
        return np.stack(list(self._stages(X)))

    def predict(self, X):
        *_, prediction = self._stages(X)
        return prediction

    def best_rounds(self, X, y):
        rmse = [np.sqrt(np.mean(np.square(y - stage))) for stage in self._stages(X)]
        return int(np.argmin(rmse))
