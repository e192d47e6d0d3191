import numpy as np


def attention(Q, K, V, causal=False, key_mask=None):
    m, d = Q.shape[-2:]
    n = K.shape[-2]
    bias = np.zeros((len(Q), 1, n)) if key_mask is None else np.where(key_mask, 0.0, -np.inf)[:, None, :]
    if causal:
        query, key = np.arange(n - m, n)[:, None], np.arange(n)[None, :]
        bias = bias + np.where(key > query, -np.inf, 0.0)
    logits = np.einsum("bmd,bnd->bmn", Q * d**-0.5, K) + bias
    top = logits.max(-1, keepdims=True)
    weights = np.exp(logits - np.nan_to_num(top, neginf=0.0))
    total = weights.sum(-1, keepdims=True)
    return np.divide(np.einsum("bmn,bnv->bmv", weights, V), total, out=np.zeros((len(Q), m, V.shape[-1])), where=total > 0)
