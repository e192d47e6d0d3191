import numpy as np
from mldrills import call, case, near

XOR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def fitted(RandomForest, X, y, *args, **kwargs):
    forest = call(RandomForest, *args, **kwargs).value
    call(forest.fit, X, y)
    return forest


@case(edge="basics", visible=True)
def one_tree_with_all_rows_and_features(RandomForest, rng):
    X, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([0, 0, 1, 1])
    forest = call(RandomForest, n_trees=1, max_features=1, rng=rng, bootstrap=False).value
    call(forest.fit, X, y)
    call(forest.predict_proba, np.array([[-5.0], [2.4], [2.6]])).gives(np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))


@case(edge="basics", visible=True)
def two_rows_are_both_drawn_in_half_of_the_trees(RandomForest, rng):
    # Each row is missing from a quarter of the samples. 0.12 is more than five standard errors.
    forest = call(RandomForest, n_trees=400, max_features=1, rng=rng).value
    call(forest.fit, np.array([[0.0], [1.0]]), np.array([0, 1]))
    call(forest.predict_proba, np.array([[0.0], [1.0]])).gives(near(np.array([[0.75, 0.25], [0.25, 0.75]]), 0.12))


@case(edge="equals CART")
def full_trees_follow_the_greedy_splits(RandomForest, rng):
    X = np.array([[0, 3, 1], [1, 1, 0], [1, 1, 3], [3, 0, 3], [1, 2, 3], [2, 3, 1], [3, 2, 1], [2, 3, 3]], dtype=float)
    y = np.array([0, 2, 2, 1, 2, 2, 2, 1])
    grid = np.array([[i, j, k] for i in range(4) for j in range(4) for k in range(4)], dtype=float)
    # The best split of every node is unique, so this is the tree.
    classes = [0 if i <= 0.5 else 1 if j <= 0.5 else 2 if j <= 2.5 or k <= 2 else 1 for i, j, k in grid]
    forest = fitted(RandomForest, X, y, n_trees=12, max_features=3, rng=rng, bootstrap=False)
    call(forest.predict_proba, grid).gives(np.eye(3)[classes])


@case(edge="equals CART")
def a_full_tree_remembers_distinct_rows(RandomForest, rng):
    X, y = rng.normal(size=(24, 3)), np.arange(24) % 4
    forest = fitted(RandomForest, X, y, n_trees=1, max_features=3, rng=rng, bootstrap=False)
    call(forest.predict_proba, X).gives(np.eye(4)[y])


@case(edge="per node")
def the_second_split_may_use_another_feature(RandomForest, rng):
    # The root takes either feature, and each child gets the other one with probability 1/2.
    forest = fitted(RandomForest, XOR, np.array([0, 1, 1, 0]), n_trees=400, max_features=1, rng=rng, bootstrap=False)
    call(forest.predict_proba, XOR).gives(near(np.array([[0.75, 0.25], [0.25, 0.75], [0.25, 0.75], [0.75, 0.25]]), 0.07))


@case(edge="per node")
def constant_features_can_be_drawn(RandomForest, rng):
    # Two of three features are drawn, and only feature 1 splits: with probability 2/3 it is among them.
    X = np.array([[5.0, 0.0, 3.0], [5.0, 1.0, 3.0]])
    forest = fitted(RandomForest, X, np.array([0, 1]), n_trees=400, max_features=2, rng=rng, bootstrap=False)
    call(forest.predict_proba, X).gives(near(np.array([[5 / 6, 1 / 6], [1 / 6, 5 / 6]]), 0.07))


@case(edge="bootstrap")
def each_row_is_missing_from_some_trees(RandomForest, rng):
    # A tree knows the class of a row only if it drew that row.
    X = np.array([[0.0], [1.0], [10.0], [30.0]])
    forest = fitted(RandomForest, X, np.array([2, 0, 3, 1]), n_trees=400, max_features=1, rng=rng)
    own_class = call(forest.predict_proba, X)
    own_class.satisfies("each row's own class has a share of 1 - (3/4)^4, within 0.13", lambda p: p.shape == (4, 4) and np.abs(p[range(4), [2, 0, 3, 1]] - 175 / 256).max() < 0.13)


@case(edge="absent class")
def a_class_that_some_samples_miss(RandomForest, rng):
    X, y = np.array([[0.0], [0.0], [0.0], [1.0], [1.0], [9.0]]), np.array([0, 0, 0, 1, 1, 2])
    forest = fitted(RandomForest, X, y, n_trees=300, max_features=1, rng=rng)
    expected = 1 - (5 / 6) ** 6
    call(forest.predict_proba, np.array([[9.0]])).satisfies("three shares that add to 1, the last one near 1 - (5/6)^6", lambda p: p.shape == (1, 3) and abs(p.sum() - 1) < 1e-9 and abs(p[0, 2] - expected) < 0.15)


@case(edge="impure leaf")
def equal_rows_with_different_labels(RandomForest, rng):
    X, y = np.array([[1.0, 2.0], [1.0, 2.0], [1.0, 2.0], [4.0, 2.0]]), np.array([0, 1, 0, 1])
    forest = fitted(RandomForest, X, y, n_trees=3, max_features=2, rng=rng, bootstrap=False)
    call(forest.predict_proba, np.array([[1.0, 2.0], [4.0, 2.0]])).gives(np.array([[2 / 3, 1 / 3], [0.0, 1.0]]))


@case(edge="zero gain")
def xor_is_split_to_the_end(RandomForest, rng):
    forest = fitted(RandomForest, XOR, np.array([0, 1, 1, 0]), n_trees=1, max_features=2, rng=rng, bootstrap=False)
    call(forest.predict_proba, XOR).gives(np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0]]))


@case(edge="threshold")
def a_value_at_the_threshold_goes_left(RandomForest, rng):
    forest = fitted(RandomForest, np.array([[-1.0], [2.0]]), np.array([1, 0]), n_trees=2, max_features=1, rng=rng, bootstrap=False)
    call(forest.predict_proba, np.array([[0.5], [0.75], [0.25]])).gives(np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]))


@case(edge="reproducible")
def the_same_seed_gives_the_same_forest(RandomForest, rng):
    X, y, seed = rng.normal(size=(20, 3)), np.arange(20) % 2, int(rng.integers(1_000_000))
    new = rng.normal(size=(40, 3))
    first, second = (fitted(RandomForest, X, y, n_trees=4, max_features=1, rng=np.random.default_rng(seed)) for _ in range(2))
    call(second.predict_proba, new).gives(call(first.predict_proba, new).value)


@case(edge="one row")
def a_single_row_is_a_leaf(RandomForest, rng):
    forest = fitted(RandomForest, np.array([[3.0, 4.0]]), np.array([0]), n_trees=3, max_features=1, rng=rng)
    call(forest.predict_proba, np.array([[0.0, 0.0], [9.0, 9.0]])).gives(np.array([[1.0], [1.0]]))
