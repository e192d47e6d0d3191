import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def three_logits(softmax):
    call(softmax, np.log([1.0, 2.0, 5.0])).gives(np.array([0.125, 0.25, 0.625]))


@case(edge="basics", visible=True)
def each_row_adds_to_one(softmax):
    logits = np.array([[0.0, 0.0], [0.0, np.log(3.0)]])
    call(softmax, logits).gives(np.array([[0.5, 0.5], [0.25, 0.75]]))


@case(edge="1e4")
def logits_of_1e4_stay_finite(softmax):
    call(softmax, np.array([1e4, 1e4 + np.log(3.0)])).gives(np.array([0.25, 0.75]))


@case(edge="1e4")
def logits_of_minus_1e4_do_not_vanish(softmax):
    call(softmax, np.array([-1e4, -1e4 + np.log(3.0)])).gives(np.array([0.25, 0.75]))


@case(edge="1e4")
def rows_of_very_different_size(softmax):
    logits = np.array([[1e4, 1e4], [-1e4, -1e4 + np.log(3.0)], [0.0, np.log(4.0)]])
    call(softmax, logits).gives(np.array([[0.5, 0.5], [0.25, 0.75], [0.2, 0.8]]))


@case(edge="axis")
def columns_add_to_one(softmax):
    logits = np.log(np.array([[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]]))
    call(softmax, logits, axis=0).gives(np.array([[0.25, 0.5, 0.75], [0.75, 0.5, 0.25]]))


@case(edge="axis")
def middle_axis_of_three(softmax, rng):
    weights = rng.uniform(0.5, 2.0, size=(2, 3, 4))
    expected = weights / weights.sum(axis=1)[:, np.newaxis, :]
    call(softmax, np.log(weights), axis=1).gives(expected)


@case(edge="axis")
def square_input_with_different_rows(softmax):
    logits = np.log(np.array([[1.0, 3.0], [4.0, 1.0]]))
    call(softmax, logits).gives(np.array([[0.25, 0.75], [0.8, 0.2]]))


@case(edge="forbidden class")
def minus_infinity_gets_zero(softmax):
    call(softmax, np.array([-np.inf, 0.0, np.log(3.0)])).gives(np.array([0.0, 0.25, 0.75]))


@case(edge="integers")
def integer_logits(softmax):
    call(softmax, np.array([7, 7, 7, 7])).gives(np.array([0.25, 0.25, 0.25, 0.25]))


@case(edge="one class")
def a_single_logit_is_certain(softmax):
    call(softmax, np.array([[3.0], [-800.0]])).gives(np.array([[1.0], [1.0]]))
