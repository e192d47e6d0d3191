# ---
# title: Seeds its own generator
# caughtBy: another_state_gives_other_folds
# why:
#   - text: A generator made inside the function begins at the same state every time, so all calls give the same folds.
#     cues: [same state, same folds, every call, all calls, always the same, fixed seed, hard coded, constant]
#   - text: Repeated cross-validation then measures one split again and again, and its spread looks far too small.
#     cues: [repeated, repeat*, too small, uncertainty, variance, one split, same split]
# hint: The caller repeats your split ten times to see how much the score moves. What will it see?
# repaired: |
#   shuffled = rng.permutation(n)
# ---
import numpy as np


def stratified_k_fold(labels, k, rng):
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    shuffled = np.random.default_rng(0).permutation(n)  # bug
    order = shuffled[np.argsort(labels[shuffled], kind="stable")]
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
