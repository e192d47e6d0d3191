# ---
# title: Adds a small constant to the denominator
# caughtBy: [precision_without_alarms_is_the_given_value, a_class_that_occurs_nowhere, recall_without_positives_is_the_given_value, macro_counts_classes_that_do_not_occur, without_examples_everything_is_undefined, random_labels_of_many_classes]
# why:
#   - text: The constant turns 0/0 into 0, so the value the caller asked for is never used.
#     cues: [epsilon, constant, always 0, always zero, never used, ignor*, turns into 0]
#   - text: Undefined and truly 0 then look the same, although only the second says something about the model.
#     cues: [look the same, look alike, distinguish*, tell apart, indistinguishable, truly zero, same value]
# hint: Call it with `undefined=1.0` and a class without alarms. Where could the 1 come from?
# repaired: |
#   return np.divide(above, below, out=np.full(np.shape(below), undefined, dtype=float), where=below > 0)
# ---
import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    alarms = np.bincount(predicted, minlength=n_classes)
    positives = np.bincount(actual, minlength=n_classes)
    if average == "micro":
        found, alarms, positives = found.sum(), alarms.sum(), positives.sum()

    def ratio(above, below):
        return above / (below + 1e-12)  # bug

    measures = ratio(found, alarms), ratio(found, positives), ratio(2 * found, alarms + positives)
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
