# ---
# title: Stops gradient descent after a fixed number of steps
# caughtBy: [a_small_penalty_stops_the_growth, two_columns_that_separate, groups_with_different_shares]
# why:
#   - text: On separable data with a small penalty the objective is flat around its minimum, so small steps need far longer.
#     cues: [flat, curvature, slow*, small eigenvalue, condition*, far longer, more steps]
#   - text: Nothing checks the gradient, so parameters that still move are returned as the answer.
#     cues: [gradient norm, gradient is, converge*, stopping, criterion, check*, tolerance, still mov*]
# hint: How large is the gradient when you stop?
# repaired: |
#   for _ in range(25):
#       p = predict_proba(A, 0.0, theta)
#       gradient = A.T @ (p - y) + penalty * theta
#       if np.allclose(gradient, 0, atol=1e-9):
#           return theta[0], theta[1:]
#       hessian = (A.T * (p * (1 - p))) @ A + np.diag(penalty)
#       theta = theta - np.linalg.solve(hessian, gradient)
#   raise RuntimeError("Newton's method has not converged")
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
    for _ in range(1000):  # bug
        p = predict_proba(A, 0.0, theta)  # bug
        gradient = A.T @ (p - y) + penalty * theta  # bug
        theta = theta - 0.1 * gradient / len(y)  # bug
    return theta[0], theta[1:]  # bug
