# ---
# title: Deals the rows of a class in file order
# caughtBy: [rows_of_a_class_meet_by_chance, another_state_gives_other_folds]
# why:
#   - text: Nothing is shuffled, so the folds repeat whatever order the file has, such as time, source or customer.
#     cues: [shuffl*, file order, order of the file, time, source, random*, sorted]
#   - text: Repeating the split with another generator gives the same folds, so its influence on the score cannot be seen.
#     cues: [repeat*, same folds, another seed, generator, never used, ignor*, unused, deterministic]
# hint: Call it twice with different generators and compare.
# repaired: |
#   shuffled = rng.permutation(n)
#   order = shuffled[np.argsort(labels[shuffled], kind="stable")]
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    order = np.argsort(labels, kind="stable")  # bug
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
