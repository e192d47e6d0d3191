import numpy as np


def roc_curve(labels, scores):
    pairs = sorted(zip(scores.tolist(), labels.tolist()), key=lambda pair: pair[0], reverse=True)
    positives = sum(label for _, label in pairs)
    negatives = len(pairs) - positives
    if not positives or not negatives:
        raise ValueError("one class only")
    fpr, tpr, tp, fp, previous = [], [], 0, 0, None
    for score, label in pairs:
        if score != previous:
            fpr.append(fp / negatives)
            tpr.append(tp / positives)
            previous = score
        tp += label
        fp += 1 - label
    return np.array(fpr + [1.0]), np.array(tpr + [1.0])
