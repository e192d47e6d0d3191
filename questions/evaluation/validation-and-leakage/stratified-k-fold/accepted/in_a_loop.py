from collections import defaultdict

import numpy as np


def stratified_k_fold(labels, k, rng):
    if k < 2 or k > len(labels):
        raise ValueError("wrong number of folds")
    members = defaultdict(list)
    for row, label in enumerate(labels.tolist()):
        members[label].append(row)
    folds = [[] for _ in range(k)]
    turn = int(rng.integers(k))
    for label in sorted(members):
        rows = members[label]
        for last in range(len(rows) - 1, 0, -1):
            other = int(rng.integers(last + 1))
            rows[last], rows[other] = rows[other], rows[last]
        for row in rows:
            folds[turn].append(row)
            turn = (turn + 1) % k
    return [
        (np.array([row for other in folds if other is not fold for row in other]), np.array(fold)) for fold in folds
    ]
