import math

import numpy as np


def forward(X, W1, b1, W2, b2):
    return np.array([_logits(_hidden(x, W1, b1), W2, b2) for x in X])


def _hidden(x, W1, b1):
    d, h = W1.shape
    return [max(0.0, sum(x[i] * W1[i, j] for i in range(d)) + b1[j]) for j in range(h)]


def _logits(hidden, W2, b2):
    h, k = W2.shape
    return [sum(hidden[j] * W2[j, c] for j in range(h)) + b2[c] for c in range(k)]


def loss_and_gradients(X, y, W1, b1, W2, b2):
    n, d = X.shape
    h, k = W2.shape
    grads = {"W1": np.zeros((d, h)), "b1": np.zeros(h), "W2": np.zeros((h, k)), "b2": np.zeros(k)}
    loss = 0.0
    for x, label in zip(X, y):
        hidden = _hidden(x, W1, b1)
        logits = _logits(hidden, W2, b2)
        top = max(logits)
        weights = [math.exp(z - top) for z in logits]
        total = sum(weights)
        loss += (top + math.log(total) - logits[label]) / n
        error = [(weights[c] / total - (c == label)) / n for c in range(k)]
        for j in range(h):
            back = 0.0
            for c in range(k):
                grads["W2"][j, c] += hidden[j] * error[c]
                back += W2[j, c] * error[c]
            if hidden[j] > 0:
                grads["b1"][j] += back
                for i in range(d):
                    grads["W1"][i, j] += x[i] * back
        for c in range(k):
            grads["b2"][c] += error[c]
    return loss, grads
