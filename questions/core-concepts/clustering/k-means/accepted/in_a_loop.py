import math

import numpy as np


def k_means(X, centers, max_iter):
    rows = [[float(value) for value in row] for row in X]
    centers = [[float(value) for value in center] for center in centers]
    labels = assign(rows, centers)
    for _ in range(max_iter):
        moved = []
        for j, center in enumerate(centers):
            own = [row for row, label in zip(rows, labels) if label == j]
            moved.append([math.fsum(column) / len(own) for column in zip(*own)] if own else center)
        if moved == centers:
            break
        centers, labels = moved, assign(rows, moved)
    inertia = math.fsum((a - b) ** 2 for row, label in zip(rows, labels) for a, b in zip(row, centers[label]))
    return np.array(centers), np.array(labels), inertia


def assign(rows, centers):
    labels = []
    for row in rows:
        best, label = math.inf, -1
        for j, center in enumerate(centers):
            squared = sum((a - b) ** 2 for a, b in zip(row, center))
            if squared < best:
                best, label = squared, j
        labels.append(label)
    return labels
