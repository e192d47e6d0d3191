import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    """Precision, recall and F1 from counts per class."""
    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    alarms = np.bincount(predicted, minlength=n_classes)
    positives = np.bincount(actual, minlength=n_classes)
    if average == "micro":
        found, alarms, positives = found.sum(), alarms.sum(), positives.sum()

    def ratio(above, below):
        return np.divide(above, below, out=np.full(np.shape(below), undefined, dtype=float), where=below > 0)

    measures = ratio(found, alarms), ratio(found, positives), ratio(2 * found, alarms + positives)
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
