# ---
# title: Deals the shuffled rows without looking at the classes
# caughtBy: [rows_sorted_by_class, extra_rows_of_twenty_classes, small_and_large_classes, extra_rows_of_many_classes_do_not_pile_up, rows_of_a_class_meet_by_chance, another_state_gives_other_folds, five_positives_in_a_thousand]
# why:
#   - text: Chance alone spreads a class unevenly, and a rare class is missing from some validation parts altogether.
#     cues: [chance, uneven*, missing, rare, by luck, random split, without any, no positive*]
#   - text: The class shares then differ from fold to fold, so part of the spread of the scores comes from the split.
#     cues: [class share*, proportion*, spread of the scores, noise, noisy, variance, prevalence, differ*]
# hint: Where in your code do the labels decide anything?
# repaired: |
#   order = shuffled[np.argsort(labels[shuffled], kind="stable")]
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    shuffled = rng.permutation(n)
    order = shuffled  # bug
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
