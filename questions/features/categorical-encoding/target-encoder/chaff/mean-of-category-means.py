# ---
# title: Takes the mean of the category means as prior
# caughtBy: [smoothed_codes_of_new_rows, new_rows_of_an_unseen_category, every_row_a_fold_of_its_own, three_folds_of_different_size, a_category_of_one_fold_without_smoothing, a_second_training_set_replaces_the_first]
# why:
#   - text: The prior is the mean over rows; a mean of category means gives one row as much weight as a category of thousands.
#     cues: [over rows, each row, weight*, same weight, unweighted, category size, frequent, thousands]
#   - text: Rare categories, whose means are the noisiest, then pull all the codes that smoothing was meant to protect.
#     cues: [rare, noisy, noisiest, few rows, pull*, unreliable, variance, outlier*]
# hint: One category has 1000 rows and another has 1. How much should each count in the prior?
# repaired: |
#   self.prior = np.sum(sums) / np.sum(counts)
# ---
import numpy as np


class TargetEncoder:
    def __init__(self, smoothing: float):
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        encoded = np.empty(len(y))
        for fold in np.unique(folds):
            own = folds == fold
            self._learn(categories[~own], y[~own])
            encoded[own] = self.transform(categories[own])
        self._learn(categories, y)
        return encoded

    def transform(self, categories: np.ndarray) -> np.ndarray:
        return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])

    def _learn(self, categories: np.ndarray, y: np.ndarray) -> None:
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        self.prior = np.mean(sums / counts)  # bug
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
