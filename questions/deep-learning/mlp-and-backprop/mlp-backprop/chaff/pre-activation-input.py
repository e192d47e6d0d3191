# ---
# title: Gives the second layer the values before the ReLU
# caughtBy: [one_example_with_an_inactive_unit, second_layer_agrees_with_central_differences, all_sizes_equal_so_that_a_wrong_transpose_fits, bias_gradients_collect_every_example, a_unit_that_is_never_active_gets_no_gradient]
# why:
#   - text: The gradient of a weight is its input times the error of its output, and the input of `W2` is the activation.
#     cues: [input, activation*, after the relu, hidden, output of the first, layer below, times]
#   - text: Negative values before the ReLU enter the gradient, although the forward pass turned them into 0.
#     cues: [negative, zero, inactive, clipped, before the relu, pre-activation*, preactivation*]
# hint: By what exactly is `W2` multiplied in the forward pass?
# repaired: |
#   dW1, dW2 = X.T @ d_pre, np.maximum(pre, 0.0).T @ d_logits
# ---
import numpy as np


def forward(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    return np.maximum(X @ W1 + b1, 0.0) @ W2 + b2


def loss_and_gradients(
    X: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> "tuple[float, dict[str, np.ndarray]]":
    rows = np.arange(len(X))
    pre = X @ W1 + b1
    logits = np.maximum(pre, 0.0) @ W2 + b2

    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()

    d_logits = np.exp(log_p)
    d_logits[rows, y] -= 1
    d_logits /= len(X)
    d_pre = (d_logits @ W2.T) * (pre > 0)
    dW1, dW2 = X.T @ d_pre, pre.T @ d_logits  # bug
    return loss, {"W1": dW1, "b1": d_pre.sum(axis=0), "W2": dW2, "b2": d_logits.sum(axis=0)}
