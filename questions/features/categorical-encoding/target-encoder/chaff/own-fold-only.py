# ---
# title: Learns from the fold that it encodes
# caughtBy: [plain_means_of_the_other_fold, rows_of_the_own_fold_are_all_left_out, targets_of_the_own_fold_do_not_matter, the_prior_leaves_the_own_fold_out_too, every_row_a_fold_of_its_own, three_folds_of_different_size, a_category_of_one_fold_only, a_category_of_one_fold_without_smoothing, training_rows_given_again_are_new_rows, folds_with_any_numbers, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: The mask is turned round, so each fold is encoded with its own targets and with nothing from the other folds.
#     cues: [mask, turned round, inverted, wrong way, own fold, other folds, complement, negat*]
#   - text: This leaks even more than no folds at all, since the own row has a larger share in fewer rows.
#     cues: [leak*, fewer rows, larger share, own target, own label, worse, more than]
# hint: Write down for one row which targets enter its code.
# repaired: |
#   self._learn(categories[~own], y[~own])
# ---
import numpy as np


class TargetEncoder:
    def __init__(self, smoothing: float):
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        encoded = np.empty(len(y))
        for fold in np.unique(folds):
            own = folds == fold
            self._learn(categories[own], y[own])  # bug
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
