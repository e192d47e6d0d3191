import numpy as np
from mldrills import call, case, raises, same_curve


def by_thresholds(labels, scores):
    """The curve by counting anew at every threshold."""
    points = [(0.0, 0.0)]
    for threshold in sorted(set(scores.tolist()), reverse=True):
        flagged = [label for label, score in zip(labels.tolist(), scores.tolist()) if score >= threshold]
        points.append((flagged.count(0) / np.sum(labels == 0), flagged.count(1) / np.sum(labels == 1)))
    return same_curve(*zip(*points))


@case(edge="basics", visible=True)
def four_different_scores(roc_curve):
    call(roc_curve, np.array([0, 1, 0, 1]), np.array([0.2, 0.9, 0.8, 0.7])).gives(
        same_curve([0.0, 0.0, 0.5, 0.5, 1.0], [0.0, 0.5, 0.5, 1.0, 1.0])
    )


@case(edge="basics", visible=True)
def perfect_separation(roc_curve):
    call(roc_curve, np.array([1, 0, 0, 1, 0]), np.array([0.8, 0.3, 0.1, 0.6, 0.2])).gives(
        same_curve([0.0, 0.0, 1.0], [0.0, 1.0, 1.0])
    )


@case(edge="tied scores")
def a_tie_of_both_classes_is_a_slope(roc_curve):
    call(roc_curve, np.array([1, 1, 0, 0]), np.array([0.9, 0.5, 0.5, 0.1])).gives(
        same_curve([0.0, 0.0, 0.5, 1.0], [0.0, 0.5, 1.0, 1.0])
    )


@case(edge="tied scores")
def a_tie_with_the_negative_first(roc_curve):
    call(roc_curve, np.array([0, 1, 0, 1]), np.array([0.1, 0.5, 0.5, 0.9])).gives(
        same_curve([0.0, 0.0, 0.5, 1.0], [0.0, 0.5, 1.0, 1.0])
    )


@case(edge="tied scores")
def a_constant_score_gives_the_diagonal(roc_curve):
    call(roc_curve, np.array([1, 1, 0, 1, 0]), np.full(5, 0.7)).gives(same_curve([0.0, 1.0], [0.0, 1.0]))


@case(edge="tied scores")
def ties_at_both_ends(roc_curve):
    labels = np.array([1, 1, 1, 0, 0, 1, 0, 0])
    scores = np.array([3.0, 3.0, 3.0, 3.0, 2.0, 1.0, 1.0, 1.0])
    call(roc_curve, labels, scores).gives(same_curve([0.0, 0.25, 0.5, 1.0], [0.0, 0.75, 0.75, 1.0]))


@case(edge="tied scores")
def many_ties(roc_curve, rng):
    labels = rng.permutation(np.repeat([0, 1], [50, 30]))
    scores = rng.integers(0, 6, size=80) / 5
    call(roc_curve, labels, scores).gives(by_thresholds(labels, scores))


@case(edge="single class")
def one_class_alone_is_an_error(roc_curve):
    raises(ValueError, roc_curve, np.array([1, 1, 1]), np.array([0.1, 0.4, 0.3]))
    raises(ValueError, roc_curve, np.array([0, 0, 0]), np.array([0.1, 0.4, 0.3]))


@case(edge="logits")
def scores_outside_0_and_1(roc_curve):
    call(roc_curve, np.array([0, 1, 1, 0, 0]), np.array([-3.0, -2.0, 40.0, 7.0, -900.0])).gives(
        same_curve([0.0, 0.0, 1 / 3, 1 / 3, 1.0], [0.0, 0.5, 0.5, 1.0, 1.0])
    )


@case(edge="tiny scores")
def tiny_differences_are_no_ties(roc_curve):
    call(roc_curve, np.array([0, 1, 0, 1]), np.array([1e-9, 2e-9, 3e-9, 4e-9])).gives(
        same_curve([0.0, 0.0, 0.5, 0.5, 1.0], [0.0, 0.5, 0.5, 1.0, 1.0])
    )


@case(edge="integer scores")
def points_as_scores(roc_curve):
    call(roc_curve, np.array([0, 1, 1, 0]), np.array([3, 3, -7, 2])).gives(
        same_curve([0.0, 0.5, 1.0, 1.0], [0.0, 0.5, 0.5, 1.0])
    )


@case(edge="worst order")
def every_negative_above_every_positive(roc_curve):
    call(roc_curve, np.array([1, 1, 0, 0]), np.array([0.1, 0.2, 0.3, 0.4])).gives(same_curve([0.0, 1.0, 1.0], [0.0, 0.0, 1.0]))


@case(edge="order of rows")
def shuffled_rows_give_the_same_curve(roc_curve, rng):
    labels = np.repeat([1, 0, 1, 0], [3, 2, 1, 6])
    scores = np.repeat([2.0, 2.0, 1.0, -1.0], [3, 2, 1, 6])
    order = rng.permutation(12)
    call(roc_curve, labels[order], scores[order]).gives(same_curve([0.0, 0.25, 0.25, 1.0], [0.0, 0.75, 1.0, 1.0]))


@case(edge="rare positives")
def three_positives_among_many(roc_curve, rng):
    labels = rng.permutation(np.repeat([0, 1], [297, 3]))
    scores = np.round(rng.normal(size=300), 2)
    call(roc_curve, labels, scores).gives(by_thresholds(labels, scores))
