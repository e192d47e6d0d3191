import numpy as np
from mldrills import call, case, raises, read

COLUMN = np.array([[1.0], [2.0], [3.0]])  # centered: -1, 0, 1
TARGET = np.array([1.0, 1.0, 7.0])  # mean 3, product with the centered column 6


def fitted(Ridge, lam, X, y):
    model = call(Ridge, lam=lam).value
    call(model.fit, X, y)
    return model


def make_and_fit(Ridge, lam, X, y):
    return Ridge(lam=lam).fit(X, y)


@case(edge="basics", visible=True)
def one_column(Ridge):
    model = call(Ridge, lam=1.0).value
    call(model.fit, COLUMN, TARGET).satisfies("fit returns the model itself", lambda returned: returned is model)
    read(model, "coef_").gives(np.array([2.0]))
    read(model, "intercept_").gives(-1.0)


@case(edge="basics", visible=True)
def predictions_with_the_default_penalty(Ridge):
    model = call(Ridge).value
    call(model.fit, COLUMN, TARGET)
    call(model.predict, COLUMN).gives(np.array([1.0, 3.0, 5.0]))


@case(edge="free intercept")
def a_shift_of_the_target_moves_the_intercept_only(Ridge):
    model = fitted(Ridge, 1.0, COLUMN, TARGET + 1000.0)
    read(model, "coef_").gives(np.array([2.0]))
    read(model, "intercept_").gives(999.0)


@case(edge="free intercept", tolerance=1e-6)
def a_huge_penalty_leaves_the_mean(Ridge):
    model = fitted(Ridge, 1e9, COLUMN, TARGET)
    call(model.predict, np.array([[1.0], [2.0], [50.0]])).gives(np.array([3.0, 3.0, 3.0]))


@case(edge="free intercept")
def residuals_add_to_zero(Ridge, rng):
    X, y = rng.normal(size=(25, 3)) + np.array([4.0, -2.0, 1.0]), rng.normal(size=25) + 10.0
    model = fitted(Ridge, 5.0, X, y)
    call(model.predict, X).satisfies("the predictions have the mean of y", lambda p: abs(np.mean(p) - np.mean(y)) < 1e-6)


@case(edge="penalty scale")
def rows_given_twice_outweigh_the_penalty(Ridge):
    model = fitted(Ridge, 1.0, np.vstack([COLUMN, COLUMN]), np.concatenate([TARGET, TARGET]))
    read(model, "coef_").gives(np.array([2.4]))


@case(edge="penalty scale")
def penalty_of_four(Ridge):
    model = fitted(Ridge, 4.0, COLUMN, TARGET)
    read(model, "coef_").gives(np.array([1.0]))
    read(model, "intercept_").gives(1.0)


@case(edge="column units")
def a_column_in_smaller_units_is_shrunk_less(Ridge):
    model = fitted(Ridge, 100.0, COLUMN * 10.0, TARGET)
    read(model, "coef_").gives(np.array([0.2]))
    read(model, "intercept_").gives(-1.0)


@case(edge="several columns")
def orthogonal_columns_shrink_apart(Ridge):
    X, y = np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 2.0], [0.0, -2.0]]), np.array([4.0, 0.0, 11.0, 1.0])
    model = fitted(Ridge, 2.0, X, y)
    read(model, "coef_").gives(np.array([1.0, 2.0]))
    read(model, "intercept_").gives(4.0)


@case(edge="collinear")
def equal_columns_share_the_weight(Ridge):
    model = fitted(Ridge, 2.0, np.hstack([COLUMN, COLUMN]), TARGET)
    read(model, "coef_").gives(np.array([1.0, 1.0]))
    read(model, "intercept_").gives(-1.0)


@case(edge="collinear", tolerance=1e-5)
def a_tiny_penalty_is_enough(Ridge):
    model = fitted(Ridge, 1e-6, np.hstack([COLUMN, COLUMN]), TARGET)
    read(model, "coef_").gives(np.array([1.5, 1.5]))


@case(edge="collinear")
def more_columns_than_rows(Ridge, rng):
    X, y = rng.normal(size=(4, 7)) + 1.0, rng.normal(size=4)
    centered = X - X.mean(axis=0)
    dual = np.linalg.solve(centered @ centered.T + 0.5 * np.eye(4), y - y.mean())
    model = fitted(Ridge, 0.5, X, y)
    read(model, "coef_").gives(centered.T @ dual)


@case(edge="no penalty")
def no_penalty_is_least_squares(Ridge):
    X = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 3.0], [4.0, 1.0]])
    model = fitted(Ridge, 0.0, X, 1.0 + X @ np.array([2.0, -1.0]))
    read(model, "coef_").gives(np.array([2.0, -1.0]))
    read(model, "intercept_").gives(1.0)


@case(edge="new rows")
def new_rows_are_far_from_the_old(Ridge):
    model = fitted(Ridge, 1.0, COLUMN, TARGET)
    call(model.predict, np.array([[5.0]])).gives(np.array([9.0]))
    call(model.predict, np.array([[0.0], [10.0]])).gives(np.array([-1.0, 19.0]))


@case(edge="negative penalty")
def a_negative_penalty_is_refused(Ridge):
    raises(ValueError, make_and_fit, Ridge, -0.1, COLUMN, TARGET)


@case(edge="integers")
def integer_data_give_floats(Ridge):
    model = fitted(Ridge, 1, np.array([[1], [2], [3]]), np.array([0, 0, 3]))
    read(model, "coef_").gives(np.array([1.0]))
    call(model.predict, np.array([[2], [4]])).gives(np.array([1.0, 3.0]))
