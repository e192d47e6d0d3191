"""One query at a time, over a list of the keys that it may use, with SciPy's softmax."""

import numpy as np
from scipy.special import softmax


def draw(rng):
    b, m, n, d, v = (int(size) for size in rng.integers(1, 6, size=5))
    scale = 10 ** rng.uniform(-1, 1)
    mask = None if rng.random() < 0.3 else rng.random((b, n)) < rng.choice([0.2, 0.7])
    return rng.normal(size=(b, m, d)) * scale, rng.normal(size=(b, n, d)) * scale, rng.normal(size=(b, n, v)), bool(rng.integers(2)), mask


def _some(seed, b, m, n, d, v):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(b, m, d)), rng.normal(size=(b, n, d)), rng.normal(size=(b, n, v))


_left = np.array([[False, False, True, True], [True, True, True, True]])
edges = {
    "scale": [(*_some(1, 2, 3, 5, 4, 2), False, None), (*_some(2, 1, 2, 2, 9, 1), False, None)],
    "causal alignment": [(*_some(3, 2, m, n, 3, 2), True, None) for m, n in ((1, 4), (2, 5), (3, 3), (5, 2), (4, 1))],
    "causal and padding": [(*_some(4, 2, m, 4, 3, 2), True, mask) for m in (1, 3, 4, 6) for mask in (_left, ~_left, _left[:, ::-1])],
    "fully masked row": [(*_some(5, 2, 3, 4, 3, 2), causal, np.array([[False] * 4, [True] * 4])) for causal in (False, True)],
    "padding": [(*_some(6, 2, 4, 4, 3, 2), False, _left)],
    "masked maximum": [(*(part * scale for part, scale in zip(_some(7, 2, 3, 4, 3, 2), (50.0, 50.0, 1.0))), False, _left)],
    "large scores": [(*(part * 90.0 for part in _some(8, 2, 3, 4, 3, 2)), causal, None) for causal in (False, True)],
    "future": [(*_some(9, 1, 5, 5, 2, 2), True, None)],
    "sizes": [(*_some(10, 2, 3, 4, 5, 6), True, _left), (*_some(11, 1, 1, 1, 1, 1), True, None), (*_some(12, 1, 1, 1, 1, 1), False, np.array([[False]]))],
}


def solve(module, Q, K, V, causal, key_mask):
    return module.attention(Q, K, V, causal=causal, key_mask=key_mask)


def expected(Q, K, V, causal, key_mask):
    out = np.zeros((len(Q), Q.shape[1], V.shape[2]))
    behind = K.shape[1] - Q.shape[1]
    for s, i in np.ndindex(out.shape[:2]):
        keys = [j for j in range(K.shape[1]) if not (causal and j - behind > i) and not (key_mask is not None and not key_mask[s, j])]
        if keys:
            scores = np.array([np.vdot(Q[s, i], K[s, j]) for j in keys]) / Q.shape[2] ** 0.5
            out[s, i] = softmax(scores) @ V[s, keys]
    return out
