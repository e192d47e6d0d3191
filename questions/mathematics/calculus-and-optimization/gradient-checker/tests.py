import numpy as np
from mldrills import call, case


def sum_of_squares(x):
    return np.sum(x**2)


def twice_x(x):
    return 2 * x


def sum_of_cubes(x):
    return np.sum(x**3)


def three_x_squared(x):
    return 3 * x**2


@case(edge="basics", visible=True, tolerance=1e-6)
def a_right_gradient(check_gradient):
    call(check_gradient, sum_of_squares, twice_x, np.array([1.0, -2.0, 3.0])).gives(np.array([0.0, 0.0, 0.0]))


@case(edge="basics", visible=True, tolerance=1e-6)
def a_forgotten_factor_of_2(check_gradient):
    def only_x(x):
        return 1.0 * x

    call(check_gradient, sum_of_squares, only_x, np.array([1.0, -2.0, 3.0])).gives(np.array([0.5, 0.5, 0.5]))


@case(edge="zero gradients", tolerance=1e-6)
def a_constant_function(check_gradient):
    def seven(x):
        return 7.0

    def zeros(x):
        return np.zeros(x.shape)

    call(check_gradient, seven, zeros, np.array([1.0, -3.0])).gives(np.array([0.0, 0.0]))


@case(edge="zero gradients", tolerance=1e-6)
def at_the_minimum(check_gradient):
    call(check_gradient, sum_of_squares, twice_x, np.array([0.0, 0.0, 4.0])).gives(np.array([0.0, 0.0, 0.0]))


@case(edge="zero gradients", tolerance=1e-6)
def one_of_the_two_is_zero(check_gradient):
    def first_entry_squared(x):
        return x[0] ** 2

    def all_mixed_up(x):
        return np.array([0.0, 2 * x[0], 0.0])

    call(check_gradient, first_entry_squared, all_mixed_up, np.array([3.0, 5.0, 7.0])).gives(np.array([1.0, 1.0, 0.0]))


@case(edge="central", tolerance=1e-6)
def cubes_with_a_long_step(check_gradient):
    expected = np.array([0.01 / 3.01, 0.01 / 12.01])
    call(check_gradient, sum_of_cubes, three_x_squared, np.array([1.0, 2.0]), step=0.1).gives(expected)


@case(edge="default step", tolerance=1e-6)
def curved_within_the_default_step(check_gradient):
    call(check_gradient, sum_of_cubes, three_x_squared, np.array([1e-5, 3e-5])).gives(np.array([1 / 4, 1 / 28]))


@case(edge="tiny gradients", tolerance=1e-6)
def tiny_gradients_count_like_large_ones(check_gradient):
    def tiny_squares(x):
        return 1e-12 * np.sum(x**2)

    def a_quarter_too_large(x):
        return 2.5e-12 * x

    call(check_gradient, tiny_squares, a_quarter_too_large, np.array([1.0, -2.0])).gives(np.array([0.2, 0.2]))


@case(edge="mixed sizes", tolerance=1e-6)
def a_wrong_small_entry_beside_a_large_one(check_gradient):
    def steep_and_flat(x):
        return 1000 * x[0] + x[1] ** 2

    def flat_part_wrong(x):
        return np.array([1000.0, 2.5 * x[1]])

    call(check_gradient, steep_and_flat, flat_part_wrong, np.array([1.0, 2.0])).gives(np.array([0.0, 0.2]))


@case(edge="coupled entries", tolerance=1e-6)
def a_product_of_all_entries(check_gradient):
    def all_but_one(x):
        return np.array([x[1] * x[2], x[0] * x[2], x[0] * x[1]])

    call(check_gradient, np.prod, all_but_one, np.array([1.0, 2.0, 4.0]), step=0.5).gives(np.array([0.0, 0.0, 0.0]))


@case(edge="coupled entries", tolerance=1e-6)
def a_forgotten_transpose(check_gradient, rng):
    matrix = rng.uniform(0.5, 2.0, size=(4, 4))

    def quadratic_form(x):
        return x @ matrix @ x

    def as_if_symmetric(x):
        return 2 * matrix @ x

    point = rng.uniform(0.5, 2.0, size=4)
    claimed, right = 2 * matrix @ point, matrix @ point + point @ matrix
    expected = np.abs(claimed - right) / np.maximum(claimed, right)
    call(check_gradient, quadratic_form, as_if_symmetric, point).gives(expected)


@case(edge="matrix", tolerance=1e-6)
def wrong_sign_in_one_column_of_weights(check_gradient):
    inputs = np.array([1.0, 2.0, -1.0])

    def squared_length_of_output(weights):
        return np.sum((weights @ inputs) ** 2)

    def with_a_lost_minus(weights):
        return 2 * np.outer(weights @ inputs, np.abs(inputs))

    weights = np.array([[1.0, 0.0, 2.0], [0.5, -1.0, 3.0]])
    expected = np.array([[0.0, 0.0, 2.0], [0.0, 0.0, 2.0]])
    call(check_gradient, squared_length_of_output, with_a_lost_minus, weights).gives(expected)


@case(edge="integers", tolerance=1e-6)
def a_point_of_integers(check_gradient):
    def three_times_x(x):
        return 3 * x

    call(check_gradient, sum_of_squares, three_times_x, np.array([3, -2])).gives(np.array([1 / 3, 1 / 3]))


@case(edge="integers", tolerance=1e-6)
def integers_at_the_minimum(check_gradient):
    call(check_gradient, sum_of_squares, twice_x, np.array([0, 1])).gives(np.array([0.0, 0.0]))
