import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def plain_means_of_the_other_fold(TargetEncoder):
    categories = np.array(["a", "a", "b", "a", "a", "b"])
    y = np.array([1.0, 3.0, 5.0, 2.0, 4.0, 9.0])
    folds = np.array([0, 0, 0, 1, 1, 1])
    model = call(TargetEncoder, 0.0).value
    call(model.fit_transform, categories, y, folds).gives(np.array([3.0, 3.0, 9.0, 2.0, 2.0, 5.0]))


@case(edge="basics", visible=True)
def smoothed_codes_of_new_rows(TargetEncoder):
    model = call(TargetEncoder, 2.0).value
    call(model.fit_transform, np.array(["a", "a", "b", "a", "a", "b"]), np.array([1.0, 3.0, 5.0, 2.0, 4.0, 9.0]), np.array([0, 0, 0, 1, 1, 1]))
    call(model.transform, np.array(["b", "a"])).gives(np.array([(14.0 + 2.0 * 4.0) / 4.0, (10.0 + 2.0 * 4.0) / 6.0]))


@case(edge="out-of-fold")
def targets_of_the_own_fold_do_not_matter(TargetEncoder, rng):
    categories, y = rng.integers(0, 3, size=12), rng.normal(size=12)
    folds = np.arange(12) % 3
    model = call(TargetEncoder, 1.5).value
    before = call(model.fit_transform, categories, y, folds).value
    for fold in range(3):
        other = np.where(folds == fold, y + rng.uniform(50.0, 90.0, size=12), y)
        same = "rows of the fold whose targets were changed keep their codes"
        call(model.fit_transform, categories, other, folds).satisfies(same, lambda codes: np.allclose(codes[folds == fold], before[folds == fold]))


@case(edge="out-of-fold")
def the_prior_leaves_the_own_fold_out_too(TargetEncoder):
    model = call(TargetEncoder, 2.0).value
    codes = call(model.fit_transform, np.array(["a", "a", "b"]), np.array([90.0, 1.0, 7.0]), np.array([0, 1, 1]))
    codes.gives(np.array([(1.0 + 2.0 * 4.0) / 3.0, 90.0, 90.0]))


@case(edge="out-of-fold")
def rows_of_the_own_fold_are_all_left_out(TargetEncoder):
    model = call(TargetEncoder, 0.0).value
    codes = call(model.fit_transform, np.array(["a"] * 5), np.array([1.0, 0.0, 0.0, 1.0, 1.0]), np.array([0, 0, 0, 1, 1]))
    codes.gives(np.array([1.0, 1.0, 1.0, 1.0 / 3.0, 1.0 / 3.0]))


@case(edge="out-of-fold")
def every_row_a_fold_of_its_own(TargetEncoder):
    model = call(TargetEncoder, 1.0).value
    codes = call(model.fit_transform, np.array(["a", "b", "a", "a"]), np.array([0.0, 6.0, 3.0, 9.0]), np.array([0, 1, 2, 3]))
    codes.gives(np.array([(12.0 + 6.0) / 3.0, 4.0, (9.0 + 5.0) / 3.0, (3.0 + 3.0) / 3.0]))


@case(edge="out-of-fold")
def three_folds_of_different_size(TargetEncoder, rng):
    categories, y = rng.integers(0, 4, size=15), rng.normal(size=15)
    folds = rng.permutation(np.repeat([0, 1, 2], [1, 5, 9]))
    expected = np.empty(15)
    for i in range(15):
        rest = [j for j in range(15) if folds[j] != folds[i]]
        alike = [j for j in rest if categories[j] == categories[i]]
        prior = sum(y[j] for j in rest) / len(rest)
        expected[i] = (sum(y[j] for j in alike) + 0.7 * prior) / (len(alike) + 0.7)
    model = call(TargetEncoder, 0.7).value
    call(model.fit_transform, categories, y, folds).gives(expected)


