import numpy as np


def logsumexp(values: np.ndarray, axis: int = -1) -> np.ndarray:
    """Logarithm of the sum of exponentials, in one pass with a running maximum."""
    pieces = np.moveaxis(np.asarray(values, dtype=float), axis, 0)
    top = np.full(pieces.shape[1:], -np.inf)
    total = np.zeros(pieces.shape[1:])
    for piece in pieces:
        higher = np.maximum(top, piece)
        reference = np.where(np.isneginf(higher), 0.0, higher)
        total = total * np.exp(top - reference) + np.exp(piece - reference)
        top = higher
    with np.errstate(divide="ignore"):
        return top + np.log(total)
