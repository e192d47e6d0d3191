# ---
# title: Divides one growing exponential by another
# caughtBy: logits_of_a_thousand
# why:
#   - text: $e^{1000}$ overflows to infinity, and infinity divided by infinity is NaN.
#     cues: [overflow*, infinity, inf, nan, too big, e^1000, '709', '710']
#   - text: With $e^{-z}$, or with $e^{-|z|}$, the overflow ends in the denominator or does not happen.
#     cues: [denominator, negative exponent, minus, abs, absolute, sign, branch*, logaddexp, expit, where]
# hint: Evaluate your formula by hand for a logit of 1000 and of -1000.
# repaired: |
#   return np.exp(-np.logaddexp(0, -logits))
# ---
import numpy as np


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    logits = intercept + X @ weights
    return np.exp(logits) / (1 + np.exp(logits))  # bug


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
        gradient = A.T @ (p - y) + penalty * theta
        if np.allclose(gradient, 0, atol=1e-9):
            return theta[0], theta[1:]
        hessian = (A.T * (p * (1 - p))) @ A + np.diag(penalty)
        theta = theta - np.linalg.solve(hessian, gradient)
    raise RuntimeError("Newton's method has not converged")
