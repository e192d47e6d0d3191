# ---
# title: Clips the probability before the logarithm
# caughtBy: a_confident_mistake_costs_its_logit
# why:
#   - text: After clipping no loss exceeds about 34.5, while a mistake at logit 1000 costs 1000.
#     cues: [34*, cap*, bounded, saturat*, upper limit, at most, exceed*, maximum loss]
#   - text: Beyond the clip the loss is flat, so it no longer tells a bad mistake from a worse one.
#     cues: [flat, constant, gradient, same loss, worse, equal, zero slope]
# hint: How large is the loss at a logit of 1000 on the wrong side? Compare it with what you return.
# repaired: |
#   losses = np.logaddexp(0, logits) - y * logits
# ---
import numpy as np


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    logits = intercept + X @ weights
    return np.exp(-np.logaddexp(0, -logits))


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    logits = intercept + X @ weights
    p = np.clip(predict_proba(X, intercept, weights), 1e-15, 1 - 1e-15)  # bug
    losses = -y * np.log(p) - (1 - y) * np.log(1 - p)  # bug
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
