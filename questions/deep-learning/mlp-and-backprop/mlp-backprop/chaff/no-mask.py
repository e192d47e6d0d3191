# ---
# title: Skips the ReLU on the way back
# caughtBy: [one_example_with_an_inactive_unit, a_unit_that_is_never_active_gets_no_gradient, first_layer_agrees_with_central_differences, all_sizes_equal_so_that_a_wrong_transpose_fits, bias_gradients_collect_every_example, a_unit_at_exactly_zero_passes_nothing]
# why:
#   - text: A unit that is off has output 0 whatever its weights do, so no gradient may reach them.
#     cues: [inactive, dead, zero, "output 0", flat, constant, no gradient, no effect]
#   - text: The chain rule needs a factor for each step forward, and the factor of the activation function is missing.
#     cues: [chain rule, factor, derivative, mask, activation function, relu', multiply, missing]
# hint: List the steps of the forward pass, and next to each its factor in the chain rule. Is the list complete?
# repaired: |
#   d_pre = (d_logits @ W2.T) * (hidden > 0)
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
    d_pre = d_logits @ W2.T  # bug
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
