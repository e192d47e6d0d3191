import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The logits of a batch."""
    return np.maximum(X @ W1 + b1, 0.0) @ W2 + b2


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    """The mean cross-entropy of a batch and its gradients."""
    rows = np.arange(len(X))
    hidden = np.maximum(X @ W1 + b1, 0.0)
    logits = hidden @ W2 + b2

    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()

    d_logits = np.exp(log_p)
    d_logits[rows, y] -= 1
    d_logits /= len(X)
    d_pre = (d_logits @ W2.T) * (hidden > 0)
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
