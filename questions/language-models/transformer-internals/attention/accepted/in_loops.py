import math

import numpy as np


def attention(Q, K, V, causal=False, key_mask=None):
    b, m, d = Q.shape
    n, v = V.shape[1:]
    out = np.zeros((b, m, v))
    for s in range(b):
        for i in range(m):
            seen = [j for j in range(n) if (not causal or j <= i + n - m) and (key_mask is None or key_mask[s, j])]
            if not seen:
                continue
            scores = [sum(Q[s, i, c] * K[s, j, c] for c in range(d)) / math.sqrt(d) for j in seen]
            top = max(scores)
            weights = [math.exp(score - top) for score in scores]
            for weight, j in zip(weights, seen):
                out[s, i] += weight / sum(weights) * V[s, j]
    return out
