import numpy as np
from mldrills import call, case, raises

LIKE_LEAST_SQUARES = "predicts within 1e-6 standard deviations of y of the least-squares fit"
SLANTED = np.array([[1.0], [3.0]])  # the Hessian is [[1, 2], [2, 5]]


def predicts(X, expected, y):
    def holds(result):
        b, w = result
        return np.shape(w) == (X.shape[1],) and np.all(np.abs(b + X @ w - expected) <= 1e-6 * np.std(y))

    return holds


def noisy_line(rng, X, weights=None):
    """A target whose least-squares predictions are known: a line plus noise orthogonal to all columns."""
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    basis = np.linalg.qr(np.column_stack([np.ones(len(Z)), Z]))[0]
    noise = rng.normal(size=len(Z))
    line = 2.0 + Z @ (rng.choice([-1.5, -1.0, 1.0, 1.5], size=Z.shape[1]) if weights is None else weights)
    return line, line + noise - basis @ (basis.T @ noise)


@case(edge="basics", visible=True)
def one_step_from_zero(descend):
    call(descend, np.array([[-1.0], [1.0]]), np.array([1.0, 5.0]), 0.5, 1).gives((1.5, np.array([1.0])))


@case(edge="basics", visible=True)
def limit_for_a_centered_column(step_limit):
    call(step_limit, np.array([[-2.0], [2.0]])).gives(0.5)


@case(edge="basics", visible=True, tolerance=1e-5)
def a_line_through_three_points(fit):
    X, y = np.array([[0.0], [1.0], [2.0]]), np.array([1.0, 3.0, 5.0])
    call(fit, X, y, 2000).gives((1.0, np.array([2.0])))


@case(edge="step size")
def limit_counts_the_intercept(step_limit):
    call(step_limit, SLANTED).gives(2 * (3 - 2 * np.sqrt(2)))


@case(edge="step size")
def a_step_over_the_limit_is_refused(descend):
    raises(ValueError, descend, SLANTED, np.array([2.0, 4.0]), 0.36, 10)


@case(edge="step size")
def refused_even_where_the_loss_would_fall(descend):
    raises(ValueError, descend, np.array([[-2.0], [2.0]]), np.array([1.0, 1.0]), 0.6, 1)


@case(edge="step size")
def steps_of_zero_and_below_are_refused(descend):
    X, y = np.array([[-1.0], [1.0]]), np.array([1.0, 5.0])
    raises(ValueError, descend, X, y, 0.0, 3)
    raises(ValueError, descend, X, y, -0.1, 3)


@case(edge="step size")
def a_step_just_under_the_limit_converges(descend):
    X, y = np.array([[-2.0], [2.0]]), np.array([1.0, 5.0])
    call(descend, X, y, 0.49, 700).gives((3.0, np.array([1.0])))


@case(edge="joint update")
def intercept_and_weight_move_together(descend):
    call(descend, SLANTED, np.array([2.0, 4.0]), 0.1, 2).gives((0.43, np.array([0.99])))


@case(edge="joint update")
def many_steps_of_three_columns(descend, rng):
    X, y = rng.normal(size=(30, 3)) + 1.0, rng.normal(size=30)
    A = np.hstack([np.ones((30, 1)), X])
    values, vectors = np.linalg.eigh(A.T @ A / 30)
    step = 1.5 / values[-1]
    theta = vectors @ ((1 - (1 - step * values) ** 40) / values * (vectors.T @ A.T @ y / 30))
    call(descend, X, y, step, 40).gives((theta[0], theta[1:]))


@case(edge="no steps")
def no_steps_leave_zeros(descend):
    call(descend, np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([1.0, 2.0]), 0.01, 0).gives((0.0, np.array([0.0, 0.0])))


@case(edge="collinear")
def equal_columns_share_the_weight(descend):
    X, y = np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([1.0, 5.0])
    call(descend, X, y, 0.5, 60).gives((3.0, np.array([1.0, 1.0])))


@case(edge="bad scaling")
def scales_from_a_thousandth_to_a_million(fit, rng):
    X = np.linalg.qr(rng.normal(size=(40, 3)))[0] * np.sqrt(40) * np.array([1e-3, 1.0, 1e6])
    line, y = noisy_line(rng, X)
    call(fit, X, y, 2000).satisfies(LIKE_LEAST_SQUARES, predicts(X, line, y))


@case(edge="bad scaling")
def years_far_from_zero(fit):
    X = np.arange(2015.0, 2025.0).reshape(-1, 1)
    y = 7.0 + 0.5 * (X[:, 0] - 2020.0)
    call(fit, X, y, 2000).satisfies(LIKE_LEAST_SQUARES, predicts(X, y, y))


@case(edge="correlated columns")
def two_columns_that_nearly_agree(fit, rng):
    Z = rng.normal(size=(50, 2))
    Z = np.linalg.qr(Z - Z.mean(axis=0))[0]
    X = np.column_stack([Z[:, 0], 0.95 * Z[:, 0] + np.sqrt(1 - 0.95**2) * Z[:, 1]]) * 20.0
    line, y = noisy_line(rng, X, [1.5, -1.0])  # opposite signs: the flat direction matters
    call(fit, X, y, 2000).satisfies(LIKE_LEAST_SQUARES, predicts(X, line, y))


@case(edge="constant column", tolerance=1e-5)
def a_constant_column_gets_no_weight(fit):
    X, y = np.array([[0, 4], [2, 4], [4, 4], [6, 4]]), np.array([1, 2, 3, 4])
    call(fit, X, y, 2000).gives((1.0, np.array([0.5, 0.0])))
