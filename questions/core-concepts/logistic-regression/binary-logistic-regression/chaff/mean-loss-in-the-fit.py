# ---
# title: Averages the losses but not the penalty
# caughtBy: [rows_given_twice_outweigh_the_penalty, groups_with_different_shares, fit_of_two_rows, a_small_penalty_stops_the_growth, two_columns_that_separate, rare_positives_keep_their_share, equal_columns_share_the_weight, noisy_labels_and_three_columns]
# why:
#   - text: The objective sums the losses. With their mean the penalty is $n$ times as strong.
#     cues: [mean, sum, summed, 1/n, divide* by n, n times]
#   - text: More rows then do not outweigh the penalty, so large data are shrunk as hard as small.
#     cues: [more data, more rows, outweigh, shrunk, shrink*, large data, dataset size, sample size]
# hint: Is what you minimize the same as what your other function computes?
# repaired: |
#   gradient = A.T @ (p - y) + penalty * theta
#   if np.allclose(gradient, 0, atol=1e-9):
#       return theta[0], theta[1:]
#   hessian = (A.T * (p * (1 - p))) @ A + np.diag(penalty)
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
        gradient = A.T @ (p - y) / len(y) + penalty * theta  # bug
        if np.allclose(gradient, 0, atol=1e-9):  # bug
            return theta[0], theta[1:]  # bug
        hessian = (A.T * (p * (1 - p))) @ A / len(y) + np.diag(penalty)  # bug
        theta = theta - np.linalg.solve(hessian, gradient)
    raise RuntimeError("Newton's method has not converged")
