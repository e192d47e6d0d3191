# ---
# title: Gives unseen categories the code 0
# caughtBy: [new_rows_of_an_unseen_category, a_category_of_one_fold_only, the_prior_leaves_the_own_fold_out_too, every_row_a_fold_of_its_own, a_category_of_one_fold_without_smoothing, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: Nothing is known about an unseen category, so its best guess is the prior, which is where smoothing leads with no rows.
#     cues: [prior, overall mean, average, best guess, no rows, nothing is known, global mean, base rate]
#   - text: The code 0 claims the lowest rate of all for 0/1 targets, and for other targets it may lie far from every code.
#     cues: [lowest, claims, far from, extreme, never happens, no risk, out of range, biased, wrong signal]
# hint: Set the number of rows of a category to 0 in the formula. What is left?
# repaired: |
#   return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])
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
        return np.array([self.codes.get(category, 0.0) for category in categories.tolist()])  # bug

    def _learn(self, categories: np.ndarray, y: np.ndarray) -> None:
        self.prior = np.mean(y)
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
