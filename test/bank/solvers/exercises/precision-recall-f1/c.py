from typing import Optional

import numpy as np


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
    # An empty array may come as floats, which bincount refuses.
    actual = np.asarray(actual).astype(np.int64)
    predicted = np.asarray(predicted).astype(np.int64)

    found = np.bincount(actual[actual == predicted], minlength=n_classes)
    n_actual = np.bincount(actual, minlength=n_classes)  # TP + FN
    n_predicted = np.bincount(predicted, minlength=n_classes)  # TP + FP
    if average == "micro":
        found, n_actual, n_predicted = (counts.sum(keepdims=True) for counts in (found, n_actual, n_predicted))
    elif average not in (None, "macro"):
        raise ValueError(f"unknown average: {average!r}")

    def ratio(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
        result = np.full(denominator.shape, undefined, dtype=np.float64)
        np.divide(numerator, denominator, out=result, where=denominator > 0)
        return result

    measures = (ratio(found, n_predicted), ratio(found, n_actual), ratio(2 * found, n_actual + n_predicted))
    if average is None:
        return measures
    return tuple(float(values.mean()) for values in measures)
