# ---
# title: Fails on a category it does not know
# caughtBy: [an_unseen_word_between_two_known_ones, the_other_columns_of_the_row_stay, unseen_words_before_and_after_all_known_ones, known_in_another_column_only, words_that_begin_like_a_known_one, unseen_numbers, a_column_with_one_category, a_second_fit_forgets_the_first, every_cell_of_a_random_table]
# why:
#   - text: A plain look-up raises for an unseen value, so one new category stops the prediction for the whole batch.
#     cues: [raise*, keyerror, look-up, lookup, whole batch, stops, crash*, error, exception]
#   - text: The task asks for zeros in that block, while the other columns of the row keep their codes.
#     cues: [zeros, all zero, block, other columns, no error, keep*, ignore*, policy]
# hint: A customer from a new country arrives at night. What does your service answer?
# repaired: |
#   if value in places:
#       block[i, places[value]] = 1.0
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.places = [{value: i for i, value in enumerate(np.unique(column).tolist())} for column in X.T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = []
        for column, places in zip(X.T, self.places):
            block = np.zeros((len(X), len(places)))
            for i, value in enumerate(column.tolist()):
                block[i, places[value]] = 1.0  # bug
            blocks.append(block)
        return np.hstack(blocks)
