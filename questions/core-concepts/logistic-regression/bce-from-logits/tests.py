import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def logits_of_0_are_undecided(bce_from_logits):
    call(bce_from_logits, np.array([0.0, 0.0]), np.array([1, 0])).gives((np.log(2.0), np.array([-0.25, 0.25])))


@case(edge="basics", visible=True)
def probabilities_of_three_quarters(bce_from_logits):
    logits = np.array([np.log(3.0), -np.log(3.0)])
    loss = (np.log(4.0 / 3.0) + np.log(4.0)) / 2
    call(bce_from_logits, logits, np.array([1, 1])).gives((loss, np.array([-0.125, -0.375])))


@case(edge="800")
def confident_mistakes_at_800(bce_from_logits):
    call(bce_from_logits, np.array([800.0, -800.0]), np.array([0, 1])).gives((800.0, np.array([0.5, -0.5])))


@case(edge="800")
def confident_and_right_at_800(bce_from_logits):
    call(bce_from_logits, np.array([800.0, -800.0]), np.array([1, 0])).gives((0.0, np.array([0.0, 0.0])))


@case(edge="800")
def one_extreme_among_ordinary_logits(bce_from_logits):
    loss = (800.0 + 3 * np.log(2.0)) / 4
    gradient = np.array([-0.125, -0.25, 0.125, -0.125])
    call(bce_from_logits, np.array([0.0, -800.0, 0.0, 0.0]), np.array([1, 1, 0, 1])).gives((loss, gradient))


@case(edge="rounded to 1")
def a_mistake_at_40(bce_from_logits):
    call(bce_from_logits, np.array([40.0, -40.0]), np.array([0, 1])).gives((40.0, np.array([0.5, -0.5])))


@case(edge="soft labels")
def labels_between_0_and_1(bce_from_logits):
    logits = np.array([np.log(3.0), -np.log(3.0)])
    first = -(0.25 * np.log(0.75) + 0.75 * np.log(0.25))
    second = -(0.5 * np.log(0.25) + 0.5 * np.log(0.75))
    call(bce_from_logits, logits, np.array([0.25, 0.5])).gives(((first + second) / 2, np.array([0.25, -0.125])))


@case(edge="soft labels")
def soft_labels_at_800(bce_from_logits):
    gradient = np.array([0.375, -0.375])
    call(bce_from_logits, np.array([800.0, -800.0]), np.array([0.25, 0.75])).gives((600.0, gradient))


@case(edge="soft labels")
def the_best_logit_has_no_slope(bce_from_logits, rng):
    labels = rng.uniform(0.05, 0.95, size=6)
    entropy = -np.mean(labels * np.log(labels) + (1 - labels) * np.log(1 - labels))
    call(bce_from_logits, np.log(labels / (1 - labels)), labels).gives((entropy, np.zeros(6)))


@case(edge="mean")
def three_copies_change_only_the_gradient(bce_from_logits, rng):
    probabilities = rng.uniform(0.1, 0.9, size=5)
    labels = np.array([1, 0, 0, 1, 0])
    loss = -np.mean(np.log(np.where(labels == 1, probabilities, 1 - probabilities)))
    logits = np.log(probabilities / (1 - probabilities))
    call(bce_from_logits, logits, labels).gives((loss, (probabilities - labels) / 5))
    tripled = np.tile((probabilities - labels) / 15, 3)
    call(bce_from_logits, np.tile(logits, 3), np.tile(labels, 3)).gives((loss, tripled))


@case(edge="shape")
def a_table_of_two_rows(bce_from_logits):
    logits = np.array([[0.0, 0.0, 0.0], [np.log(3.0), np.log(3.0), 0.0]])
    labels = np.array([[1, 0, 1], [1, 0, 0]])
    loss = (4 * np.log(2.0) + np.log(4.0 / 3.0) + np.log(4.0)) / 6
    gradient = np.array([[-0.5, 0.5, -0.5], [-0.25, 0.75, 0.5]]) / 6
    call(bce_from_logits, logits, labels).gives((loss, gradient))


@case(edge="shape")
def a_single_column(bce_from_logits):
    logits = np.array([[0.0], [np.log(3.0)]])
    loss = (np.log(2.0) + np.log(4.0)) / 2
    call(bce_from_logits, logits, np.array([[1], [0]])).gives((loss, np.array([[-0.25], [0.375]])))


@case(edge="integers")
def integer_logits(bce_from_logits):
    loss = (np.log(2.0) + np.log(1 + np.e**2)) / 2
    gradient = np.array([-0.25, np.e**2 / (1 + np.e**2) / 2])
    call(bce_from_logits, np.array([0, 2]), np.array([1, 0])).gives((loss, gradient))


@case(edge="one entry")
def a_single_logit(bce_from_logits):
    call(bce_from_logits, np.array([-np.log(4.0)]), np.array([1.0])).gives((np.log(5.0), np.array([-0.8])))