@case(edge="unseen category")
def a_category_of_one_fold_only(TargetEncoder):
    model = call(TargetEncoder, 1.0).value
    codes = call(model.fit_transform, np.array(["rare", "a", "a", "a"]), np.array([50.0, 2.0, 6.0, 10.0]), np.array([0, 0, 1, 1]))
    codes.gives(np.array([8.0, 8.0, (2.0 + 26.0) / 2.0, (2.0 + 26.0) / 2.0]))


@case(edge="unseen category")
def a_category_of_one_fold_without_smoothing(TargetEncoder):
    model = call(TargetEncoder, 0.0).value
    codes = call(model.fit_transform, np.array(["a", "b", "b", "a", "c"]), np.array([1.0, 5.0, 9.0, 3.0, 4.0]), np.array([0, 0, 0, 1, 1]))
    codes.gives(np.array([3.0, 3.5, 3.5, 1.0, 5.0]))


@case(edge="unseen category")
def new_rows_of_an_unseen_category(TargetEncoder):
    for smoothing in (0.0, 3.0):
        model = call(TargetEncoder, smoothing).value
        call(model.fit_transform, np.array(["a", "a", "a", "c"]), np.array([4.0, 4.0, 4.0, 20.0]), np.array([0, 1, 0, 1]))
        call(model.transform, np.array(["b", "d", "aa"])).gives(np.array([8.0, 8.0, 8.0]))


@case(edge="new rows")
def training_rows_given_again_are_new_rows(TargetEncoder):
    categories = np.array(["a", "b", "a", "b"])
    model = call(TargetEncoder, 0).value
    call(model.fit_transform, categories, np.array([0.0, 1.0, 4.0, 7.0]), np.array([0, 0, 1, 1])).gives(np.array([4.0, 7.0, 0.0, 1.0]))
    call(model.transform, categories).gives(np.array([2.0, 4.0, 2.0, 4.0]))


@case(edge="fold numbers")
def folds_with_any_numbers(TargetEncoder):
    model = call(TargetEncoder, 0.0).value
    codes = call(model.fit_transform, np.array(["a", "a", "a", "a"]), np.array([1.0, 2.0, 6.0, 10.0]), np.array([100, -3, 100, 7]))
    codes.gives(np.array([6.0, 17.0 / 3.0, 6.0, 3.0]))


@case(edge="row order")
def rows_in_another_order(TargetEncoder, rng):
    categories, y, folds = np.array(["x", "y", "z", "x", "y", "x", "x", "z"]), rng.normal(size=8), np.array([0, 1, 0, 1, 0, 2, 2, 2])
    order = rng.permutation(8)
    model = call(TargetEncoder, 1.0).value
    codes = call(model.fit_transform, categories, y, folds).value
    call(model.fit_transform, categories[order], y[order], folds[order]).gives(codes[order])


@case(edge="integers")
def whole_numbers_as_categories_and_targets(TargetEncoder):
    model = call(TargetEncoder, 1).value
    call(model.fit_transform, np.array([30, -5, 30, -5]), np.array([1, 0, 0, 0]), np.array([0, 0, 1, 1])).gives(np.array([0.0, 0.0, 0.75, 0.25]))
    call(model.transform, np.array([-5, 30, 0])).gives(np.array([0.25 / 3.0, 1.25 / 3.0, 0.25]))


@case(edge="refit")
def a_second_training_set_replaces_the_first(TargetEncoder):
    model = call(TargetEncoder, 0.0).value
    call(model.fit_transform, np.array(["a", "a", "b", "b"]), np.array([10.0, 20.0, 30.0, 40.0]), np.array([0, 1, 0, 1]))
    call(model.fit_transform, np.array(["b", "b", "c"]), np.array([1.0, 3.0, 8.0]), np.array([0, 1, 1])).gives(np.array([3.0, 1.0, 1.0]))
    call(model.transform, np.array(["a", "b", "c"])).gives(np.array([4.0, 2.0, 8.0]))
