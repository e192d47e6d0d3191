# ---
# title: Applies the sorting order the wrong way round
# caughtBy: [extra_rows_of_twenty_classes, two_rows_in_five_folds, extra_rows_of_many_classes_do_not_pile_up, rows_of_a_class_meet_by_chance, another_state_gives_other_folds, five_positives_in_a_thousand]
# why:
#   - text: The order lists the row at each place of the deal, so the fold must be written to that row, not read at it.
#     cues: [inverse, invert*, wrong way, scatter*, gather*, written, reading, maps places]
#   - text: The result is still a partition of the right sizes, so only counting the classes reveals it.
#     cues: [still a partition, partition, right sizes, sizes are right, counting, count the classes, looks right, silent*]
# hint: Follow one row by hand. At which place of the sorted deck does it lie, and which fold does your code give it?
# repaired: |
#   fold = np.empty(n, dtype=int)
#   fold[order] = np.arange(n) % k
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    shuffled = rng.permutation(n)
    order = shuffled[np.argsort(labels[shuffled], kind="stable")]
    fold = (np.arange(n) % k)[order]  # bug
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
