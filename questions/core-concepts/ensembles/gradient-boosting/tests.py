import numpy as np
from mldrills import call, case


def stump_at(threshold):
    """Fits a stump on feature 0 whose threshold is fixed: the mean of the targets on either side."""

    def fit_stump(X, targets):
        left = X[:, 0] <= threshold
        low, high = targets[left].mean(), targets[~left].mean()
        return lambda rows: np.where(rows[:, 0] <= threshold, low, high)

    return fit_stump


def memorize(X, targets):
    """Knows the target of every row that it has seen, by its value of feature 0; 0.0 elsewhere."""
    known = dict(zip(X[:, 0].tolist(), targets.tolist()))
    return lambda rows: np.array([known.get(value, 0.0) for value in rows[:, 0].tolist()])


def worst_row(X, targets):
    """Corrects the one row with the largest target in absolute value."""
    i = int(np.argmax(np.abs(targets)))
    place, value = X[i, 0], float(targets[i])
    return lambda rows: np.where(rows[:, 0] == place, value, 0.0)


def constant(X, targets):
    """Predicts the mean of its targets everywhere."""
    mean = targets.mean()
    return lambda rows: np.full(len(rows), mean)


def zero(X, targets):
    return lambda rows: np.zeros(len(rows))


def backwards(X, targets):
    """Moves away from the targets."""
    learner = memorize(X, targets)
    return lambda rows: -learner(rows)


def least_squares(X, targets):
    """A linear model without intercept."""
    weights = np.linalg.lstsq(X, targets, rcond=None)[0]
    return lambda rows: rows @ weights


def fitted(GradientBoosting, X, y, *args, **kwargs):
    model = call(GradientBoosting, *args, **kwargs).value
    call(model.fit, X, y)
    return model


@case(edge="basics", visible=True)
def a_stump_closes_half_of_the_gap(GradientBoosting):
    def fit_stump(X, targets):
        left = X[:, 0] <= 2.5
        low, high = targets[left].mean(), targets[~left].mean()
        return lambda rows: np.where(rows[:, 0] <= 2.5, low, high)

    model = call(GradientBoosting, fit_stump, n_rounds=1, learning_rate=0.5).value
    call(model.fit, np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([0.0, 2.0, 5.0, 5.0]))
    call(model.predict, np.array([[0.0], [9.0]])).gives(np.array([2.0, 4.0]))


@case(edge="basics", visible=True)
def stages_of_a_learner_that_adds_one(GradientBoosting):
    def fit_one(X, targets):
        return lambda rows: np.ones(len(rows))

    model = call(GradientBoosting, fit_one, n_rounds=2, learning_rate=0.25).value
    call(model.fit, np.array([[0.0], [1.0], [2.0]]), np.array([3.0, 4.0, 5.0]))
    call(model.staged_predict, np.array([[7.0], [8.0]])).gives(np.array([[4.0, 4.0], [4.25, 4.25], [4.5, 4.5]]))
    call(model.best_rounds, np.array([[7.0]]), np.array([4.3])).gives(1)


@case(edge="mean start")
def no_rounds_predict_the_mean(GradientBoosting):
    model = fitted(GradientBoosting, np.array([[0.0], [1.0], [2.0]]), np.array([1.0, 2.0, 9.0]), memorize, n_rounds=0, learning_rate=0.5)
    call(model.predict, np.array([[5.0], [6.0]])).gives(np.array([4.0, 4.0]))
    call(model.staged_predict, np.array([[5.0], [6.0]])).gives(np.array([[4.0, 4.0]]))


@case(edge="mean start")
def the_learning_rate_leaves_the_mean_alone(GradientBoosting):
    model = fitted(GradientBoosting, np.array([[0.0], [1.0]]), np.array([100.0, 300.0]), zero, n_rounds=3, learning_rate=0.1)
    call(model.predict, np.array([[0.0]])).gives(np.array([200.0]))


@case(edge="mean start")
def a_constant_learner_has_nothing_to_add(GradientBoosting, rng):
    X, y = rng.normal(size=(7, 2)), rng.normal(50.0, 2.0, size=7)
    model = fitted(GradientBoosting, X, y, constant, n_rounds=4, learning_rate=0.3)
    call(model.staged_predict, X[:2]).gives(np.full((5, 2), np.add.reduce(y) / 7))


