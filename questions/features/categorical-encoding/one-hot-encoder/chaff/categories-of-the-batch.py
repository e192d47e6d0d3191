# ---
# title: Finds the categories again in every batch
# caughtBy: [a_batch_without_some_categories, an_unseen_word_between_two_known_ones, unseen_words_before_and_after_all_known_ones, the_other_columns_of_the_row_stay, known_in_another_column_only, words_that_begin_like_a_known_one, unseen_numbers, no_rows_at_all, a_column_with_one_category, a_second_fit_forgets_the_first, every_cell_of_a_random_table]
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
