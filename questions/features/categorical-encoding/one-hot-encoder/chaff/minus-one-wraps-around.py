# ---
# title: Marks unseen values with −1 and indexes with it
# caughtBy: [an_unseen_word_between_two_known_ones, a_column_with_one_category, unseen_words_before_and_after_all_known_ones, the_other_columns_of_the_row_stay, known_in_another_column_only, words_that_begin_like_a_known_one, unseen_numbers, a_second_fit_forgets_the_first, every_cell_of_a_random_table]
# why:
#   - text: In NumPy index −1 is the last row, so every unseen value gets the code of the last category.
#     cues: [last row, last category, minus one, minus 1, negative ind*, wrap*, from the end]
#   - text: There is no error, and with known values only the result is right, so nothing warns.
#     cues: [no error, silent*, nothing warns, known values, unnoticed, looks right, without an error]
# hint: What does Python give you for the index that stands for "not found" in your code?
# repaired: |
#   rows = np.vstack([np.eye(len(place)), np.zeros(len(place))])
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.places = []
        for column in X.T:
            self.places.append({value: i for i, value in enumerate(np.unique(column).tolist())})
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = []
        for column, place in zip(X.T, self.places):
            codes = np.array([place.get(value, -1) for value in column.tolist()], dtype=int)
            rows = np.eye(len(place))  # bug
            blocks.append(rows[codes])
        return np.hstack(blocks)
