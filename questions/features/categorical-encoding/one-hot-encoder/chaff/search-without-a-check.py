# ---
# title: Takes the place that a search finds for the category itself
# caughtBy: [an_unseen_word_between_two_known_ones, unseen_numbers, unseen_words_before_and_after_all_known_ones, the_other_columns_of_the_row_stay, known_in_another_column_only, words_that_begin_like_a_known_one, a_column_with_one_category, a_second_fit_forgets_the_first, every_cell_of_a_random_table]
# why:
#   - text: A sorted search gives the place where a value would be inserted, whether it is there or not.
#     cues: [insert*, whether, not there, any value, place, position, searchsorted, would be]
#   - text: An unseen value is therefore encoded as its neighbor; the value found there must be compared with it.
#     cues: [neighbor*, next category, compare*, check, equal*, wrong category, verify, another category]
# hint: Which position does the search give for a value that lies between two categories?
# repaired: |
#   block[np.arange(len(X)), place] = categories[place] == column
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(column) for column in X.T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = []
        for column, categories in zip(X.T, self.categories):
            place = np.minimum(np.searchsorted(categories, column), len(categories) - 1)
            block = np.zeros((len(X), len(categories)))
            block[np.arange(len(X)), place] = 1.0  # bug
            blocks.append(block)
        return np.hstack(blocks)
