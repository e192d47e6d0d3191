# ---
# title: Penalizes the intercept in the fit
# caughtBy: [groups_with_different_shares, rare_positives_keep_their_share, noisy_labels_and_three_columns]
# why:
#   - text: The penalty pulls the intercept to 0, that is to a base rate of one half, whatever the data say.
#     cues: [base rate, one half, '0.5', 50 %, 50%, pulled, pulls, prior, half]
#   - text: Then the predicted probabilities no longer add to the number of positives.
#     cues: [add up, add to, sum*, average, number of positives, calibrat*, prevalence]
# hint: Compare the mean of your fitted probabilities with the share of positives.
# repaired: |
#   penalty = np.append(0.0, np.full(X.shape[1], lam))
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
    penalty = np.full(A.shape[1], lam)  # bug
    theta = np.zeros(len(penalty))
    for _ in range(25):
        p = predict_proba(A, 0.0, theta)
        gradient = A.T @ (p - y) + penalty * theta
        if np.allclose(gradient, 0, atol=1e-9):
            return theta[0], theta[1:]
        hessian = (A.T * (p * (1 - p))) @ A + np.diag(penalty)
        theta = theta - np.linalg.solve(hessian, gradient)
    raise RuntimeError("Newton's method has not converged")
