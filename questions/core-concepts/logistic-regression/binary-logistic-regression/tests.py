import numpy as np
from mldrills import call, case, raises

PAIR = np.array([[-1.0], [1.0]])


def gradient_vanishes(X, y, lam):
    """A gradient that an error of 1e-4 in the parameters explains; wrong objectives leave far more."""

    def holds(result):
        b, w = result
        miss = 0.5 * (1 + np.tanh((b + X @ w) / 2)) - y
        return np.shape(w) == (X.shape[1],) and abs(np.sum(miss)) < 0.01 and np.all(np.abs(miss @ X + lam * w) < 0.01)

    return holds


@case(edge="basics", visible=True)
def two_probabilities(predict_proba):
    call(predict_proba, np.array([[0.0], [1.0]]), 0.0, np.log([3.0])).gives(np.array([0.5, 0.75]))


@case(edge="basics", visible=True)
def objective_of_two_rows(objective):
    call(objective, PAIR, np.array([0, 1]), 0.0, np.log([3.0]), 2.0).gives(2 * np.log(4 / 3) + np.log(3) ** 2)


@case(edge="basics", visible=True, tolerance=1e-4)
def fit_of_two_rows(fit):
    call(fit, PAIR, np.array([0, 1]), 0.5 / np.log(3)).gives((0.0, np.log([3.0])))


@case(edge="large logits")
def logits_of_a_thousand(predict_proba):
    call(predict_proba, np.array([[1000.0], [-1000.0], [0.0]]), 0.0, np.array([1.0])).gives(np.array([1.0, 0.0, 0.5]))


@case(edge="large logits")
def a_confident_mistake_costs_its_logit(objective):
    call(objective, np.array([[1000.0], [-1000.0]]), np.array([0, 1]), 5.0, np.array([1.0]), 1.0).gives(2000.5)


@case(edge="large logits")
def a_confident_hit_costs_nothing(objective):
    call(objective, np.array([[1000.0], [-1000.0]]), np.array([1, 0]), 5.0, np.array([1.0]), 1.0).gives(0.5)


@case(edge="penalty")
def the_intercept_is_not_in_the_penalty(objective):
    X, weights = np.array([[0.0, 0.0]]), np.array([1.0, -2.0])
    call(objective, X, np.array([1]), 3.0, weights, 4.0).gives(10.0 + np.log(1 + np.exp(-3.0)))


@case(edge="separable", tolerance=1e-4)
def a_small_penalty_stops_the_growth(fit):
    call(fit, PAIR, np.array([0, 1]), 0.1 / np.log(19)).gives((0.0, np.log([19.0])))


@case(edge="separable", tolerance=1e-4)
def two_columns_that_separate(fit):
    X, y = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]]), np.array([1, 1, 0, 0])
    call(fit, X, y, 0.2 / np.log(9)).gives((0.0, np.log([9.0, 9.0])))


@case(edge="free intercept", tolerance=1e-4)
def groups_with_different_shares(fit):
    X = np.repeat([[0], [1]], 10, axis=0)
    y = np.array([1] + [0] * 9 + [1] * 6 + [0] * 4)
    call(fit, X, y, 1 / np.log(4)).gives((-np.log(4), np.log([4.0])))


@case(edge="free intercept")
def rare_positives_keep_their_share(fit, rng):
    X, y = rng.normal(size=(60, 2)), np.array([1] * 5 + [0] * 55)
    call(fit, X, y, 3.0).satisfies("the gradient of the objective vanishes, below 0.01", gradient_vanishes(X, y, 3.0))


@case(edge="penalty scale", tolerance=1e-4)
def rows_given_twice_outweigh_the_penalty(fit):
    X, y = np.array([[-1.0], [1.0], [-1.0], [1.0]]), np.array([0, 1, 0, 1])
    call(fit, X, y, 1 / np.log(3)).gives((0.0, np.log([3.0])))


@case(edge="collinear", tolerance=1e-4)
def equal_columns_share_the_weight(fit):
    call(fit, np.hstack([PAIR, PAIR]), np.array([0, 1]), 1 / np.log(3)).gives((0.0, np.log([3.0, 3.0]) / 2))


@case(edge="overlap")
def noisy_labels_and_three_columns(fit, rng):
    X = rng.normal(size=(80, 3)) * np.array([0.5, 1.0, 2.0]) + np.array([0.0, 1.0, -1.0])
    y = (X @ np.array([1.0, -2.0, 0.5]) + 2 * rng.logistic(size=80) > -1).astype(int)
    call(fit, X, y, 0.5).satisfies("the gradient of the objective vanishes, below 0.01", gradient_vanishes(X, y, 0.5))


@case(edge="no minimum")
def one_class_has_no_minimum(fit):
    raises(ValueError, fit, PAIR, np.array([1, 1]), 1.0)
    raises(ValueError, fit, PAIR, np.array([0, 0]), 1.0)


@case(edge="no minimum")
def a_penalty_of_zero_and_below_is_refused(fit):
    raises(ValueError, fit, PAIR, np.array([0, 1]), 0.0)
    raises(ValueError, fit, PAIR, np.array([0, 1]), -1.0)
