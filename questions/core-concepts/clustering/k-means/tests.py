import numpy as np
from mldrills import call, case, near


@case(edge="basics", visible=True)
def four_points_on_a_line(k_means):
    X = np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = np.array([[1.0], [2.0]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[1.5], [10.0]]), np.array([0, 0, 1, 1]), 2.5))


@case(edge="basics", visible=True)
def one_round_and_a_last_assignment(k_means):
    X = np.array([[0.0, 0.0], [0.0, 2.0], [8.0, 0.0], [8.0, 2.0]])
    centers = np.array([[8.0, 4.0], [1.0, 1.0]])
    call(k_means, X, centers, max_iter=1).gives((np.array([[8.0, 1.0], [0.0, 1.0]]), np.array([1, 1, 0, 0]), 4.0))


@case(edge="empty cluster")
def a_center_without_rows_stays(k_means):
    X = np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = np.array([[1.0], [100.0], [10.5]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[1.5], [100.0], [10.0]]), np.array([0, 0, 2, 2]), 2.5))


@case(edge="empty cluster")
def a_center_without_rows_gets_some_later(k_means):
    X = np.array([[-10.0], [4.0], [8.0]])
    centers = np.array([[3.0], [6.0], [9.0]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[-10.0], [4.0], [8.0]]), np.array([0, 1, 2]), 0.0))


@case(edge="empty cluster")
def a_center_loses_its_rows(k_means):
    # After one round the centers are -1, 5 and 11, and nothing is nearest to 5 any more.
    X = np.array([[-1.0], [0.0], [10.0], [11.0]])
    centers = np.array([[-5.25], [4.75], [15.75]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[-0.5], [5.0], [10.5]]), np.array([0, 0, 2, 2]), 1.0))


@case(edge="empty cluster")
def all_centers_start_on_one_spot(k_means):
    X = np.array([[1.0, 7.0], [2.0, 7.0], [9.0, 7.0], [11.0, 7.0]])
    centers = np.array([[5.0, 7.0], [5.0, 7.0], [5.0, 7.0]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[10.0, 7.0], [1.5, 7.0], [5.0, 7.0]]), np.array([1, 1, 0, 0]), 2.5))


@case(edge="integers")
def whole_numbers_have_fractional_means(k_means):
    X = np.array([[1, 0], [2, 0], [9, 0], [10, 1]])
    centers = np.array([[1, 0], [2, 0]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[1.5, 0.0], [9.5, 0.5]]), np.array([0, 0, 1, 1]), 1.5))


@case(edge="no tolerance")
def rows_in_tiny_units(k_means):
    unit = 2.0**-40
    X = unit * np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = unit * np.array([[1.0], [2.0]])
    expected = (unit * np.array([[1.5], [10.0]]), np.array([0, 0, 1, 1]), near(2.5 * unit**2, 1e-30))
    call(k_means, X, centers, max_iter=100).gives(expected, tolerance=1e-20)


@case(edge="few rounds")
def labels_belong_to_the_centers_returned(k_means):
    X = np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = np.array([[1.0], [2.0]])
    call(k_means, X, centers, max_iter=1).gives((np.array([[1.0], [22 / 3]]), np.array([0, 0, 1, 1]), 155 / 9))


@case(edge="few rounds")
def all_centers_move_at_once(k_means):
    # Row 6 belongs to the first center in this round, although that center moves away from it.
    X = np.array([[0.0], [2.0], [6.0], [10.0]])
    centers = np.array([[5.0], [8.0]])
    call(k_means, X, centers, max_iter=1).gives((np.array([[8 / 3], [10.0]]), np.array([0, 0, 0, 1]), 56 / 3))


@case(edge="few rounds")
def no_round_at_all(k_means):
    X = np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = np.array([[1], [2]])
    call(k_means, X, centers, max_iter=0).gives((np.array([[1.0], [2.0]]), np.array([0, 1, 1, 1]), 130.0))


@case(edge="ties")
def a_row_halfway_goes_to_the_first_center(k_means):
    X = np.array([[0.0], [1.0], [2.0]])
    centers = np.array([[2.0], [0.0]])
    call(k_means, X, centers, max_iter=100).gives((np.array([[1.5], [0.0]]), np.array([1, 0, 0]), 0.5))


@case(edge="convergence")
def stops_when_nothing_changes(k_means):
    X = np.array([[1.0], [2.0], [9.0], [11.0]])
    centers = np.array([[1.0], [2.0]])
    call(k_means, X, centers, max_iter=10**9).gives((np.array([[1.5], [10.0]]), np.array([0, 0, 1, 1]), 2.5))


@case(edge="one cluster")
def one_center_is_the_mean(k_means, rng):
    X = rng.normal(size=(30, 3))
    expected = (X.sum(axis=0)[np.newaxis, :] / 30, np.zeros(30, dtype=int), 30 * X.var(axis=0).sum())
    call(k_means, X, np.array([[5.0, 5.0, 5.0]]), max_iter=100).gives(expected)


@case(edge="many rows")
def separate_groups_are_found(k_means, rng):
    groups = np.array([[0.0, 0.0], [200.0, 0.0], [0.0, 200.0]])[:, np.newaxis, :] + rng.normal(size=(3, 30, 2))
    order = rng.permutation(90)
    X = groups.reshape(90, 2)[order]
    means = groups.mean(axis=1)
    start = rng.permutation(3)
    labels = np.argsort(start)[order // 30]
    inertia = ((groups - means[:, np.newaxis, :]) ** 2).sum()
    call(k_means, X, groups[start, 0], max_iter=100).gives((means[start], labels, inertia))


@case(edge="many rows")
def the_end_is_a_fixed_point(k_means, rng):
    X = rng.uniform(size=(120, 2))

    def is_fixed(result):
        centers, labels, inertia = result
        gaps = np.linalg.norm(X[np.newaxis] - centers[:, np.newaxis], axis=2)
        own = gaps[labels, np.arange(120)]
        filled = np.unique(labels)
        means = [X[labels == cluster].mean(axis=0) for cluster in filled]
        return np.allclose(own, gaps.min(axis=0)) and np.allclose(centers[filled], means) and np.isclose(inertia, own @ own)

    call(k_means, X, X[:4], max_iter=100).satisfies("each row is nearest to its own center, and each center is the mean of its rows", is_fixed)
