import numpy as np

# Extended precision where the platform has it; the algorithm is stable in plain doubles as well.
_WORK = np.longdouble


def _center(X: np.ndarray) -> tuple:
    """Column means as the sum of two parts, (coarse, fine), and the variances (ddof=0)."""
    coarse = X.mean(axis=0)
    shifted = X - coarse
    fine = shifted.mean(axis=0)
    shifted -= fine
    return coarse, fine, np.mean(shifted * shifted, axis=0)


class GaussianNaiveBayes:
    """Classifier with one Gaussian for each class and feature.

    classes_: after fit, an array of the labels in ascending order, shape (K,)
    """

    def __init__(self, var_smoothing: float = 1e-9):
        """var_smoothing: share of the largest variance that is added to every variance"""
        self.var_smoothing = var_smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GaussianNaiveBayes":
        """X: floats, shape (n, d); y: labels, integers or strings, shape (n,); returns self"""
        X = np.asarray(X).astype(_WORK)
        self.classes_, codes = np.unique(np.asarray(y), return_inverse=True)
        codes = codes.reshape(-1)
        n, d = X.shape
        n_classes = len(self.classes_)

        self._coarse = np.empty((n_classes, d), dtype=_WORK)
        self._fine = np.empty((n_classes, d), dtype=_WORK)
        self._variances = np.empty((n_classes, d), dtype=_WORK)
        for c in range(n_classes):
            self._coarse[c], self._fine[c], self._variances[c] = _center(X[codes == c])
        self._variances += _WORK(self.var_smoothing) * _center(X)[2].max()

        counts = np.bincount(codes, minlength=n_classes).astype(_WORK)
        self._log_priors = np.log(counts / n)
        return self

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns log P(class | row), natural logarithm, floats, shape (m, K)"""
        X = np.asarray(X).astype(_WORK)
        m, n_classes = X.shape[0], len(self.classes_)
        # The factor (2 pi)^(-d/2) is common to all classes and cancels.
        joint = np.empty((m, n_classes), dtype=_WORK)
        for c in range(n_classes):
            deviations = (X - self._coarse[c]) - self._fine[c]
            distances = np.sum(deviations * deviations / self._variances[c], axis=1)
            joint[:, c] = self._log_priors[c] - (np.sum(np.log(self._variances[c])) + distances) / 2

        rows, best = np.arange(m), joint.argmax(axis=1)
        relative = joint - joint[rows, best][:, None]
        others = np.exp(relative)
        others[rows, best] = 0
        # log1p keeps the logarithm of a probability next to 1 exact.
        return (relative - np.log1p(others.sum(axis=1))[:, None]).astype(np.float64)

    def predict(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns the most probable label of each row, shape (m,)"""
        return self.classes_[self.predict_log_proba(X).argmax(axis=1)]
