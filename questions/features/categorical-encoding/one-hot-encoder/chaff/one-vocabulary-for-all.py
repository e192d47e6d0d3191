# ---
# title: Learns one list of categories for all columns
# caughtBy: [two_columns_side_by_side, known_in_another_column_only, the_other_columns_of_the_row_stay, a_batch_without_some_categories, no_rows_at_all, a_second_fit_forgets_the_first, every_cell_of_a_random_table]
# why:
#   - text: Each column has its own categories; one common list makes the blocks too wide, with columns that are always 0.
#     cues: [own categories, each column, per column, too wide, always 0, always zero, empty columns, width]
#   - text: A value known from another column then counts as known here, although training never saw it in this place.
#     cues: [another column, other column, known, counts as, unseen, this column, mixed up, same word]
# hint: How many output columns should an input column with two categories have?
# repaired: |
#   self.categories = [np.unique(column) for column in X.T]
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(X)] * X.shape[1]  # bug
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = [column[:, np.newaxis] == categories for column, categories in zip(X.T, self.categories)]
        return np.concatenate(blocks, axis=1).astype(float)
