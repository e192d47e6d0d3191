import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def each_class_in_turn(precision_recall_f1):
    actual = np.array([0, 0, 0, 1, 1, 2])
    predicted = np.array([0, 0, 1, 1, 2, 2])
    call(precision_recall_f1, actual, predicted, 3).gives(
        (np.array([1.0, 1 / 2, 1 / 2]), np.array([2 / 3, 1 / 2, 1.0]), np.array([4 / 5, 1 / 2, 2 / 3]))
    )


@case(edge="basics", visible=True)
def micro_adds_the_counts_first(precision_recall_f1):
    actual = np.array([0, 0, 0, 1, 1, 2])
    predicted = np.array([0, 0, 1, 1, 2, 2])
    call(precision_recall_f1, actual, predicted, 3, average="micro").gives((2 / 3, 2 / 3, 2 / 3))


@case(edge="macro")
def macro_f1_is_the_mean_of_the_f1_values(precision_recall_f1):
    actual = np.array([0, 0, 0, 1, 1, 2])
    predicted = np.array([0, 0, 1, 1, 2, 2])
    call(precision_recall_f1, actual, predicted, 3, average="macro").gives((2 / 3, 13 / 18, 59 / 90))


@case(edge="0/0")
def a_class_that_is_never_predicted(precision_recall_f1):
    call(precision_recall_f1, np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0]), 3).gives(
        (np.array([1 / 2, 1 / 2, 0.0]), np.array([1.0, 1.0, 0.0]), np.array([2 / 3, 2 / 3, 0.0]))
    )


@case(edge="0/0")
def precision_without_alarms_is_the_given_value(precision_recall_f1):
    call(precision_recall_f1, np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0]), 3, undefined=1.0).gives(
        (np.array([1 / 2, 1 / 2, 1.0]), np.array([1.0, 1.0, 0.0]), np.array([2 / 3, 2 / 3, 0.0]))
    )


@case(edge="0/0")
def recall_without_positives_is_the_given_value(precision_recall_f1):
    call(precision_recall_f1, np.array([0, 0, 1]), np.array([0, 2, 1]), 3, undefined=1.0).gives(
        (np.array([1.0, 1.0, 0.0]), np.array([1 / 2, 1.0, 1.0]), np.array([2 / 3, 1.0, 0.0]))
    )


@case(edge="0/0")
def a_class_that_occurs_nowhere(precision_recall_f1):
    values = np.array([0.25, 1.0, 0.25])
    call(precision_recall_f1, np.array([1, 1]), np.array([1, 1]), 3, undefined=0.25).gives((values, values, values))


@case(edge="all wrong")
def nothing_found_is_zero_and_not_undefined(precision_recall_f1):
    zeros = np.array([0.0, 0.0])
    call(precision_recall_f1, np.array([0, 1]), np.array([1, 0]), 2, undefined=1.0).gives((zeros, zeros, zeros))


@case(edge="macro of 0/0")
def macro_counts_undefined_values(precision_recall_f1):
    actual, predicted = np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0])
    call(precision_recall_f1, actual, predicted, 3, average="macro").gives((1 / 3, 2 / 3, 4 / 9))


@case(edge="macro of 0/0")
def macro_counts_classes_that_do_not_occur(precision_recall_f1):
    actual, predicted = np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0])
    call(precision_recall_f1, actual, predicted, 4, average="macro", undefined=1.0).gives((3 / 4, 3 / 4, 7 / 12))


@case(edge="micro")
def micro_is_the_accuracy(precision_recall_f1, rng):
    actual, predicted = rng.integers(0, 5, size=(2, 200))
    right = sum(1 for one, other in zip(actual.tolist(), predicted.tolist()) if one == other)
    call(precision_recall_f1, actual, predicted, 6, average="micro").gives((right / 200, right / 200, right / 200))


@case(edge="no examples")
def without_examples_everything_is_undefined(precision_recall_f1):
    none = np.empty(0, dtype=int)
    values = np.array([0.5, 0.5])
    call(precision_recall_f1, none, none, 2, undefined=0.5).gives((values, values, values))
    call(precision_recall_f1, none, none, 2, average="micro", undefined=0.5).gives((0.5, 0.5, 0.5))


@case(edge="many classes")
def random_labels_of_many_classes(precision_recall_f1, rng):
    actual, predicted = rng.integers(0, 9, size=(2, 60))
    precision, recall, f1 = [], [], []
    for label in range(12):
        truly = {row for row in range(60) if actual[row] == label}
        alarms = {row for row in range(60) if predicted[row] == label}
        found = len(truly & alarms)
        precision.append(found / len(alarms) if alarms else 1.0)
        recall.append(found / len(truly) if truly else 1.0)
        f1.append(2 * found / (len(truly) + len(alarms)) if truly or alarms else 1.0)
    call(precision_recall_f1, actual, predicted, 12, undefined=1.0).gives((np.array(precision), np.array(recall), np.array(f1)))


@case(edge="one class")
def a_single_class_is_always_right(precision_recall_f1):
    call(precision_recall_f1, np.array([0, 0, 0]), np.array([0, 0, 0]), 1).gives(
        (np.array([1.0]), np.array([1.0]), np.array([1.0]))
    )
