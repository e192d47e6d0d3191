import numpy as np


class RandomForest:
    """Trees on bootstrap samples, with features drawn at every node."""

    def __init__(self, n_trees: int, max_features: int, rng: np.random.Generator, bootstrap: bool = True):
        """max_features: how many features a node may choose from, 1 to d
        rng: the source of every random draw
        bootstrap: whether each tree gets its own bootstrap sample, or all rows as they are
        """
        raise NotImplementedError

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """X: floats, shape (n, d); y: integers 0 to K - 1, shape (n,)"""
        raise NotImplementedError

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns floats, shape (m, K)"""
        raise NotImplementedError
