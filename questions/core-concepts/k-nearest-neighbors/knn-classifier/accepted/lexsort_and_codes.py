import numpy as np


def knn_predict(X_train, y_train, X_query, k=5):
    origin = X_train[0].astype(float)
    a, b = X_query - origin, X_train - origin
    squared = (a**2).sum(1)[:, None] - 2 * a @ b.T + (b**2).sum(1)
    n = len(X_train)
    order = np.lexsort((np.broadcast_to(np.arange(n), squared.shape), squared))[:, : min(k, n)]
    classes, codes = np.unique(y_train, return_inverse=True)
    hot = np.eye(len(classes))[codes[order]]
    # Half a vote in all, spread over the ranks so that an earlier voter counts more, breaks the ties.
    first = order.shape[1] - hot.argmax(axis=1)
    score = hot.sum(axis=1) + np.where(hot.any(axis=1), first, 0) / (2 * order.shape[1] + 2)
    return classes[score.argmax(axis=1)]
