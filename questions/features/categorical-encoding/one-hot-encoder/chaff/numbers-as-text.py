# ---
# title: Turns everything into text before sorting
# caughtBy: [numbers_in_order_of_value, every_cell_of_a_random_table]
# why:
#   - text: As text, 10 comes before 9 and signs count as characters, so the columns stand in another order than the values.
#     cues: [before 9, order, lexicographic*, alphabetic*, character*, text, string*, sign]
#   - text: The policy orders integers by value, so the conversion to text may not come before the sorting.
#     cues: [by value, policy, numeric*, number*, convert*, conversion, keep the dtype, as integers]
# hint: Sort the strings of 9 and 10. Is that the order of the numbers?
# repaired: |
#   return X
# ---
import numpy as np


def as_labels(X):
    return X.astype(str)  # bug


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(column) for column in as_labels(X).T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = [column[:, np.newaxis] == categories for column, categories in zip(as_labels(X).T, self.categories)]
        return np.concatenate(blocks, axis=1).astype(float)
