from collections import Counter


def impurity(counts, size):
    return 1.0 - sum((count / size) ** 2 for count in counts.values())


def best_split(X, y):
    rows, labels = X.tolist(), y.tolist()
    n = len(rows)
    parent = impurity(Counter(labels), n)
    found = None
    for feature in range(len(rows[0])):
        pairs = sorted(zip((row[feature] for row in rows), labels))
        left, right = Counter(), Counter(labels)
        for k in range(1, n):
            low, label = pairs[k - 1]
            left[label] += 1
            right[label] -= 1
            high = pairs[k][0]
            if low == high:
                continue
            gain = parent - (k * impurity(left, k) + (n - k) * impurity(right, n - k)) / n
            if gain > 1e-12 and (found is None or gain - found[2] > 1e-12):
                found = (feature, 0.5 * (low + high), gain)
    return found
