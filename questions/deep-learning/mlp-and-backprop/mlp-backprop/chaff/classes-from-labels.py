# ---
# title: Counts the classes in the labels of the batch
# caughtBy: [a_batch_without_the_last_class, a_unit_at_exactly_zero_passes_nothing]
# why:
#   - text: A mini-batch need not hold every class; the number of classes is the width of the last layer.
#     cues: [mini-batch, absent, missing class*, not every class, last layer, width, W2, logits.shape]
#   - text: The one-hot matrix gets too few columns and no longer fits the probabilities, so training stops at random batches.
#     cues: [one-hot, too few columns, shape*, broadcast*, error, mismatch, crash*, rare*]
# hint: Imagine a batch of 8 examples in a problem with 100 classes. Which array knows about the 100?
# repaired: |
#   one_hot = np.eye(logits.shape[1])[y]
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
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()

    one_hot = np.eye(y.max() + 1)[y]  # bug
    d_logits = (np.exp(log_p) - one_hot) / len(X)
    d_pre = (d_logits @ W2.T) * (hidden > 0)
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
