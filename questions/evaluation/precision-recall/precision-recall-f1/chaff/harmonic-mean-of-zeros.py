# ---
# title: Computes F1 from precision and recall
# caughtBy: [nothing_found_is_zero_and_not_undefined, random_labels_of_many_classes]
# why:
#   - text: With precision and recall both 0 the harmonic mean is 0/0, although alarms and positives exist.
#     cues: [both 0, both zero, both are 0, both are zero, harmonic, sum is 0, sum is zero]
#   - text: F1 in counts has the denominator 2·TP + FP + FN, which is positive here, so F1 is a plain 0.
#     cues: [counts, 2TP, 2 TP, FP + FN, denominator, plain 0, is 0, is zero]
# hint: A class has alarms and positives, and none of them meet. Is its F1 undefined?
# repaired: |
#   measures = precision, recall, ratio(2 * found, alarms + positives)
# ---
import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    alarms = np.bincount(predicted, minlength=n_classes)
    positives = np.bincount(actual, minlength=n_classes)
    if average == "micro":
        found, alarms, positives = found.sum(), alarms.sum(), positives.sum()

    def ratio(above, below):
        return np.divide(above, below, out=np.full(np.shape(below), undefined, dtype=float), where=below > 0)

    precision, recall = ratio(found, alarms), ratio(found, positives)
    measures = precision, recall, ratio(2 * precision * recall, precision + recall)  # bug
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
