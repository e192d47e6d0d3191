# ---
# title: Takes macro F1 from macro precision and macro recall
# caughtBy: [macro_f1_is_the_mean_of_the_f1_values, macro_counts_classes_that_do_not_occur]
# why:
#   - text: F1 is not linear, so the harmonic mean of the averages differs from the mean of the F1 values.
#     cues: [linear, nonlinear, harmonic, mean of the F1, average of the F1, order, first]
#   - text: High precision of one class can then cover low recall of another, and the result is too high.
#     cues: [too high, cover*, hide*, hiding, compensat*, inflat*, another class, optimistic]
# hint: In which order do you average and divide, and in which order does the task?
# repaired: |
#   f1 = np.mean(measures[2])
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

    measures = ratio(found, alarms), ratio(found, positives), ratio(2 * found, alarms + positives)
    if average is None:
        return measures
    precision, recall = np.mean(measures[0]), np.mean(measures[1])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0  # bug
    return float(precision), float(recall), float(f1)
