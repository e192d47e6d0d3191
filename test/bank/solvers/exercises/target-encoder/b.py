import numpy as np


class TargetEncoder:
    """Replaces categories by smoothed means of the target."""

    def __init__(self, smoothing: float):
        """smoothing: weight m of the prior, 0 or more"""
        self.smoothing = smoothing

    def _codes(self, numbers: np.ndarray, y: np.ndarray, n_categories: int) -> tuple[np.ndarray, float]:
        """Code of each category number from the given rows, and the prior of these rows."""
        m = float(self.smoothing)
        prior = float(y.mean())
        counts = np.bincount(numbers, minlength=n_categories)
        sums = np.bincount(numbers, weights=y, minlength=n_categories)

        codes = np.full(n_categories, prior)  # unseen categories keep the prior
        seen = counts > 0
        n = counts[seen]
        codes[seen] = (n / (n + m)) * (sums[seen] / n) + (m / (n + m)) * prior
        return codes, prior

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        """Out-of-fold codes of the training rows."""
        categories = np.asarray(categories)
        y = np.asarray(y, dtype=float)
        folds = np.asarray(folds)

        names, numbers = np.unique(categories, return_inverse=True)
        numbers = numbers.reshape(-1)

        result = np.empty(len(y))
        for fold in np.unique(folds):
            inside = folds == fold
            outside = ~inside
            codes, _ = self._codes(numbers[outside], y[outside], len(names))
            result[inside] = codes[numbers[inside]]

        # What transform needs: the codes from all rows
        codes, self._prior = self._codes(numbers, y, len(names))
        self._code_of = dict(zip(names.tolist(), codes.tolist()))
        return result

    def transform(self, categories: np.ndarray) -> np.ndarray:
        """Codes of new rows, from all training rows."""
        result = []
        for category in np.asarray(categories).tolist():
            result.append(self._code_of.get(category, self._prior))
        return np.array(result, dtype=float)
