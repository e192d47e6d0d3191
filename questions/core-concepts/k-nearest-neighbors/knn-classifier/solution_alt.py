from collections import Counter
from heapq import nsmallest

import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Query by query: a heap of size k, then a counter that remembers who came first."""
    train = X_train.astype(np.float64)
    labels = y_train.tolist()
    predicted = []
    for query in X_query.astype(np.float64):
        squared = ((train - query) ** 2).sum(axis=1).tolist()
        voters = nsmallest(k, range(len(labels)), key=squared.__getitem__)
        predicted.append(Counter(labels[voter] for voter in voters).most_common(1)[0][0])
    return np.array(predicted, dtype=y_train.dtype)
