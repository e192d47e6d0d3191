# ---
# title: Leaves the penalty out of the gradient
# caughtBy: [a_small_penalty_stops_the_growth, two_columns_that_separate, noisy_labels_and_three_columns, fit_of_two_rows, groups_with_different_shares, rare_positives_keep_their_share, rows_given_twice_outweigh_the_penalty, equal_columns_share_the_weight]
# why:
#   - text: The gradient decides where the minimum is. The Hessian only decides how the steps get there.
#     cues: [fixed point, stationary, zero gradient, location, hessian only, only changes the step, step size, damp*]
#   - text: So this minimizes the bare losses, and on separable classes those have no minimum.
#     cues: [unpenalized, unregularized, no minimum, infinity, grow*, without bound, diverge*, maximum likelihood]
# hint: Your iteration stands still where a certain vector is zero. Of which function is that the gradient?
# repaired: |
#   gradient = A.T @ (p - y) + penalty * theta
# ---
import numpy as np


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    logits = intercept + X @ weights
    return np.exp(-np.logaddexp(0, -logits))


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    logits = intercept + X @ weights
    losses = np.logaddexp(0, logits) - y * logits
    return np.sum(losses) + lam / 2 * np.sum(weights**2)


def fit(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[float, np.ndarray]:
    if lam <= 0:
        raise ValueError("lam must be positive")
    if np.min(y) == np.max(y):
        raise ValueError("y must hold both classes")
    A = np.column_stack([np.ones(len(X)), X])
    penalty = np.append(0.0, np.full(X.shape[1], lam))
    theta = np.zeros(len(penalty))
    for _ in range(25):
        p = predict_proba(A, 0.0, theta)
        gradient = A.T @ (p - y)  # bug
        if np.allclose(gradient, 0, atol=1e-9):
            return theta[0], theta[1:]
        hessian = (A.T * (p * (1 - p))) @ A + np.diag(penalty)
        theta = theta - np.linalg.solve(hessian, gradient)
    raise RuntimeError("Newton's method has not converged")
