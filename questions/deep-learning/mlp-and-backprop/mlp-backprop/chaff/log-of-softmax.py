# ---
# title: Takes the logarithm of a probability
# caughtBy: logits_of_1e4_stay_exact
# why:
#   - text: A probability far below the others underflows to 0, and the logarithm of 0 is minus infinity.
#     cues: [underflow*, log(0), log of 0, log of zero, infinit*, inf, too small, vanish*]
#   - text: The log-probability itself is a modest number, so it should be computed from logits without leaving the log scale.
#     cues: [log scale, log space, logsumexp, log softmax, log_softmax, from the logits, directly, cancel*]
# hint: The true class has a logit 20000 below the best one. What is its probability as a double, and what should its loss be?
# repaired: |
#   log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
#   p, loss = np.exp(log_p), -log_p[rows, y].mean()
# ---
import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    return np.maximum(X @ W1 + b1, 0.0) @ W2 + b2


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    rows = np.arange(len(X))
    hidden = np.maximum(X @ W1 + b1, 0.0)
    logits = hidden @ W2 + b2

    shifted = logits - logits.max(axis=1, keepdims=True)
    p = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)  # bug
    loss = -np.log(p[rows, y]).mean()  # bug

    d_logits = p.copy()
    d_logits[rows, y] -= 1
    d_logits /= len(X)
    d_pre = (d_logits @ W2.T) * (hidden > 0)
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
