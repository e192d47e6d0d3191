# ---
# title: Begins every class at the first fold
# caughtBy: [extra_rows_of_many_classes_do_not_pile_up, every_class_has_a_single_row, small_and_large_classes, extra_rows_of_twenty_classes, as_many_folds_as_rows]
# why:
#   - text: Each class gives its extra rows to the first folds, so with many classes these grow and the last ones starve.
#     cues: [first folds, first fold, pile up, piles up, extra rows, remainder*, accumulat*, starve]
#   - text: Each class alone is balanced to within one row, so checking classes alone does not show it.
#     cues: [each class alone, per class, class by class, sizes, fold size*, total, balanced]
# hint: Each of your classes is balanced. Now count the rows of each fold when there are many classes.
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
        fold[members] = np.arange(members.size) % k  # bug
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
