import numpy as np


def attention(Q, K, V, causal=False, key_mask=None):
    (b, m, d), n = Q.shape, K.shape[1]
    usable = np.ones((b, n), bool) if key_mask is None else np.asarray(key_mask, bool)
    rows = []
    for q, k, v, on in zip(Q, K, V, usable):
        for i in range(m):
            stop = max(0, i + 1 + n - m) if causal else n
            chosen = np.flatnonzero(on[:stop])
            if chosen.size == 0:
                rows.append(np.zeros(v.shape[1]))
                continue
            z = k[chosen] @ q[i] / d**0.5
            p = np.exp(z - np.logaddexp.reduce(z))
            rows.append(p @ v[chosen])
    return np.array(rows).reshape(b, m, -1)
