# ---
# title: Weights the classes by their size and calls it micro
# caughtBy: [micro_adds_the_counts_first, micro_is_the_accuracy, without_examples_everything_is_undefined]
# why:
#   - text: Micro adds the counts and divides once; this divides per class and then averages the quotients.
#     cues: [divides once, divide once, quotients, ratios, sum the counts, adds the counts, pool*]
#   - text: Only recall comes out the same, because its denominators are the weights; precision and F1 differ.
#     cues: [recall comes out, recall agrees, recall is right, only recall, weights cancel, cancel*, weighted average, support]
# hint: For which of the three measures does your weight cancel the denominator?
# repaired: |
#   return tuple(float(ratio(above.sum(), below.sum())) for above, below in pairs)
# ---
import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    alarms = np.bincount(predicted, minlength=n_classes)
    positives = np.bincount(actual, minlength=n_classes)

    def ratio(above, below):
        return np.divide(above, below, out=np.full(np.shape(below), undefined, dtype=float), where=below > 0)

    pairs = (found, alarms), (found, positives), (2 * found, alarms + positives)
    measures = tuple(ratio(above, below) for above, below in pairs)
    if average == "micro":
        return tuple(float(np.average(measure, weights=positives)) for measure in measures)  # bug
    return measures if average is None else tuple(float(np.mean(measure)) for measure in measures)
