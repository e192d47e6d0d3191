# ---
# title: Averages the bias gradients a second time
# caughtBy: [bias_gradients_collect_every_example, second_layer_agrees_with_central_differences, first_layer_agrees_with_central_differences, all_sizes_equal_so_that_a_wrong_transpose_fits, copies_of_the_batch_change_nothing, logits_of_1e4_stay_exact, a_batch_without_the_last_class]
# why:
#   - text: The factor $1/n$ of the mean loss is already in the error of the logits, so the biases divide by $n$ twice.
#     cues: [twice, two times, second time, again, already, double*, 1/n, n squared]
#   - text: A bias is broadcast to all rows, and what is copied forward is added up backward.
#     cues: [broadcast*, sum*, add*, copied, copies, shared, every row, each row]
#   - text: With a batch of one, mean and sum are the same, so a single example hides it.
#     cues: [batch of one, one example, single example, n = 1, n=1, same]
# hint: Count how often each gradient is divided by the batch size. Is it the same for weights and biases?
# repaired: |
#   db1, db2 = d_pre.sum(axis=0), d_logits.sum(axis=0)
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

    d_logits = np.exp(log_p)
    d_logits[rows, y] -= 1
    d_logits /= len(X)
    d_pre = (d_logits @ W2.T) * (hidden > 0)
    db1, db2 = d_pre.mean(axis=0), d_logits.mean(axis=0)  # bug
    return loss, {"W1": X.T @ d_pre, "b1": db1, "W2": hidden.T @ d_logits, "b2": db2}
