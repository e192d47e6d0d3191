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
    raise NotImplementedError
