import numpy as np


class TargetEncoder:
    """Replaces categories by smoothed means of the target."""

    def __init__(self, smoothing: float):
        """smoothing: weight m of the prior, 0 or more"""
        self.smoothing = smoothing

    def _codes(self, numbers: np.ndarray, y: np.ndarray, n_categories: int) -> tuple[np.ndarray, float]:
        """The code of every category from these rows, and their prior; unseen categories get the prior."""
        prior = float(y.mean())
        counts = np.bincount(numbers, minlength=n_categories).astype(np.float64)
        sums = np.bincount(numbers, weights=y, minlength=n_categories)
        seen = counts > 0
        codes = np.full(n_categories, prior)
        n, m = counts[seen], float(self.smoothing)
        codes[seen] = (n / (n + m)) * (sums[seen] / n) + (m / (n + m)) * prior
        return codes, prior

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        """Out-of-fold codes of the training rows.

        categories: (n,), strings or integers
        y: (n,), the targets, integers or floats
        folds: (n,), integers, the fold of each row
        returns: (n,), floats
        """
        y = np.asarray(y, dtype=np.float64)
        folds = np.asarray(folds)
        # A dictionary compares strings whole and integers exactly, whatever the dtypes.
        table: dict = {}
        numbers = np.array([table.setdefault(c, len(table)) for c in np.asarray(categories).tolist()], dtype=np.intp)

        result = np.empty(len(y))
        for fold in np.unique(folds):
            own = folds == fold
            # Summed anew for each fold: subtracting the own fold from totals would leave its rounding errors.
            codes, _ = self._codes(numbers[~own], y[~own], len(table))
            result[own] = codes[numbers[own]]

        self._table = table
        self._all_codes, self._prior = self._codes(numbers, y, len(table))
        return result

    def transform(self, categories: np.ndarray) -> np.ndarray:
        """Codes of new rows, from all training rows.

        categories: (m,), strings or integers
        returns: (m,), floats
        """
        codes = np.append(self._all_codes, self._prior)
        unseen = len(self._table)
        return codes[[self._table.get(c, unseen) for c in np.asarray(categories).tolist()]]
