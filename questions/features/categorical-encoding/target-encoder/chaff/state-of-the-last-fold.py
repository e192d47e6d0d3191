# ---
# title: Leaves the encoder in the state of the last fold
# caughtBy: [smoothed_codes_of_new_rows, training_rows_given_again_are_new_rows, new_rows_of_an_unseen_category, whole_numbers_as_categories_and_targets, a_second_training_set_replaces_the_first]
# why:
#   - text: After the loop the encoder holds means without the last fold, so new rows are encoded from a part of the data.
#     cues: [last fold, part of the data, after the loop, state, without, missing rows, subset, incomplete]
#   - text: For `transform` nothing has to be held out, since new rows are in no fold; it must learn from all training rows.
#     cues: [all rows, all training rows, whole, refit, learn again, fit again, held out, full]
# hint: Which rows has your encoder seen when the loop over the folds is done?
# repaired: |
#   self._learn(categories, y)
#   return encoded
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
        return encoded  # bug

    def transform(self, categories: np.ndarray) -> np.ndarray:
        return np.array([self.codes.get(category, self.prior) for category in categories.tolist()])

    def _learn(self, categories: np.ndarray, y: np.ndarray) -> None:
        self.prior = np.mean(y)
        levels, level = np.unique(categories, return_inverse=True)
        sums, counts = np.bincount(level, weights=y), np.bincount(level)
        codes = (sums + self.smoothing * self.prior) / (counts + self.smoothing)
        self.codes = dict(zip(levels.tolist(), codes))