@case(edge="new residuals")
def each_round_corrects_what_is_worst_by_now(GradientBoosting):
    X, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([1.0, 4.0, 8.0, 19.0])
    model = fitted(GradientBoosting, X, y, worst_row, n_rounds=3, learning_rate=1.0)
    expected = np.array([[8.0, 8.0, 8.0, 8.0], [8.0, 8.0, 8.0, 19.0], [1.0, 8.0, 8.0, 19.0], [1.0, 4.0, 8.0, 19.0]])
    call(model.staged_predict, X).gives(expected)


@case(edge="new residuals")
def residuals_shrink_by_one_factor(GradientBoosting, rng):
    X, y = np.arange(6.0).reshape(6, 1), rng.normal(size=6)
    model = fitted(GradientBoosting, X, y, memorize, n_rounds=8, learning_rate=0.4)
    left = np.array([0.6**k for k in range(9)])
    call(model.staged_predict, X).gives(y - np.outer(left, y - sum(y) / 6))


@case(edge="shrinkage")
def training_uses_the_same_shrunken_steps(GradientBoosting):
    X, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([0.0, 2.0, 5.0, 5.0])
    model = fitted(GradientBoosting, X, y, stump_at(2.5), n_rounds=3, learning_rate=0.5)
    call(model.predict, np.array([[0.0], [9.0]])).gives(np.array([1.25, 4.75]))


@case(edge="shrinkage")
def a_linear_learner_converges_to_least_squares(GradientBoosting, rng):
    X, y = rng.normal(size=(12, 3)), rng.normal(3.0, 1.0, size=12)
    model = fitted(GradientBoosting, X, y, least_squares, n_rounds=5, learning_rate=0.2)
    mean = y.sum() / 12
    projected = X @ np.linalg.solve(X.T @ X, X.T @ (y - mean))
    call(model.predict, X).gives(mean + (1 - 0.8**5) * projected, tolerance=1e-6)


@case(edge="integer targets")
def integers_are_not_rounded(GradientBoosting):
    X, y = np.array([[0.0], [1.0], [2.0]]), np.array([0, 0, 1])
    model = fitted(GradientBoosting, X, y, memorize, n_rounds=1, learning_rate=0.5)
    call(model.staged_predict, X).gives(np.array([[1 / 3, 1 / 3, 1 / 3], [1 / 6, 1 / 6, 2 / 3]]))


@case(edge="second fit")
def fitting_again_starts_anew(GradientBoosting):
    X = np.array([[0.0], [1.0]])
    model = fitted(GradientBoosting, X, np.array([0.0, 8.0]), memorize, n_rounds=2, learning_rate=0.5)
    call(model.fit, X, np.array([30.0, 10.0]))
    call(model.staged_predict, X).gives(np.array([[20.0, 20.0], [25.0, 15.0], [27.5, 12.5]]))


@case(edge="early stopping")
def the_lowest_validation_error_lies_in_between(GradientBoosting):
    X = np.array([[0.0], [1.0]])
    model = fitted(GradientBoosting, X, np.array([0.0, 8.0]), memorize, n_rounds=5, learning_rate=0.5)
    call(model.best_rounds, X, np.array([1.2, 6.8])).gives(2)
    call(model.best_rounds, X, np.array([0.0, 8.0])).gives(5)


@case(edge="early stopping")
def no_round_helps(GradientBoosting):
    X, y = np.array([[0.0], [1.0]]), np.array([0.0, 8.0])
    call(fitted(GradientBoosting, X, y, backwards, n_rounds=3, learning_rate=0.5).best_rounds, X, y).gives(0)
    call(fitted(GradientBoosting, X, y, zero, n_rounds=3, learning_rate=0.5).best_rounds, X, y).gives(0)


@case(edge="early stopping")
def errors_are_squared_before_they_are_added(GradientBoosting):
    # The mean of the rows is right at once, the rows are not.
    X = np.array([[0.0], [1.0], [2.0]])
    model = fitted(GradientBoosting, X, np.array([0.0, 3.0, 6.0]), memorize, n_rounds=4, learning_rate=0.5)
    call(model.best_rounds, X, np.array([0.4, 3.0, 5.6])).gives(3)
