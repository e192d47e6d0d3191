import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The logits of a batch.

    X: floats, shape (n, d), one example in each row
    W1, b1: floats, shapes (d, h) and (h,)
    W2, b2: floats, shapes (h, k) and (k,)
    returns: floats, shape (n, k)
    """
    raise NotImplementedError


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    """The mean cross-entropy of a batch and its gradients.

    X, W1, b1, W2, b2: as in forward
    y: integers from 0 to k - 1, shape (n,)
    returns: a tuple (loss, gradients); gradients is a dictionary with exactly the keys
        "W1", "b1", "W2", "b2", each an array with the shape of that parameter
    """
    raise NotImplementedError
