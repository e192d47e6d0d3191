# ---
# title: Applies the ReLU to the gradient
# caughtBy: [an_active_unit_passes_a_negative_gradient, one_example_with_an_inactive_unit, first_layer_agrees_with_central_differences, all_sizes_equal_so_that_a_wrong_transpose_fits, bias_gradients_collect_every_example, a_unit_at_exactly_zero_passes_nothing, a_unit_that_is_never_active_gets_no_gradient]
# why:
#   - text: The derivative of ReLU depends on the input of the forward pass, not on the sign of the incoming gradient.
#     cues: [forward, pre-activation*, input, derivative, mask, hidden > 0, saved, active]
#   - text: Active units lose every negative gradient, so their weights and biases can be moved in one direction only.
#     cues: [negative, lose*, lost, drop*, one direction, clip*, sign, discard*]
#   - text: Inactive units let positive gradients through, although a small change of theirs cannot change the loss.
#     cues: [inactive, dead, let through, lets through, pass* through, positive, leak*]
# hint: Which numbers of the forward pass decide whether a small change of a unit's input reaches the output?
# repaired: |
#   d_pre = d_hidden * (hidden > 0)
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
    d_hidden = d_logits @ W2.T
    d_pre = np.maximum(d_hidden, 0.0)  # bug
    return loss, {
        "W1": X.T @ d_pre,
        "b1": d_pre.sum(axis=0),
        "W2": hidden.T @ d_logits,
        "b2": d_logits.sum(axis=0),
    }
