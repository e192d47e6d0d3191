import numpy as np
from mldrills import call, case, raises

EIGHT = np.array([3.0, 8.0, 1.0, 6.0, 2.0, 7.0, 5.0, 4.0])


def total(then, now):
    """The sum, term by term, of shares that are written down."""
    return sum((s - r) * (np.log(s) - np.log(r)) for r, s in zip(then, now))


@case(edge="basics", visible=True)
def four_bins_of_two_rows(psi):
    current = np.array([8.0, 1.0, 3.0, 5.0, 4.0, 7.0, 6.0, 8.0])
    # The edges are 2.75, 4.5 and 6.25; the shares go from 2, 2, 2, 2 to 1, 2, 2, 3 eighths.
    call(psi, EIGHT, current, bins=4).gives(0.125 * np.log(2.0) + 0.125 * np.log(1.5))


@case(edge="basics", visible=True)
def the_same_sample_has_not_moved(psi):
    call(psi, EIGHT, EIGHT, bins=4).gives(0.0)


@case(edge="basics", visible=True)
def an_empty_bin_gets_the_share_epsilon(psi):
    current = np.array([1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 3.0, 4.0])
    expected = (1.0 - 0.5) * np.log(1.0 / 0.5) + (0.01 - 0.5) * np.log(0.01 / 0.5)
    call(psi, EIGHT, current, bins=2, epsilon=0.01).gives(expected)


@case(edge="zero bin")
def a_bin_that_is_empty_in_the_reference(psi):
    reference = np.array([1.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0])
    current = np.array([1.0, 3.0, 3.0, 9.0])
    # The edges are 2.75, 3 and 3: nothing of the reference lies above the last one.
    call(psi, reference, current, bins=4, epsilon=0.01).gives(total([0.25, 0.75, 0.01], [0.25, 0.5, 0.25]))


@case(edge="zero bin")
def bins_without_current_rows_and_the_default_epsilon(psi):
    current = np.array([3.0, 3.5, 4.0, 4.25])
    call(psi, EIGHT, current, bins=4).gives(total([0.25] * 4, [1e-4, 1.0, 1e-4, 1e-4]))


@case(edge="small share")
def a_share_below_epsilon_is_raised_too(psi):
    current = np.array([1.0] + [8.0] * 99)
    call(psi, EIGHT, current, bins=2, epsilon=0.05).gives(total([0.5, 0.5], [0.05, 0.99]))


@case(edge="outside range")
def outer_bins_take_values_beyond_the_reference(psi):
    current = np.array([-100.0, 0.5, 3.0, 4.0, 5.0, 6.0, 50.0, 1e9])
    call(psi, EIGHT, current, bins=4).gives(0.0)


@case(edge="outside range")
def every_value_is_above_the_reference(psi):
    call(psi, EIGHT, np.array([100.0, 200.0, 300.0]), bins=4).gives(total([0.25] * 4, [1e-4, 1e-4, 1e-4, 1.0]))


@case(edge="bin edges")
def a_skewed_reference_still_fills_its_bins_equally(psi):
    reference = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0])
    current = np.array([3.0, 3.0, 3.0, 10.0, 13.0, 39.0, 41.0, 100.0])
    # The edges are 3.5, 12 and 40.
    call(psi, reference, current, bins=4).gives(total([0.25] * 4, [0.375, 0.125, 0.25, 0.25]))


@case(edge="edge value")
def a_value_on_an_edge_belongs_to_the_bin_below(psi):
    reference = np.array([0.0, 2.0, 4.0, 6.0, 8.0])
    current = np.array([2.0, 4.0, 4.0, 6.0, 6.0])
    # The edges are 2, 4 and 6.
    call(psi, reference, current, bins=4, epsilon=0.01).gives(total([0.4, 0.2, 0.2, 0.2], [0.2, 0.4, 0.4, 0.01]))


@case(edge="ties")
def half_of_the_reference_is_zero(psi):
    reference = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 4.0])
    current = np.array([0.0, 0.0, 1.0, 1.0, 3.0, 3.0, 3.0, 3.0])
    # The edges are 0, 0 and 1.25.
    call(psi, reference, current, bins=4).gives(total([0.625, 0.125, 0.25], [0.25, 0.25, 0.5]))


@case(edge="sample size")
def each_sample_is_divided_by_its_own_size(psi):
    current = np.tile([8.0, 1.0, 3.0, 5.0, 4.0, 7.0, 6.0, 8.0], 25)
    call(psi, EIGHT, current, bins=4).gives(0.125 * np.log(3.0))


@case(edge="single row")
def one_row_on_either_side(psi):
    call(psi, np.array([5.0]), np.array([7.0]), bins=2, epsilon=0.01).gives(total([1.0, 0.01], [0.01, 1.0]))


@case(edge="ten bins")
def ten_bins_by_default(psi, rng):
    # Each edge lies between two of the 1000 values, so ranks 0 to 99 are the first bin, and so on.
    values = np.sort(rng.normal(size=1000))
    ranks = rng.integers(0, 1000, size=400)
    now = [np.mean((ranks >= start) & (ranks < start + 100)) for start in range(0, 1000, 100)]
    call(psi, rng.permutation(values), values[ranks]).gives(total([0.1] * 10, now))


@case(edge="empty sample")
def an_empty_sample_is_an_error(psi):
    raises(ValueError, psi, np.empty(0), EIGHT)
    raises(ValueError, psi, EIGHT, np.empty(0))


@case(edge="one bin")
def one_bin_never_moves(psi):
    call(psi, EIGHT, np.array([-5.0, 100.0]), bins=1).gives(0.0)
