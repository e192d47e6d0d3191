import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The logits of a batch.

    X: floats, shape (n, d), one example in each row
    W1, b1: floats, shapes (d, h) and (h,)
    W2, b2: floats, shapes (h, k) and (k,)
    returns: floats, shape (n, k)
    """
    hidden = np.maximum(0.0, X @ W1 + b1)
    return hidden @ W2 + b2


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    """The mean cross-entropy of a batch and its gradients.

    X, W1, b1, W2, b2: as in forward
    y: integers from 0 to k - 1, shape (n,)
    returns: a tuple (loss, gradients); gradients is a dictionary with exactly the keys
        "W1", "b1", "W2", "b2", each an array with the shape of that parameter
    """
    n = X.shape[0]
    rows = np.arange(n)
    y = np.asarray(y).astype(np.int64)

    # Forward.
    before_relu = X @ W1 + b1
    hidden = np.maximum(0.0, before_relu)
    logits = hidden @ W2 + b2

    # Logits relative to the largest of each row: all at most 0, the largest exactly 0.
    best = np.argmax(logits, axis=1)
    relative = logits - logits[rows, best][:, None]
    exponentials = np.exp(relative)
    others = exponentials.copy()
    others[rows, best] = 0.0
    log_total = np.log1p(others.sum(axis=1))
    loss = float(np.mean(log_total - relative[rows, y]))

    # Softmax minus one-hot. In the column of the label, p - 1 is minus the sum of the other p.
    d_logits = exponentials / exponentials.sum(axis=1, keepdims=True)
    d_logits[rows, y] = 0.0
    d_logits[rows, y] = 0.0 - d_logits.sum(axis=1)
    d_logits = d_logits / n

    # Backward.
    d_hidden = d_logits @ W2.T
    d_before = np.where(before_relu > 0, d_hidden, 0.0)
    gradients = {
        "W1": X.T @ d_before,
        "b1": d_before.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
    return loss, gradients
