# ---
# title: Divides without looking at the denominator
# caughtBy: [a_class_that_is_never_predicted, recall_without_positives_is_the_given_value, precision_without_alarms_is_the_given_value, a_class_that_occurs_nowhere, macro_counts_undefined_values, macro_counts_classes_that_do_not_occur, without_examples_everything_is_undefined, random_labels_of_many_classes]
# why:
#   - text: A class that is never predicted has no alarms, and one that never occurs has no positives; 0/0 is NaN in NumPy.
#     cues: [nan, never predicted, never occurs, no alarms, no positives, empty class, division by zero, divides by zero]
#   - text: One NaN makes the whole mean over the classes NaN, so a single rare class spoils the report.
#     cues: [mean, propagat*, spoil*, spreads, rare class, whole average]
# hint: What does your code return for a class that the model never names?
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
        return above / below  # bug

    measures = ratio(found, alarms), ratio(found, positives), ratio(2 * found, alarms + positives)
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
