import numpy as np
from mldrills import anything, call, case

NAMES = ("W1", "b1", "W2", "b2")


def only(**wanted):
    """What loss_and_gradients returns, of which only some gradients are compared."""
    return anything(), {name: wanted.get(name, anything()) for name in NAMES}


def network(rng, n, d, h, k):
    """A random batch and network; no unit is so close to 0 that a small step could switch it."""
    while True:
        X, W1, b1 = rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h)
        if np.abs(X @ W1 + b1).min() > 1e-3:
            return X, rng.integers(0, k, size=n), W1, b1, rng.normal(size=(h, k)), rng.normal(size=k)


def central_differences(X, y, *parameters):
    """Each parameter moved by 1e-5 up and down: the slope of the loss between the two."""

    def loss(W1, b1, W2, b2):
        pre = np.einsum("nd,dh->nh", X, W1) + b1
        logits = np.einsum("nh,hk->nk", np.where(pre > 0, pre, 0.0), W2) + b2
        return np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(y)), y])

    slopes = {}
    for index, name in enumerate(NAMES):
        slopes[name] = np.empty(parameters[index].shape)
        for place in np.ndindex(parameters[index].shape):
            up, down = [p.copy() for p in parameters], [p.copy() for p in parameters]
            up[index][place] += 1e-5
            down[index][place] -= 1e-5
            slopes[name][place] = (loss(*up) - loss(*down)) / 2e-5
    return slopes


@case(edge="basics", visible=True)
def logits_of_two_examples(forward):
    X = np.array([[1.0, 2.0], [-1.0, 0.0]])
    W1, b1 = np.array([[1.0, -1.0], [0.5, 2.0]]), np.array([0.0, 1.0])
    W2, b2 = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]]), np.array([0.5, 0.0, -0.5])
    call(forward, X, W1, b1, W2, b2).gives(np.array([[10.5, 4.0, -2.5], [4.5, 2.0, -0.5]]))


@case(edge="basics", visible=True)
def one_example_with_an_inactive_unit(loss_and_gradients):
    X, y = np.array([[2.0, -1.0]]), np.array([1])
    W1, b1 = np.array([[1.0, -1.0], [1.0, 1.0]]), np.array([0.0, 1.0])
    W2, b2 = np.array([[np.log(3.0), 0.0], [5.0, -2.0]]), np.array([0.0, 0.0])
    # The units are 1 and -2 before the ReLU, the probabilities 3/4 and 1/4.
    gradients = {
        "W1": np.array([[1.5 * np.log(3.0), 0.0], [-0.75 * np.log(3.0), 0.0]]),
        "b1": np.array([0.75 * np.log(3.0), 0.0]),
        "W2": np.array([[0.75, -0.75], [0.0, 0.0]]),
        "b2": np.array([0.75, -0.75]),
    }
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((np.log(4.0), gradients))


@case(edge="gradient check", tolerance=1e-6)
def first_layer_agrees_with_central_differences(loss_and_gradients, rng):
    batch = network(rng, n=6, d=3, h=5, k=4)
    slopes = central_differences(*batch)
    call(loss_and_gradients, *batch).gives(only(W1=slopes["W1"], b1=slopes["b1"]))


@case(edge="gradient check", tolerance=1e-6)
def second_layer_agrees_with_central_differences(loss_and_gradients, rng):
    batch = network(rng, n=6, d=3, h=5, k=4)
    slopes = central_differences(*batch)
    call(loss_and_gradients, *batch).gives(only(W2=slopes["W2"], b2=slopes["b2"]))


@case(edge="gradient check", tolerance=1e-6)
def all_sizes_equal_so_that_a_wrong_transpose_fits(loss_and_gradients, rng):
    batch = network(rng, n=3, d=3, h=3, k=3)
    call(loss_and_gradients, *batch).gives(only(**central_differences(*batch)))


@case(edge="broadcast bias")
def bias_gradients_collect_every_example(loss_and_gradients):
    X, y = np.array([[1.0], [2.0], [-1.0]]), np.array([1, 0, 0])
    slope = np.log(3.0)
    W1, b1, W2, b2 = np.array([[1.0]]), np.array([0.0]), np.array([[slope, 0.0]]), np.array([0.0, 0.0])
    # Class 0 gets 3/4, 9/10 and 1/2; the errors are 0.75, -0.1 and -0.5, and the third unit is off.
    gradients = {
        "W1": np.array([[slope * (0.75 - 0.2) / 3]]),
        "b1": np.array([slope * (0.75 - 0.1) / 3]),
        "W2": np.array([[0.55 / 3, -0.55 / 3]]),
        "b2": np.array([0.15 / 3, -0.15 / 3]),
    }
    loss = (np.log(4.0) + np.log(10 / 9) + np.log(2.0)) / 3
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((loss, gradients))


