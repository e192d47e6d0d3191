from typing import Optional

import numpy as np


def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, causal: bool = False, key_mask: Optional[np.ndarray] = None
) -> np.ndarray:
    """Scaled dot-product attention for a batch.

    Q: queries, floats, shape (b, m, d)
    K: keys, floats, shape (b, n, d)
    V: values, floats, shape (b, n, v)
    causal: whether a query is kept from the keys that come after it
    key_mask: booleans, shape (b, n), True for a key that may be used; None when all may
    returns: floats, shape (b, m, v)
    """
    raise NotImplementedError
