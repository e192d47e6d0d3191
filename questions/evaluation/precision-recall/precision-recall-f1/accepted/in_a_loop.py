import numpy as np


def divide(above, below, undefined):
    return above / below if below else undefined


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    counts = [[0, 0, 0] for _ in range(n_classes)]
    for truth, guess in zip(actual.tolist(), predicted.tolist()):
        if truth == guess:
            counts[truth][0] += 1
        else:
            counts[guess][1] += 1
            counts[truth][2] += 1

    def three(tp, fp, fn):
        return divide(tp, tp + fp, undefined), divide(tp, tp + fn, undefined), divide(2 * tp, 2 * tp + fp + fn, undefined)

    if average == "micro":
        return three(*(sum(column) for column in zip(*counts)))
    columns = list(zip(*(three(*row) for row in counts)))
    if average == "macro":
        return tuple(sum(column) / n_classes for column in columns)
    return tuple(np.array(column, dtype=float) for column in columns)