@case(edge="broadcast bias")
def biases_reach_every_row(forward):
    b1, b2 = np.array([1.0, -2.0, 3.0]), np.array([10.0, 20.0, 30.0])
    row = [11.0, 20.0, 33.0]
    call(forward, np.zeros((3, 3)), np.ones((3, 3)), b1, np.eye(3), b2).gives(np.array([row, row, row]))


@case(edge="batch mean")
def copies_of_the_batch_change_nothing(loss_and_gradients, rng):
    X, y, *parameters = network(rng, n=3, d=2, h=4, k=3)
    once = call(loss_and_gradients, X, y, *parameters).value
    call(loss_and_gradients, np.tile(X, (4, 1)), np.tile(y, 4), *parameters).gives(once)


@case(edge="batch mean")
def loss_of_guessing_is_the_log_of_the_classes(loss_and_gradients):
    X, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([2, 0, 1, 2])
    zeros = np.zeros((1, 2)), np.zeros(2), np.zeros((2, 3)), np.zeros(3)
    call(loss_and_gradients, X, y, *zeros).gives((np.log(3.0), only()[1]))


@case(edge="kink")
def a_unit_at_exactly_zero_passes_nothing(loss_and_gradients):
    X, y = np.array([[1.0, -2.0]]), np.array([0])
    W1, b1 = np.zeros((2, 2)), np.zeros(2)
    W2, b2 = np.array([[1.0, -1.0], [-3.0, 2.0]]), np.array([np.log(3.0), 0.0])
    gradients = {"W1": np.zeros((2, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 2)), "b2": np.array([-0.25, 0.25])}
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((np.log(4 / 3), gradients))


@case(edge="dead unit")
def a_unit_that_is_never_active_gets_no_gradient(loss_and_gradients):
    X, y = np.array([[1.0], [2.0]]), np.array([0, 1])
    W1, b1 = np.array([[-1.0, 1.0]]), np.array([0.0, 0.0])
    W2, b2 = np.array([[4.0, -4.0], [0.0, 0.0]]), np.array([0.0, 0.0])
    # Both probabilities are 1/2: the errors are -1/2 and 1/2, and only the second unit is active.
    gradients = {
        "W1": np.zeros((1, 2)),
        "b1": np.zeros(2),
        "W2": np.array([[0.0, 0.0], [0.25, -0.25]]),
        "b2": np.array([0.0, 0.0]),
    }
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((np.log(2.0), gradients))


@case(edge="negative gradient")
def an_active_unit_passes_a_negative_gradient(loss_and_gradients):
    X, y = np.array([[2.0]]), np.array([0])
    W1, b1, W2, b2 = np.array([[0.5]]), np.array([0.0]), np.array([[np.log(3.0), 0.0]]), np.array([0.0, 0.0])
    back = -0.25 * np.log(3.0)
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives(only(W1=np.array([[2.0 * back]]), b1=np.array([back])))


@case(edge="large logits")
def logits_of_1e4_stay_exact(loss_and_gradients):
    X, y = np.array([[1.0], [1.0]]), np.array([1, 0])
    W1, b1, W2, b2 = np.array([[1.0]]), np.array([0.0]), np.array([[1e4, -1e4]]), np.array([0.0, 0.0])
    gradients = {"W1": np.array([[1e4]]), "b1": np.array([1e4]), "W2": np.array([[0.5, -0.5]]), "b2": np.array([0.5, -0.5])}
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((1e4, gradients))


@case(edge="absent class")
def a_batch_without_the_last_class(loss_and_gradients):
    X, y = np.array([[1.0], [2.0]]), np.array([0, 2])
    W1, b1, W2, b2 = np.array([[1.0]]), np.array([0.0]), np.zeros((1, 4)), np.zeros(4)
    gradients = {
        "W1": np.array([[0.0]]),
        "b1": np.array([0.0]),
        "W2": np.array([[-0.125, 0.375, -0.625, 0.375]]),
        "b2": np.array([-0.25, 0.25, -0.25, 0.25]),
    }
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((np.log(4.0), gradients))


@case(edge="one class")
def a_single_class_costs_nothing(loss_and_gradients):
    X, y = np.array([[1.0], [3.0]]), np.array([0, 0])
    W1, b1, W2, b2 = np.array([[2.0]]), np.array([1.0]), np.array([[7.0]]), np.array([-2.0])
    gradients = {"W1": np.zeros((1, 1)), "b1": np.zeros(1), "W2": np.zeros((1, 1)), "b2": np.zeros(1)}
    call(loss_and_gradients, X, y, W1, b1, W2, b2).gives((0.0, gradients))
