# ---
# title: Smooths toward the mean of all rows
# caughtBy: [the_prior_leaves_the_own_fold_out_too, targets_of_the_own_fold_do_not_matter, every_row_a_fold_of_its_own, three_folds_of_different_size, a_category_of_one_fold_only, a_category_of_one_fold_without_smoothing, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: The prior is a statistic of the target as well; taken over all rows it contains the targets of the own fold.
#     cues: [prior, overall mean, global mean, all rows, own fold, contains, statistic, includes]
#   - text: Smoothing mixes that prior into every code, so a part of the row's own label leaks, most for rare categories.
#     cues: [leak*, mix*, own label, own target, rare, every code, small part, share]
# hint: Change one target by 1000. Which codes may move, and which of yours do?
# repaired: |
#   self._learn(categories[~own], y[~own], np.mean(y[~own]))
# ---
import numpy as np


class TargetEncoder:
    def __init__(self, smoothing: float):
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        encoded = np.empty(len(y))
        for fold in np.unique(folds):
            own = folds == fold
            self._learn(categories[~own], y[~own], np.mean(y))  # bug
            encoded[own] = self.transform(categories[own])
        self._learn(categories, y, np.mean(y))
        return encoded

    def transform(self, categories: np.ndarray) -> np.ndarray:
        return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])

    def _learn(self, categories: np.ndarray, y: np.ndarray, prior: float) -> None:
        self.prior = prior
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
