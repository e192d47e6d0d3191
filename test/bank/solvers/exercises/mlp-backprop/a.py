import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    return np.maximum(X @ W1 + b1, 0.0) @ W2 + b2


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    n = len(X)
    rows = np.arange(n)
    pre = X @ W1 + b1
    H = np.maximum(pre, 0.0)
    Z = H @ W2 + b2

    best = Z.argmax(axis=1)
    top = Z[rows, best]
    with np.errstate(under="ignore"):
        E = np.exp(Z - top[:, None])
        others = E.copy()
        others[rows, best] = 0.0
        tail = others.sum(axis=1)
        loss = float(np.mean(top - Z[rows, y] + np.log1p(tail)))

        dZ = E / (1.0 + tail)[:, None]
        dZ[rows, y] = 0.0
        dZ[rows, y] = 0.0 - dZ.sum(axis=1)  # p - 1 without cancellation
        dZ /= n
        dpre = (dZ @ W2.T) * (pre > 0)
        return loss, {"W1": X.T @ dpre, "b1": dpre.sum(axis=0), "W2": H.T @ dZ, "b2": dZ.sum(axis=0)}
