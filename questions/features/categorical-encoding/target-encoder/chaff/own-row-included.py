# ---
# title: Encodes training rows with means of all rows
# caughtBy: [plain_means_of_the_other_fold, targets_of_the_own_fold_do_not_matter, the_prior_leaves_the_own_fold_out_too, rows_of_the_own_fold_are_all_left_out, every_row_a_fold_of_its_own, three_folds_of_different_size, a_category_of_one_fold_only, a_category_of_one_fold_without_smoothing, training_rows_given_again_are_new_rows, folds_with_any_numbers, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: The mean of a category contains the target of the very row that is encoded, so the label leaks into the feature.
#     cues: [own target, own label, leak*, contains, includes, itself, very row, own row]
#   - text: For rare categories the code is almost the label; the model trusts it in training and finds nothing in new rows.
#     cues: [rare, single row, one row, overfit*, trusts, new rows, test, almost the label, few rows]
#   - text: The folds are there to stop this, and they are not used.
#     cues: [fold*, not used, ignored, out of fold, unused, argument]
# hint: A category has one training row. What does the model learn about its label from your code?
# repaired: |
#   encoded = np.empty(len(y))
#   for fold in np.unique(folds):
#       own = folds == fold
#       self._learn(categories[~own], y[~own])
#       encoded[own] = self.transform(categories[own])
#   self._learn(categories, y)
#   return encoded
# ---
import numpy as np


class TargetEncoder:
    def __init__(self, smoothing: float):
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        self._learn(categories, y)  # bug
        return self.transform(categories)  # bug

    def transform(self, categories: np.ndarray) -> np.ndarray:
        return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])

    def _learn(self, categories: np.ndarray, y: np.ndarray) -> None:
        self.prior = np.mean(y)
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
