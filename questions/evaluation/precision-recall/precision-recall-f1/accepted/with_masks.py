import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    classes = np.arange(n_classes)
    is_actual = actual[:, None] == classes
    is_predicted = predicted[:, None] == classes
    tp = (is_actual & is_predicted).sum(axis=0)
    fp = (~is_actual & is_predicted).sum(axis=0)
    fn = (is_actual & ~is_predicted).sum(axis=0)
    if average == "micro":
        tp, fp, fn = (np.array([count.sum()]) for count in (tp, fp, fn))
    results = []
    for above, below in ((tp, tp + fp), (tp, tp + fn), (2 * tp, 2 * tp + fp + fn)):
        value = np.full(below.shape, float(undefined))
        value[below > 0] = above[below > 0] / below[below > 0]
        results.append(value if average is None else value.mean())
    return tuple(results)
