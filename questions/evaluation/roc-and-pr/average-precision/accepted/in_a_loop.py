from itertools import groupby


def average_precision(labels, scores):
    pairs = sorted(zip(scores.tolist(), labels.tolist()), reverse=True)
    positives = sum(label for _, label in pairs)
    if not positives:
        return 0.0
    total, found, flagged = 0.0, 0, 0
    for _, group in groupby(pairs, key=lambda pair: pair[0]):
        members = [label for _, label in group]
        gained = sum(members)
        found += gained
        flagged += len(members)
        total += gained / positives * found / flagged
    return total
