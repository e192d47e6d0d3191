import math
import statistics

import numpy as np


class Standardizer:
    def __init__(self):
        self._columns = []

    def fit(self, X):
        self._columns = []
        for column in X.T.tolist():
            center = math.fsum(column) / len(column)
            spread = statistics.pstdev(column)
            same = all(value == column[0] for value in column)
            self._columns.append((center, 1.0 if same else spread))
        return self

    def transform(self, X):
        rows = []
        for row in X.tolist():
            if len(row) != len(self._columns):
                raise ValueError("the number of columns differs")
            rows.append([(value - center) / spread for value, (center, spread) in zip(row, self._columns)])
        return np.array(rows)
