import numpy as np


def _layers(X, W1, b1, W2, b2):
    pre = X @ W1 + b1
    hidden = np.maximum(pre, 0.0)
    return pre, hidden, hidden @ W2 + b2


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The logits of a batch.

    X: floats, shape (n, d), one example in each row
    W1, b1: floats, shapes (d, h) and (h,)
    W2, b2: floats, shapes (h, k) and (k,)
    returns: floats, shape (n, k)
    """
    return _layers(X, W1, b1, W2, b2)[2]


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    """The mean cross-entropy of a batch and its gradients.

    X, W1, b1, W2, b2: as in forward
    y: integers from 0 to k - 1, shape (n,)
    returns: a tuple (loss, gradients); gradients is a dictionary with exactly the keys
        "W1", "b1", "W2", "b2", each an array with the shape of that parameter
    """
    pre, hidden, logits = _layers(X, W1, b1, W2, b2)
    n = logits.shape[0]
    rows = np.arange(n)
    y = np.asarray(y).astype(np.intp)

    best = logits.argmax(axis=1)
    shifted = logits - logits[rows, best][:, None]
    weights = np.exp(shifted)
    rest = weights.copy()
    rest[rows, best] = 0.0
    rest = rest.sum(axis=1)  # the sum of all weights is 1 + rest
    loss = float(np.mean(np.log1p(rest) - shifted[rows, y]))

    # p - onehot, where p_y - 1 is minus the sum of the other probabilities (no cancellation)
    delta = weights / (1.0 + rest)[:, None]
    delta[rows, y] = 0.0
    delta[rows, y] = 0.0 - delta.sum(axis=1)
    delta /= n

    delta_hidden = np.where(pre > 0, delta @ W2.T, 0.0)
    gradients = {
        "W1": X.T @ delta_hidden,
        "b1": delta_hidden.sum(axis=0),
        "W2": hidden.T @ delta,
        "b2": delta.sum(axis=0),
    }
    return loss, gradients
