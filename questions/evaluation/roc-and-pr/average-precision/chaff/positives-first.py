# ---
# title: Breaks ties in favor of the positives
# caughtBy: [a_positive_tied_with_a_negative, shuffled_rows_change_nothing, a_constant_score_gives_the_share_of_positives, a_tie_in_the_middle, points_as_scores, few_positives_among_many]
# why:
#   - text: Sorting tied examples by their label uses the answer, so the value is the best possible one and not the model's.
#     cues: [uses the answer, uses the label, peek*, cheat*, best possible, best case, too high, optimistic]
#   - text: A model that gives everybody one score would look perfect, although it ranks nothing.
#     cues: [constant, one score, everybody, looks perfect, look perfect, ranks nothing, equal score*]
# hint: What is the value of a model that always says 0.5?
# repaired: |
#   order = np.argsort(scores)[::-1]
#   ranked = scores[order]
#   ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
# ---
import numpy as np


def average_precision(labels, scores):
    positives = np.sum(labels)
    if positives == 0:
        return 0.0
    order = np.lexsort((labels, scores))[::-1]  # bug
    ends_a_tie = np.ones(labels.size, dtype=bool)  # bug
    found = np.cumsum(labels[order])[ends_a_tie]
    flagged = np.flatnonzero(ends_a_tie) + 1
    precision = found / flagged
    recall = found / positives
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))
