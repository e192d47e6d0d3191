import numpy as np


class PCA:
    """With fewer rows than features by the small Gram matrix, completed by QR where a variance is zero."""

    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        n, d = X.shape
        k = self.n_components
        if k > min(n, d):
            raise ValueError("too many components")
        self.mean_ = X.sum(axis=0) / n
        A = X - self.mean_
        total = np.sum(A * A) / (n - 1)
        if n < d:
            values, left = np.linalg.eigh(A @ A.T)
            values, left = values[::-1][:k].clip(0), left[:, ::-1][:, :k]
            # QR keeps the leading columns up to their sign and makes up orthonormal ones for the rest.
            right = np.linalg.qr(A.T @ left)[0]
        else:
            values, right = np.linalg.eigh(A.T @ A)
            values, right = values[::-1][:k].clip(0), right[:, ::-1][:, :k]
        rows = right.T
        flip = [row[np.argmax(np.abs(row))] < 0 for row in rows]
        self.components_ = np.where(np.array(flip)[:, None], -rows, rows)
        self.explained_variance_ = values / (n - 1)
        self.explained_variance_ratio_ = self.explained_variance_ / total
        return self

    def transform(self, X):
        return np.dot(X, self.components_.T) - np.dot(self.components_, self.mean_)

    def inverse_transform(self, Z):
        return np.dot(Z, self.components_) + self.mean_
