import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def logarithms_of_1_2_and_5(logsumexp):
    call(logsumexp, np.log([1.0, 2.0, 5.0])).gives(np.log(8.0))


@case(edge="basics", visible=True)
def each_row_by_default(logsumexp):
    values = np.log(np.array([[1.0, 3.0, 2.0], [4.0, 0.5, 0.5]]))
    call(logsumexp, values).gives(np.log(np.array([6.0, 5.0])))


@case(edge="1000")
def values_of_1000_stay_finite(logsumexp):
    call(logsumexp, np.array([1000.0, 1000.0, 1000.0 + np.log(3.0)])).gives(1000.0 + np.log(5.0))


@case(edge="1000")
def values_of_minus_1000_do_not_vanish(logsumexp):
    call(logsumexp, np.array([-1000.0, -1000.0, -1000.0 + np.log(3.0)])).gives(-1000.0 + np.log(5.0))


@case(edge="1000")
def both_signs_in_one_row(logsumexp):
    call(logsumexp, np.array([-1000.0, 1000.0, 0.0, 1000.0])).gives(1000.0 + np.log(2.0))


@case(edge="1000")
def rows_of_very_different_size(logsumexp):
    values = np.array([[1000.0, 1000.0], [-1000.0, -1000.0 + np.log(3.0)], [0.0, np.log(4.0)]])
    call(logsumexp, values).gives(np.array([1000.0 + np.log(2.0), -1000.0 + np.log(4.0), np.log(5.0)]))


@case(edge="all minus infinity")
def only_zeros_in_the_sum(logsumexp):
    call(logsumexp, np.array([-np.inf, -np.inf, -np.inf])).gives(-np.inf)


@case(edge="all minus infinity")
def one_row_of_minus_infinity_among_others(logsumexp):
    values = np.array([[0.0, np.log(3.0)], [-np.inf, -np.inf], [-1000.0, -1000.0]])
    call(logsumexp, values).gives(np.array([np.log(4.0), -np.inf, -1000.0 + np.log(2.0)]))


@case(edge="all minus infinity")
def one_column_of_minus_infinity(logsumexp):
    values = np.array([[1000.0, -np.inf, 0.0], [-np.inf, -np.inf, np.log(2.0)]])
    call(logsumexp, values, axis=0).gives(np.array([1000.0, -np.inf, np.log(3.0)]))


@case(edge="some minus infinity")
def minus_infinity_adds_nothing(logsumexp):
    call(logsumexp, np.array([-np.inf, 0.0, np.log(3.0)])).gives(np.log(4.0))


@case(edge="some minus infinity")
def minus_infinity_beside_minus_1000(logsumexp):
    call(logsumexp, np.array([[-1000.0, -np.inf], [-np.inf, -1000.0]])).gives(np.array([-1000.0, -1000.0]))


@case(edge="axis")
def columns_of_a_square(logsumexp):
    values = np.log(np.array([[1.0, 2.0], [3.0, 5.0]]))
    call(logsumexp, values, axis=0).gives(np.log(np.array([4.0, 7.0])))


@case(edge="axis")
def each_axis_of_three(logsumexp, rng):
    weights = rng.uniform(0.5, 2.0, size=(2, 3, 4))
    for axis in (0, 1, 2, -2, -3):
        call(logsumexp, np.log(weights), axis=axis).gives(np.log(weights.sum(axis=axis)))


@case(edge="integers")
def integers_give_floats(logsumexp):
    call(logsumexp, np.array([[7, 7, 7, 7], [-2, -2, -2, -2]])).gives(np.array([7.0 + np.log(4.0), -2.0 + np.log(4.0)]))


@case(edge="one value")
def a_single_value_comes_back(logsumexp):
    call(logsumexp, np.array([[1000.0], [-1000.0], [-np.inf], [0.25]])).gives(np.array([1000.0, -1000.0, -np.inf, 0.25]))
