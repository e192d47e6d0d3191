# ---
# title: Leaves out the own row and keeps the rest of its fold
# caughtBy: [plain_means_of_the_other_fold, rows_of_the_own_fold_are_all_left_out, targets_of_the_own_fold_do_not_matter, the_prior_leaves_the_own_fold_out_too, three_folds_of_different_size, a_category_of_one_fold_only, a_category_of_one_fold_without_smoothing, folds_with_any_numbers, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: All rows of the own fold must be left out; here only the row itself is, and the folds are ignored.
#     cues: [own fold, whole fold, all rows of, only the row, ignore*, folds, rest of the fold]
#   - text: Within a category the code falls as the own target rises, so a tree can read the label off the code.
#     cues: [fall*, decrease*, rises, lower, read the label, reveal*, leak*, negative*, opposite]
#   - text: Folds may keep together rows that belong together, such as those of one user; leaving out one row breaks that.
#     cues: [group*, user, belong together, related, correlated, time, dependent]
# hint: A category has three rows with the targets 1, 0, 0 in one fold. Do your codes differ, and what does the difference tell?
# repaired: |
#   for fold in np.unique(folds):
#       own = folds == fold
# ---
import numpy as np


class TargetEncoder:
    def __init__(self, smoothing: float):
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        encoded = np.empty(len(y))
        for row in range(len(y)):  # bug
            own = np.arange(len(y)) == row  # bug
            self._learn(categories[~own], y[~own])
            encoded[own] = self.transform(categories[own])
        self._learn(categories, y)
        return encoded

    def transform(self, categories: np.ndarray) -> np.ndarray:
        return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])

    def _learn(self, categories: np.ndarray, y: np.ndarray) -> None:
        self.prior = np.mean(y)
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
