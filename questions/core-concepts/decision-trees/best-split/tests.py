import numpy as np
from mldrills import call, case


def gain_of(X, y, feature, threshold):
    """Gain of one split, from squared class counts."""
    left = X[:, feature] <= threshold
    purity = lambda labels: sum(np.count_nonzero(labels == label) ** 2 for label in set(labels.tolist())) / max(1, len(labels))
    return (purity(y[left]) + purity(y[~left]) - purity(y)) / len(y)


def is_best(X, y):
    """Whether a result is a split between two distinct values, with its own gain, that none exceeds."""
    allowed = {}
    for feature in range(X.shape[1]):
        values = sorted(set(X[:, feature].tolist()))
        allowed[feature] = [(low + high) / 2 for low, high in zip(values, values[1:])]
    top = max((gain_of(X, y, feature, cut) for feature, cuts in allowed.items() for cut in cuts), default=0.0)

    def holds(result):
        if result is None:
            return top < 1e-9
        feature, threshold, gain = result
        is_midpoint = any(abs(threshold - cut) < 1e-9 for cut in allowed[feature])
        return is_midpoint and abs(gain - gain_of(X, y, feature, threshold)) < 1e-9 and gain > top - 1e-9

    return holds


@case(edge="basics", visible=True)
def the_first_feature_separates_the_classes(best_split):
    X = np.array([[1.0, 5.0], [2.0, 1.0], [3.0, 6.0], [4.0, 2.0]])
    call(best_split, X, np.array([0, 0, 1, 1])).gives((0, 2.5, 0.5))


@case(edge="basics", visible=True)
def a_pure_node_has_no_split(best_split):
    call(best_split, np.array([[1.0], [2.0], [3.0]]), np.array([1, 1, 1])).gives(None)


@case(edge="duplicate values")
def equal_values_stay_together(best_split):
    X = np.array([[1.0], [2.0], [2.0], [2.0], [3.0]])
    call(best_split, X, np.array([0, 0, 0, 1, 1])).gives((0, 2.5, 0.18))


@case(edge="duplicate values")
def many_rows_on_four_values(best_split, rng):
    X = rng.integers(0, 4, size=(40, 2)).astype(float)
    y = rng.integers(0, 3, size=40)
    call(best_split, X, y).satisfies("a midpoint of distinct values, with its gain, that no other split exceeds", is_best(X, y))


@case(edge="constant feature")
def a_constant_feature_is_passed_over(best_split):
    X = np.array([[7.0, 2.0], [7.0, 1.0], [7.0, 4.0], [7.0, 3.0]])
    call(best_split, X, np.array([0, 0, 1, 1])).gives((1, 2.5, 0.5))


@case(edge="constant feature")
def all_features_constant(best_split):
    call(best_split, np.full((4, 2), 7.0), np.array([0, 0, 1, 1])).gives(None)


@case(edge="ties")
def equal_gain_takes_the_lower_threshold(best_split):
    X = np.array([[3.0], [2.0], [1.0], [2.0]])
    call(best_split, X, np.array([0, 1, 0, 1])).gives((0, 1.5, 1 / 6))


@case(edge="ties")
def equal_gain_takes_the_first_feature(best_split):
    X = np.array([[0.0, 9.0, -4.0], [0.0, 10.0, -4.0], [0.0, 20.0, -8.0], [0.0, 21.0, -8.0]])
    call(best_split, X, np.array([3, 3, 4, 4])).gives((1, 15.0, 0.5))


@case(edge="several features")
def the_best_feature_stands_in_the_middle(best_split):
    X = np.array([[4.0, 0.5, 1.0], [1.0, 0.25, 3.0], [3.0, -2.0, 2.0], [2.0, -1.0, 4.0]])
    call(best_split, X, np.array([0, 0, 1, 1])).gives((1, -0.375, 0.5))


@case(edge="child sizes")
def a_tiny_pure_child_is_not_worth_much(best_split):
    X = np.arange(8.0).reshape(8, 1)
    call(best_split, X, np.array([0, 0, 0, 0, 1, 0, 1, 1])).gives((0, 3.5, 0.28125))


@case(edge="row order")
def shuffled_rows(best_split, rng):
    order = rng.permutation(20)
    call(best_split, np.arange(20.0).reshape(20, 1)[order], (np.arange(20) >= 8).astype(int)[order]).gives((0, 7.5, 0.48))


@case(edge="outermost split")
def the_highest_value_alone_differs(best_split):
    X = np.array([[1.0], [2.0], [3.0], [10.0]])
    call(best_split, X, np.array([0, 0, 0, 1])).gives((0, 6.5, 0.375))


@case(edge="label values")
def four_classes_with_any_labels(best_split, rng):
    X, y = rng.normal(size=(60, 3)), rng.choice([-5, 7, 40, 1000], size=60)
    call(best_split, X, y).satisfies("a midpoint of distinct values, with its gain, that no other split exceeds", is_best(X, y))


@case(edge="zero gain")
def no_single_split_helps_with_xor(best_split):
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    call(best_split, X, np.array([0, 1, 1, 0])).gives(None)


@case(edge="small gain")
def a_gain_below_one_thousandth_counts(best_split):
    X = np.repeat([[0.0], [1.0]], 50, axis=0)
    y = np.concatenate([np.repeat([0, 1], [25, 25]), np.repeat([0, 1], [23, 27])])
    call(best_split, X, y).gives((0, 0.5, 0.0008), tolerance=1e-9)


@case(edge="one row")
def a_single_row(best_split):
    call(best_split, np.array([[1.0, 2.0]]), np.array([0])).gives(None)
