import numpy as np

# Extended precision where the platform has it; on others it is the same as float64.
WIDE = np.longdouble


def center_and_variance(rows: np.ndarray) -> tuple:
    """Mean and variance of each column, with the mean as reference + shift.

    The reference is a value of the column itself, so that columns far from zero lose nothing.
    """
    reference = rows.min(axis=0)
    offsets = rows - reference
    shift = offsets.mean(axis=0)
    shift = shift + (offsets - shift).mean(axis=0)
    variance = np.mean((offsets - shift) ** 2, axis=0)
    return reference, shift, variance


class GaussianNaiveBayes:
    """Classifier with one Gaussian for each class and feature.

    classes_: after fit, an array of the labels in ascending order, shape (K,)
    """

    def __init__(self, var_smoothing: float = 1e-9):
        """var_smoothing: share of the largest variance that is added to every variance"""
        self.var_smoothing = var_smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GaussianNaiveBayes":
        """X: floats, shape (n, d); y: labels, integers or strings, shape (n,); returns self"""
        X = np.asarray(X).astype(WIDE)
        n = X.shape[0]
        self.classes_, class_of_row = np.unique(np.asarray(y), return_inverse=True)
        class_of_row = class_of_row.reshape(-1)

        overall_variance = center_and_variance(X)[2]
        epsilon = self.var_smoothing * overall_variance.max()

        # The row numbers of each class, from one sort.
        counts = np.bincount(class_of_row, minlength=len(self.classes_))
        grouped = np.argsort(class_of_row, kind="stable")
        rows_of_class = np.split(grouped, np.cumsum(counts)[:-1])

        references, shifts, variances = [], [], []
        for rows in rows_of_class:
            reference, shift, variance = center_and_variance(X[rows])
            references.append(reference)
            shifts.append(shift)
            variances.append(variance + epsilon)
        self._references = np.array(references)
        self._shifts = np.array(shifts)
        variances = np.array(variances)
        self._deviations = np.sqrt(variances)

        log_priors = np.log(counts.astype(WIDE) / n)
        two_pi = 2 * WIDE(np.pi)
        self._constants = log_priors - 0.5 * np.sum(np.log(two_pi * variances), axis=1)
        return self

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns log P(class | row), natural logarithm, floats, shape (m, K)"""
        X = np.asarray(X).astype(WIDE)
        m = X.shape[0]
        n_classes = len(self.classes_)

        # Logarithm of prior times density.
        joint = np.empty((m, n_classes), dtype=WIDE)
        for c in range(n_classes):
            z = ((X - self._references[c]) - self._shifts[c]) / self._deviations[c]
            joint[:, c] = self._constants[c] - 0.5 * np.sum(z**2, axis=1)

        # log-sum-exp: the largest term is 1, the others are added by log1p.
        rows = np.arange(m)
        best = np.argmax(joint, axis=1)
        relative = joint - joint[rows, best][:, None]
        shares = np.exp(relative)
        shares[rows, best] = 0.0
        log_total = np.log1p(shares.sum(axis=1))
        return (relative - log_total[:, None]).astype(np.float64)

    def predict(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns the most probable label of each row, shape (m,)"""
        # argmax takes the first of equal values.
        return self.classes_[np.argmax(self.predict_log_proba(X), axis=1)]
