# ---
# title: Averages only over the classes that occur
# caughtBy: macro_counts_classes_that_do_not_occur
# why:
#   - text: The macro mean runs over all classes; leaving out those without positives changes its number of terms.
#     cues: [all classes, every class, left out, leaving out, skip*, number of terms, divides by]
#   - text: A class that is predicted but never occurs then costs nothing, and results of two test sets are not comparable.
#     cues: [costs nothing, comparable, compar*, different test sets, test set, false alarms, unpunished]
# hint: By how many classes do you divide when one of them is missing from the labels?
# repaired: |
#   return tuple(float(np.mean(measure)) for measure in measures)
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
    if average == "macro":
        return tuple(float(np.mean(measure[positives > 0])) for measure in measures)  # bug
    return measures if average is None else tuple(float(measure) for measure in measures)
