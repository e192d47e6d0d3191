# ---
# title: Cuts equal chunks and gives the rest to the last fold
# caughtBy: [two_rows_in_five_folds, small_and_large_classes, every_class_has_a_single_row, extra_rows_of_many_classes_do_not_pile_up, extra_rows_of_twenty_classes, as_many_folds_as_rows, a_single_class_is_a_plain_split]
# why:
#   - text: Whole-number division rounds down, so up to k − 1 rows are left and the last fold takes all of them.
#     cues: [rounds down, round down, integer division, floor, remainder, rest, leftover, last fold]
#   - text: A class with fewer than k rows has chunks of size 0 and lands in one fold as a whole.
#     cues: [fewer than k, size 0, size zero, chunks of 0, small class, one fold, all of it, rare class]
# hint: How large are your chunks for a class of 2 rows and 5 folds, and where do the 2 rows go?
# repaired: |
#   fold[members] = (np.sum(labels < label) + np.arange(members.size)) % k
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    fold = np.empty(n, dtype=int)
    for label in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == label))
        size = members.size // k  # bug
        fold[members] = k - 1  # bug
        fold[members[: size * k]] = np.repeat(np.arange(k), size)  # bug
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
