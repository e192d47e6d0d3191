import numpy as np
from mldrills import call, case, raises


def is_index(rows):
    return isinstance(rows, np.ndarray) and rows.ndim == 1 and rows.dtype.kind in "iu"


def are_pairs(folds, k):
    return (
        isinstance(folds, (list, tuple))
        and len(folds) == k
        and all(isinstance(pair, (list, tuple)) and len(pair) == 2 and all(map(is_index, pair)) for pair in folds)
    )


def differ_by_at_most_1(counts):
    return max(counts) - min(counts) <= 1


def split(function, labels, k, rng):
    """Calls it and requires what holds for every right answer."""
    rows = list(range(len(labels)))
    result = call(function, labels, k, rng)
    result.satisfies(f"a list of {k} pairs of one-dimensional integer arrays", lambda folds: are_pairs(folds, k))
    result.satisfies(
        "every row is in exactly one validation part",
        lambda folds: sorted(row for _, validation in folds for row in validation.tolist()) == rows,
    )
    result.satisfies(
        "each training part holds exactly the rows that its validation part does not",
        lambda folds: all(sorted(train.tolist() + validation.tolist()) == rows for train, validation in folds),
    )
    for value in np.unique(labels):
        result.satisfies(
            f"the counts of class {value} differ by at most 1 between the validation parts",
            lambda folds: differ_by_at_most_1([int(np.sum(labels[validation] == value)) for _, validation in folds]),
        )
    result.satisfies(
        "the sizes of the validation parts differ by at most 1",
        lambda folds: differ_by_at_most_1([len(validation) for _, validation in folds]),
    )
    return result


def fold_of_rows(folds):
    numbers = np.empty(sum(len(validation) for _, validation in folds), dtype=int)
    for number, (_, validation) in enumerate(folds):
        numbers[validation] = number
    return numbers


@case(edge="basics", visible=True)
def each_fold_gets_two_and_one(stratified_k_fold, rng):
    labels = np.array([0, 0, 1, 0, 0, 1, 0, 0, 1])
    split(stratified_k_fold, labels, 3, rng).satisfies(
        "each validation part has two rows of class 0 and one of class 1",
        lambda folds: all(sorted(labels[validation].tolist()) == [0, 0, 1] for _, validation in folds),
    )


@case(edge="basics", visible=True)
def seven_rows_in_three_folds(stratified_k_fold, rng):
    split(stratified_k_fold, np.array([1, 0, 0, 1, 0, 0, 1]), 3, rng)


@case(edge="small class")
def two_rows_in_five_folds(stratified_k_fold, rng):
    labels = rng.permutation(np.repeat([0, 1], [20, 2]))
    split(stratified_k_fold, labels, 5, rng).satisfies(
        "two validation parts have one row of class 1, the other three have none",
        lambda folds: sorted(int(labels[validation].sum()) for _, validation in folds) == [0, 0, 0, 1, 1],
    )


@case(edge="small class")
def every_class_has_a_single_row(stratified_k_fold, rng):
    split(stratified_k_fold, np.array([5, 3, 9, 1, 4, 7, 8]), 3, rng)


@case(edge="small class")
def small_and_large_classes(stratified_k_fold, rng):
    split(stratified_k_fold, rng.permutation(np.repeat([0, 1, 2, 3], [1, 3, 6, 47])), 7, rng)


@case(edge="fold sizes")
def extra_rows_of_many_classes_do_not_pile_up(stratified_k_fold, rng):
    split(stratified_k_fold, rng.permutation(np.repeat(np.arange(6), 4)), 3, rng)


@case(edge="fold sizes")
def extra_rows_of_twenty_classes(stratified_k_fold, rng):
    labels = np.repeat(np.arange(20), rng.integers(1, 12, size=20))
    split(stratified_k_fold, rng.permutation(labels), 4, rng)


@case(edge="sorted file")
def rows_sorted_by_class(stratified_k_fold, rng):
    labels = np.repeat([0, 1, 2], [50, 30, 20])
    split(stratified_k_fold, labels, 10, rng).satisfies(
        "each validation part has 5, 3 and 2 rows of the three classes",
        lambda folds: all(np.bincount(labels[validation]).tolist() == [5, 3, 2] for _, validation in folds),
    )


@case(edge="shuffle")
def rows_of_a_class_meet_by_chance(stratified_k_fold, rng):
    # Classes alternate; pairs of rows next to each other within a class, no row in two pairs.
    labels = np.arange(800) % 2
    first = np.flatnonzero(np.arange(800) % 4 < 2)
    chance, pairs = 99 / 399, 400
    allowed = 5 * np.sqrt(chance * (1 - chance) / pairs)

    def by_chance(folds):
        fold = fold_of_rows(folds)
        return abs(np.mean(fold[first] == fold[first + 2]) - chance) < allowed

    split(stratified_k_fold, labels, 4, rng).satisfies(
        f"rows that are neighbors within their class share a fold as often as by chance ({chance:.3f} ± {allowed:.3f})", by_chance
    )


@case(edge="rng")
def the_same_state_gives_the_same_folds(stratified_k_fold, rng):
    labels = np.arange(90) % 2
    seed = int(rng.integers(2**31))
    once = fold_of_rows(split(stratified_k_fold, labels, 3, np.random.default_rng(seed)).value)
    split(stratified_k_fold, labels, 3, np.random.default_rng(seed)).satisfies(
        "the same folds as from the same state before", lambda folds: np.array_equal(fold_of_rows(folds), once)
    )


@case(edge="rng")
def another_state_gives_other_folds(stratified_k_fold, rng):
    labels = np.arange(90) % 2
    once = fold_of_rows(split(stratified_k_fold, labels, 3, rng).value)
    split(stratified_k_fold, labels, 3, rng).satisfies(
        "other folds than from the state before", lambda folds: not np.array_equal(fold_of_rows(folds), once)
    )


@case(edge="text labels")
def labels_may_be_text(stratified_k_fold, rng):
    split(stratified_k_fold, np.array(["spam", "ham", "ham", "spam", "ham", "ham", "ham"]), 2, rng)


@case(edge="k")
def as_many_folds_as_rows(stratified_k_fold, rng):
    split(stratified_k_fold, np.array([0, 0, 1, 1, 1]), 5, rng)


@case(edge="k")
def impossible_numbers_of_folds(stratified_k_fold, rng):
    raises(ValueError, stratified_k_fold, np.array([0, 1, 0, 1]), 5, rng)
    raises(ValueError, stratified_k_fold, np.array([0, 1, 0, 1]), 1, rng)


@case(edge="rare positives")
def five_positives_in_a_thousand(stratified_k_fold, rng):
    labels = rng.permutation(np.repeat([0, 1], [995, 5]))
    split(stratified_k_fold, labels, 5, rng).satisfies(
        "each validation part has exactly one positive", lambda folds: all(labels[validation].sum() == 1 for _, validation in folds)
    )


@case(edge="one class")
def a_single_class_is_a_plain_split(stratified_k_fold, rng):
    split(stratified_k_fold, np.full(11, 4), 3, rng)
