# ---
# title: Takes false alarms for misses
# caughtBy: [each_class_in_turn, macro_f1_is_the_mean_of_the_f1_values, a_class_that_is_never_predicted, precision_without_alarms_is_the_given_value, recall_without_positives_is_the_given_value, macro_counts_undefined_values, random_labels_of_many_classes]
# why:
#   - text: Precision divides by what was predicted as the class, recall by what truly belongs to it; here they are exchanged.
#     cues: [exchang*, swap*, the other way, mixed up, reversed, truly, denominator*]
#   - text: F1 stays right, because it uses only the sum of both kinds of error, so looking at F1 hides the mistake.
#     cues: [symmetric, sum of both, F1 stays, F1 is right, hides, both errors, unchanged]
# hint: Which of your counts answers "how many times did the model name this class"?
# repaired: |
#   alarms = np.bincount(predicted, minlength=n_classes)
#   positives = np.bincount(actual, minlength=n_classes)
# ---
import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    alarms = np.bincount(actual, minlength=n_classes)  # bug
    positives = np.bincount(predicted, minlength=n_classes)  # bug
    if average == "micro":
        found, alarms, positives = found.sum(), alarms.sum(), positives.sum()

    def ratio(above, below):
        return np.divide(above, below, out=np.full(np.shape(below), undefined, dtype=float), where=below > 0)

    measures = ratio(found, alarms), ratio(found, positives), ratio(2 * found, alarms + positives)
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
