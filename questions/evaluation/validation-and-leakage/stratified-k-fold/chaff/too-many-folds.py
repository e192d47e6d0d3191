# ---
# title: Accepts any number of folds
# caughtBy: impossible_numbers_of_folds
# why:
#   - text: With more folds than rows some validation parts are empty, and every metric on them is undefined.
#     cues: [more folds than rows, empty, above n, larger than n, nothing to validate, undefined, too many]
#   - text: With one fold the training part is empty, so nothing can be fitted; both deserve an error at once.
#     cues: [one fold, k = 1, single fold, training part is empty, no training, nothing to fit, error]
# hint: What does your code return for a single fold, and for 5 folds of 4 rows?
# repaired: |
#   if k < 2 or k > n:
#       raise ValueError(f"{n} rows cannot make {k} folds")
#   shuffled = rng.permutation(n)
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    shuffled = rng.permutation(n)  # bug
    order = shuffled[np.argsort(labels[shuffled], kind="stable")]
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
