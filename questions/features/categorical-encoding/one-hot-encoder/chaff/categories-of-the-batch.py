# ---
# title: Finds the categories again in every batch
# caughtBy: [a_batch_without_some_categories, an_unseen_word_between_two_known_ones]
# why:
#   - text: The categories must be those of training; here each batch makes its own, so width and meaning of the columns change.
#     cues: [width, own categories, each batch, shape, layout, number of columns, changes, learned, stored]
#   - text: A model fitted on the training columns gets other columns under the same weights, or fails.
#     cues: [model, weights, coefficient*, mismatch, misalign*, same weights, fails, order]
# hint: Encode a single row. How many columns does it get?
# repaired: |
#   blocks = [column[:, np.newaxis] == categories for column, categories in zip(X.T, self.categories)]
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(column) for column in X.T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = [column[:, np.newaxis] == np.unique(column) for column in X.T]  # bug
        return np.concatenate(blocks, axis=1).astype(float)
