"""Builds the arrays and adds the bytes of those that own their data."""
import numpy as np


def solve(rows: float, cols: float) -> float:
    X = np.zeros((int(rows), int(cols)), dtype=np.uint8)
    mean = X.mean(axis=0)
    M = np.broadcast_to(mean, X.shape)
    C = X - M
    S = C[::2]
    F = C.astype(np.float32)
    return sum(array.nbytes for array in (X, M, C, S, F) if array.base is None) / 1e6
