from typing import Optional

import numpy as np


def precision_recall_f1(
    actual: np.ndarray,
    predicted: np.ndarray,
    n_classes: int,
    average: Optional[str] = None,
    undefined: float = 0.0,
) -> tuple:
    actual, predicted = (np.asarray(a).astype(np.int64) for a in (actual, predicted))
    hits = np.bincount(actual[actual == predicted], minlength=n_classes)
    n_actual = np.bincount(actual, minlength=n_classes)
    n_predicted = np.bincount(predicted, minlength=n_classes)
    if average == "micro":
        hits, n_actual, n_predicted = (a.sum(keepdims=True) for a in (hits, n_actual, n_predicted))

    def ratio(top, bottom):
        return np.divide(top, bottom, out=np.full(len(top), float(undefined)), where=bottom > 0)

    measures = ratio(hits, n_predicted), ratio(hits, n_actual), ratio(2 * hits, n_predicted + n_actual)
    return measures if average is None else tuple(float(m.mean()) for m in measures)
