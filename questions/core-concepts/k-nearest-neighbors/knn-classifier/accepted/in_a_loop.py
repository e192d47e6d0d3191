import math

import numpy as np


def knn_predict(X_train, y_train, X_query, k=5):
    points = [[float(value) for value in row] for row in X_train]
    answers = []
    for query in X_query:
        query = [float(value) for value in query]
        ranked = sorted(range(len(points)), key=lambda i: math.dist(points[i], query))
        tally = {}
        for i in ranked[:k]:
            tally[y_train[i]] = tally.get(y_train[i], 0) + 1
        most = max(tally.values())
        for i in ranked:
            if tally.get(y_train[i]) == most:
                answers.append(y_train[i])
                break
    return np.array(answers, dtype=y_train.dtype)
