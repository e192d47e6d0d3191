# ---
# title: Averages the loss but sums the gradients
# caughtBy: [copies_of_the_batch_change_nothing, bias_gradients_collect_every_example, first_layer_agrees_with_central_differences, second_layer_agrees_with_central_differences, all_sizes_equal_so_that_a_wrong_transpose_fits, a_unit_that_is_never_active_gets_no_gradient, logits_of_1e4_stay_exact, a_batch_without_the_last_class]
# why:
#   - text: The loss is a mean, so each example enters its derivative with the factor $1/n$, which is missing.
#     cues: [1/n, mean, average*, divide*, batch size, len(X), factor, n times]
#   - text: The steps grow with the batch size, so a learning rate tuned for one batch size fails for another.
#     cues: [learning rate, step*, grow*, batch size, larger batch*, too large, too big, diverge*]
# hint: Feed the same batch twice, stacked. What should happen to the loss, and what to the gradients?
# repaired: |
#   d_logits = (np.exp(log_p) - np.eye(logits.shape[1])[y]) / len(X)
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

    d_logits = np.exp(log_p) - np.eye(logits.shape[1])[y]  # bug
    d_pre = (d_logits @ W2.T) * (hidden > 0)
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
