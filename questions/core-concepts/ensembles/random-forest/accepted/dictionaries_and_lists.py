from collections import Counter

import numpy as np


def score(labels):
    return sum(count**2 for count in Counter(labels).values()) / len(labels)


class RandomForest:
    def __init__(self, n_trees, max_features, rng, bootstrap=True):
        self.n_trees = n_trees
        self.m = max_features
        self.rng = rng
        self.bootstrap = bootstrap

    def fit(self, X, y):
        pairs = list(zip(X.tolist(), y.tolist()))
        self.k = len(set(y.tolist()))
        self.roots = []
        for _ in range(self.n_trees):
            sample = pairs
            if self.bootstrap:
                sample = [pairs[int(self.rng.random() * len(pairs))] for _ in pairs]
            self.roots.append(self.node(sample))
        return self

    def node(self, pairs):
        labels = [label for _, label in pairs]
        shares = [labels.count(c) / len(labels) for c in range(self.k)]
        if 1.0 in shares:
            return {"shares": shares}
        keys = self.rng.random(len(pairs[0][0]))
        best = None
        for j in np.argsort(keys)[: self.m].tolist():
            levels = sorted({row[j] for row, _ in pairs})
            for low, high in zip(levels, levels[1:]):
                left = [pair for pair in pairs if pair[0][j] <= low]
                right = [pair for pair in pairs if pair[0][j] >= high]
                value = score([label for _, label in left]) + score([label for _, label in right])
                if best is None or value > best[0]:
                    best = (value, j, (low + high) / 2, left, right)
        if best is None:
            return {"shares": shares}
        _, j, cut, left, right = best
        return {"feature": j, "cut": cut, "left": self.node(left), "right": self.node(right)}

    def predict_proba(self, X):
        rows = []
        for x in X:
            total = np.zeros(self.k)
            for node in self.roots:
                while "cut" in node:
                    node = node["left"] if x[node["feature"]] <= node["cut"] else node["right"]
                total += np.array(node["shares"])
            rows.append(total / len(self.roots))
        return np.array(rows)
