from typing import Optional

import numpy as np


def ratio(numerator: np.ndarray, denominator: np.ndarray, undefined: float) -> np.ndarray:
    """Entry by entry numerator / denominator, with `undefined` where the denominator is 0."""
    result = np.full(numerator.shape, undefined, dtype=np.float64)
    defined = denominator > 0
    result[defined] = numerator[defined] / denominator[defined]
    return result


def precision_recall_f1(
    actual: np.ndarray,
    predicted: np.ndarray,
    n_classes: int,
    average: Optional[str] = None,
    undefined: float = 0.0,
) -> tuple:
    """Precision, recall and F1.

    actual, predicted: integers from 0 to n_classes - 1, shape (n,); n may be 0
    average: None, "macro" or "micro"
    undefined: the value of 0/0
    returns: (precision, recall, f1), for None each an array of floats, shape (n_classes,),
        otherwise each a float
    """
    # An empty array may come as floats, so the type is made sure of.
    actual = np.asarray(actual).astype(np.int64)
    predicted = np.asarray(predicted).astype(np.int64)

    found = np.bincount(actual[actual == predicted], minlength=n_classes)  # TP
    n_predicted = np.bincount(predicted, minlength=n_classes)  # TP + FP
    n_actual = np.bincount(actual, minlength=n_classes)  # TP + FN

    if average == "micro":
        found = np.array([found.sum()])
        n_predicted = np.array([n_predicted.sum()])
        n_actual = np.array([n_actual.sum()])

    precision = ratio(found, n_predicted, undefined)
    recall = ratio(found, n_actual, undefined)
    f1 = ratio(2 * found, n_predicted + n_actual, undefined)

    if average is None:
        return precision, recall, f1
    # For "micro" there is a single value, and its mean is the value itself.
    return float(precision.mean()), float(recall.mean()), float(f1.mean())
