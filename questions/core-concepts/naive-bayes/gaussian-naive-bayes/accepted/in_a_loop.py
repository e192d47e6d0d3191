import math
from statistics import fmean, pvariance

import numpy as np


class GaussianNaiveBayes:
    def __init__(self, var_smoothing=1e-9):
        self.var_smoothing = var_smoothing

    def fit(self, X, y):
        extra = self.var_smoothing * max(pvariance(column) for column in X.T.tolist())
        rows_of = {}
        for row, label in zip(X.tolist(), y.tolist()):
            rows_of.setdefault(label, []).append(row)
        self.labels = sorted(rows_of)
        self.classes_ = np.array(self.labels)
        self.priors = [len(rows_of[label]) / len(y) for label in self.labels]
        self.gaussians = [
            [(fmean(column), pvariance(column) + extra) for column in zip(*rows_of[label])] for label in self.labels
        ]
        return self

    def scores(self, row):
        scores = []
        for prior, gaussians in zip(self.priors, self.gaussians):
            score = math.log(prior)
            for value, (mean, variance) in zip(row, gaussians):
                score -= (value - mean) ** 2 / (2 * variance) + math.log(2 * math.pi * variance) / 2
            scores.append(score)
        return scores

    def predict_log_proba(self, X):
        table = []
        for row in X.tolist():
            scores = self.scores(row)
            best = max(scores)
            total = best + math.log(sum(math.exp(score - best) for score in scores))
            table.append([score - total for score in scores])
        return np.array(table)

    def predict(self, X):
        winners = []
        for row in X.tolist():
            scores = self.scores(row)
            winners.append(self.labels[scores.index(max(scores))])
        return np.array(winners)
