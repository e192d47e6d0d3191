import numpy as np


class TargetEncoder:
    def __init__(self, smoothing):
        self.smoothing = smoothing

    def fit_transform(self, categories, y, folds):
        self.categories_, self.y_ = np.array(categories), np.array(y, dtype=float)
        return self._encode(categories, folds[:, None] != folds[None, :])

    def transform(self, categories):
        return self._encode(categories, np.ones((len(categories), len(self.y_)), dtype=bool))

    def _encode(self, categories, used):
        prior = used @ self.y_ / used.sum(axis=1)
        alike = used & (categories[:, None] == self.categories_[None, :])
        count = alike.sum(axis=1)
        weight = np.where(count == 0, 1.0, count + self.smoothing)
        return np.where(count == 0, prior, (alike @ self.y_ + self.smoothing * prior) / weight)
