"""By scikit-learn's full SVD solver, its components turned by the rule of the task."""

import numpy as np
from sklearn.decomposition import PCA


def draw(rng):
    n, d = int(rng.integers(2, 30)), int(rng.integers(1, 9))
    spread = np.sort(2.0 ** -np.arange(d) * rng.uniform(0.9, 1.1, size=d))[::-1]
    scores = np.linalg.qr(_centered(rng.normal(size=(n, d))))[0]
    basis = np.linalg.qr(rng.normal(size=(d, d)))[0]
    size = scores.shape[1]
    X = 10 * (scores * spread[:size]) @ basis.T[:size] + rng.normal(size=d) * 10 ** rng.uniform(0, 3)
    most = min(n, d)
    return X, int(rng.integers(1, most + 3)), basis[:3] * 7


def _centered(values):
    return values - values.mean(axis=0)


_plane = np.array([[4.0, 6.0], [-2.0, -2.0], [3.0, 0.5], [-1.0, 3.5]])
_wide = np.random.default_rng(3).normal(size=(5, 12)) * np.arange(1.0, 13.0)
edges = {
    "sign": [(-_plane, 2, _plane), (_plane[:, ::-1] * [1.0, -1.0], 2, _plane)],
    "n below p": [(_wide, k, _wide[:2]) for k in (1, 3, 4, 5)] + [(np.array([[1.0, 1.0, 9.0], [3.0, 4.0, 3.0]]), 1, np.eye(3))],
    "centering": [(_plane + np.array([1e6, -1e6]), 2, _plane), (_plane, 1, _plane + 50)],
    "too many components": [(_plane, 3, _plane), (_wide, 6, _wide), (_wide, 12, _wide)],
    "dropped variance": [(_plane, 1, _plane), (_wide.T, 2, _wide.T)],
    "units": [(_plane * np.array([1.0, 1000.0]), 2, _plane)],
    "one feature": [(np.array([[2.0], [4.0], [9.0]]), 1, np.array([[5.0]]))],
    "constant feature": [(np.insert(_plane, 1, 7.0, axis=1), 2, np.eye(3))],
    "scores": [(_wide.T, 5, _wide.T)],
}


def solve(module, X, n_components, other):
    model = module.PCA(n_components=n_components)
    model.fit(X)
    components = model.components_.copy()
    zero = model.explained_variance_ < 1e-9 * model.explained_variance_.max()
    if zero.any():  # any direction at right angles to the others is right, so only that is compared
        gram = components @ components.T
        return model.mean_, gram, components[~zero], model.explained_variance_, model.explained_variance_ratio_
    scores = model.transform(other)
    return model.mean_, components, model.explained_variance_, model.explained_variance_ratio_, scores, model.inverse_transform(scores)


def expected(X, n_components, other):
    if n_components > min(X.shape):
        return ValueError
    model = PCA(n_components, svd_solver="full").fit(X)
    for row in range(n_components):
        if max(model.components_[row], key=abs) < 0:
            model.components_[row] *= -1
    zero = model.explained_variance_ < 1e-9 * model.explained_variance_.max()
    if zero.any():
        gram = np.eye(n_components)
        return model.mean_, gram, model.components_[~zero], model.explained_variance_, model.explained_variance_ratio_
    scores = model.transform(other)
    values = model.explained_variance_, model.explained_variance_ratio_
    return model.mean_, model.components_, *values, scores, model.inverse_transform(scores)


tolerance = 1e-6
