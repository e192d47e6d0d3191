import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def two_positives_at_ranks_1_and_3(average_precision):
    # Precision 1/1 at the first positive, 2/3 at the second; each gains half of the recall.
    call(average_precision, np.array([0, 1, 0, 1, 0]), np.array([0.3, 0.9, 0.1, 0.5, 0.7])).gives(5 / 6)


@case(edge="basics", visible=True)
def perfect_ranking(average_precision):
    call(average_precision, np.array([0, 1, 1, 0]), np.array([0.2, 0.9, 0.6, 0.1])).gives(1.0)


@case(edge="ties")
def a_positive_tied_with_a_negative(average_precision):
    call(average_precision, np.array([1, 0]), np.array([0.5, 0.5])).gives(1 / 2)
    call(average_precision, np.array([0, 1]), np.array([0.5, 0.5])).gives(1 / 2)


@case(edge="ties")
def a_constant_score_gives_the_share_of_positives(average_precision):
    call(average_precision, np.array([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]), np.full(10, 0.5)).gives(0.3)


@case(edge="ties")
def a_tie_in_the_middle(average_precision):
    # 1/3 of the recall at precision 1/1, the other 2/3 at precision 3/5.
    call(average_precision, np.array([0, 1, 1, 0, 0, 1]), np.array([0.1, 0.9, 0.5, 0.5, 0.5, 0.5])).gives(11 / 15)


@case(edge="ties")
def shuffled_rows_change_nothing(average_precision, rng):
    labels = np.repeat([1, 0, 1, 0, 1, 0], [1, 1, 2, 2, 1, 3])
    scores = np.repeat([3.0, 3.0, 2.0, 2.0, 1.0, 1.0], [1, 1, 2, 2, 1, 3])
    order = rng.permutation(10)
    # 1/4 at 1/2, 2/4 at 3/6, 1/4 at 4/10.
    call(average_precision, labels[order], scores[order]).gives(0.475)


@case(edge="no trapezoid")
def the_only_positive_is_last(average_precision):
    call(average_precision, np.array([0, 0, 0, 1]), np.array([0.9, 0.8, 0.7, 0.6])).gives(1 / 4)


@case(edge="no trapezoid")
def falling_precision_makes_steps(average_precision):
    # A third of the recall at each of 1/1, 2/4 and 3/7.
    labels = np.array([1, 0, 0, 1, 0, 0, 1])
    call(average_precision, labels, np.arange(7, 0, -1) / 8).gives(9 / 14)


@case(edge="no interpolation")
def precision_may_rise_again(average_precision):
    # A quarter of the recall at each of 1/1, 2/4, 3/5 and 4/6.
    labels = np.array([1, 0, 0, 1, 1, 1])
    call(average_precision, labels, np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4])).gives(83 / 120)


@case(edge="one positive")
def one_positive_gives_one_over_its_rank(average_precision):
    call(average_precision, np.array([0, 0, 1, 0, 0]), np.array([0.9, 0.1, 0.4, 0.2, 0.6])).gives(1 / 3)


@case(edge="no positives")
def without_positives_it_is_zero(average_precision):
    call(average_precision, np.array([0, 0, 0]), np.array([0.3, 0.9, 0.3])).gives(0.0)


@case(edge="all positives")
def without_negatives_it_is_one(average_precision):
    call(average_precision, np.array([1, 1, 1]), np.array([0.3, 0.9, 0.3])).gives(1.0)


@case(edge="logits")
def scores_outside_0_and_1(average_precision):
    call(average_precision, np.array([0, 1, 1, 0, 0]), np.array([-3.0, -2.0, 40.0, 7.0, -900.0])).gives(5 / 6)


@case(edge="tiny scores")
def tiny_differences_are_no_ties(average_precision):
    call(average_precision, np.array([0, 1, 0, 1]), np.array([1e-9, 2e-9, 3e-9, 4e-9])).gives(5 / 6)


@case(edge="integer scores")
def points_as_scores(average_precision):
    call(average_precision, np.array([0, 1, 1, 0]), np.array([3, 3, -7, 2])).gives(1 / 2)


@case(edge="rare positives")
def few_positives_among_many(average_precision, rng):
    labels = rng.permutation(np.repeat([0, 1], [392, 8]))
    scores = rng.integers(0, 60, size=400) / 50
    total = 0.0
    for own in scores[labels == 1]:
        at_least = [label for label, score in zip(labels.tolist(), scores.tolist()) if score >= own]
        total += sum(at_least) / len(at_least) / 8
    call(average_precision, labels, scores).gives(total)
