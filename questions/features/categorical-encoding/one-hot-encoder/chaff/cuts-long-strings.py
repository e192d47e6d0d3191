# ---
# title: Converts new strings to the dtype of the categories
# caughtBy: words_that_begin_like_a_known_one
# why:
#   - text: NumPy strings have a fixed width, and a conversion to a shorter one cuts the end off without a warning.
#     cues: [fixed width, cut*, truncat*, shorten*, width, dtype, length, without a warning]
#   - text: An unseen word that begins like a known one becomes that known one and gets its column.
#     cues: [begin*, start*, prefix, becomes, known, same word, collide*, mistaken]
# hint: Print `np.array(["redwood"]).astype("U3")`.
# repaired: |
#   values = column
# ---
import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(column) for column in X.T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = []
        for column, categories in zip(X.T, self.categories):
            values = column.astype(categories.dtype)  # bug
            blocks.append(values[:, np.newaxis] == categories)
        return np.hstack(blocks).astype(float)
