import numpy as np


def precision_recall_f1(actual, predicted, n_classes, average=None, undefined=0.0):
    """By a confusion matrix, actual classes in the rows; F1 is the harmonic mean where something was found."""
    matrix = np.zeros((n_classes, n_classes))
    np.add.at(matrix, (actual, predicted), 1)
    if average == "micro":
        right, all_of_them = np.trace(matrix), matrix.sum()
        # Every example is one alarm of one class and one positive of one class.
        return (float(right / all_of_them) if all_of_them else float(undefined),) * 3
    found, columns, rows = np.diagonal(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        precision = np.where(columns == 0, undefined, found / columns)
        recall = np.where(rows == 0, undefined, found / rows)
        harmonic = 2 / (1 / precision + 1 / recall)
    f1 = np.where(found > 0, harmonic, np.where(rows + columns == 0, undefined, 0.0))
    if average == "macro":
        return float(precision.mean()), float(recall.mean()), float(f1.mean())
    return precision, recall, f1
