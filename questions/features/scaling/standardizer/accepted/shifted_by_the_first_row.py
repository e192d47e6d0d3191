import numpy as np


class Standardizer:
    def fit(self, X):
        X = np.asarray(X, dtype=np.float64)
        n, self.d_ = X.shape
        self.origin_ = X[0].copy()
        shifted = X - self.origin_
        self.center_ = shifted.sum(axis=0) / n
        centered = shifted - self.center_
        self.std_ = np.sqrt(np.einsum("ij,ij->j", centered, centered) / n)
        self.std_[~shifted.any(axis=0)] = 1.0
        return self

    def transform(self, X):
        out = np.array(X, dtype=np.float64)
        if out.shape[1] != self.d_:
            raise ValueError
        out -= self.origin_
        out -= self.center_
        out /= self.std_
        return out
