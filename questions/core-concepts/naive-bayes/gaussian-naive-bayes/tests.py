import numpy as np
from mldrills import call, case, read


@case(edge="basics", visible=True)
def two_classes_of_variance_one(GaussianNaiveBayes):
    X = np.array([[0.0], [2.0], [6.0], [8.0]])
    y = np.array([0, 0, 1, 1])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, y)
    # Means 1 and 7, variances 1 and 1: at 3.5 the log odds are (3.5**2 - 2.5**2) / 2 = 3.
    certain = 1 / (1 + np.exp(-3.0))
    expected = np.log([[0.5, 0.5], [certain, 1 - certain], [1 - certain, certain]])
    call(model.predict_log_proba, np.array([[4.0], [3.5], [4.5]])).gives(expected)


@case(edge="basics", visible=True)
def labels_may_be_words(GaussianNaiveBayes):
    X = np.array([[9.0, 1.0], [8.0, 2.0], [1.0, 7.0], [2.0, 8.0], [0.0, 9.0]])
    y = np.array(["spam", "spam", "ham", "ham", "ham"])
    model = call(GaussianNaiveBayes).value
    call(model.fit, X, y)
    read(model, "classes_").gives(np.array(["ham", "spam"]))
    call(model.predict, np.array([[7.0, 3.0], [1.0, 8.0]])).gives(np.array(["spam", "ham"]))


@case(edge="zero variance")
def a_feature_that_never_varies_changes_nothing(GaussianNaiveBayes):
    X = np.array([[0.0, 0.0], [2.0, 0.0], [6.0, 0.0], [8.0, 0.0]])
    model = call(GaussianNaiveBayes).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    certain = 1 / (1 + np.exp(-3.0))
    expected = np.log([[certain, 1 - certain], [0.5, 0.5], [1 - certain, certain]])
    call(model.predict_log_proba, np.array([[3.5, 0.0], [4.0, 0.0], [4.5, 0.0]])).gives(expected, tolerance=1e-6)


@case(edge="zero variance")
def a_class_of_one_row(GaussianNaiveBayes):
    X = np.array([[-1.0], [1.0], [6.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.75).value
    call(model.fit, X, np.array([0, 0, 1]))
    # All rows have variance 26/3, so 6.5 is added: variances 7.5 and 6.5, priors 2/3 and 1/3.
    odds = 2 * np.sqrt(6.5 / 7.5) * np.exp(4.0 / 13.0 - 16.0 / 15.0)
    expected = np.log([[odds / (1 + odds), 1 / (1 + odds)]])
    call(model.predict_log_proba, np.array([[4.0]])).gives(expected)


@case(edge="zero variance")
def a_feature_that_varies_in_one_class_only(GaussianNaiveBayes):
    X = np.array([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0], [5.0, 1.0], [6.0, 4.0], [7.0, 0.0]])
    model = call(GaussianNaiveBayes).value
    call(model.fit, X, np.array([0, 0, 0, 1, 1, 1]))
    call(model.predict, np.array([[2.0, 3.0], [2.0, 0.0], [6.0, 2.0]])).gives(np.array([1, 0, 1]))


@case(edge="smoothing")
def one_amount_is_added_to_every_variance(GaussianNaiveBayes):
    X = np.array([[0.0, 0.0], [0.0, 2.0], [4.0, 2.0], [4.0, 4.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.25).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    # Over all rows the variances are 4 and 2, so 1 is added: within both classes they are 1 and 2.
    log_odds = (9.0 - 1.0) / 2 + (9.0 - 1.0) / 4
    expected = np.array([[-np.log1p(np.exp(-log_odds)), -log_odds - np.log1p(np.exp(-log_odds))]])
    call(model.predict_log_proba, np.array([[1.0, 0.0]])).gives(expected)


@case(edge="log space")
def a_row_far_from_both_classes(GaussianNaiveBayes):
    X = np.array([[0.0], [2.0], [6.0], [8.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    # The log odds at x are 24 - 6 x.
    expected = np.array([[-59976.0, 0.0], [0.0, -60024.0]])
    call(model.predict_log_proba, np.array([[1e4], [-1e4]])).gives(expected, tolerance=1e-6)
    call(model.predict, np.array([[1e4], [-1e4]])).gives(np.array([1, 0]))


@case(edge="log space")
def a_thousand_features(GaussianNaiveBayes):
    X = np.repeat([[0.0], [2.0], [6.0], [8.0]], 1000, axis=1)
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    queries = np.array([[3.0], [3.9], [6.0]]) * np.ones((3, 1000))
    expected = np.array([[0.0, -6000.0], [0.0, -600.0], [-12000.0, 0.0]])
    call(model.predict_log_proba, queries).gives(expected, tolerance=1e-6)
    call(model.predict, queries).gives(np.array([0, 0, 1]))


@case(edge="class order")
def columns_follow_the_sorted_labels(GaussianNaiveBayes):
    X = np.array([[20.0], [22.0], [0.0], [2.0], [10.0], [12.0]])
    y = np.array([5, 5, 9, 9, -2, -2])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, y)
    read(model, "classes_").gives(np.array([-2, 5, 9]))
    # Means 11, 21 and 1, all variances 1.
    joint = np.array([[-0.5, -60.5, -40.5], [-50.0, 0.0, -200.0]])
    call(model.predict_log_proba, np.array([[10.0], [21.0]])).gives(joint - np.log(np.exp(joint).sum(axis=1))[:, np.newaxis])
    call(model.predict, np.array([[10.0], [21.0], [1.0]])).gives(np.array([-2, 5, 9]))


@case(edge="priors")
def a_frequent_class_needs_less_evidence(GaussianNaiveBayes):
    X = np.array([[0.0], [2.0], [0.0], [2.0], [0.0], [2.0], [6.0], [8.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, np.array([0, 0, 0, 0, 0, 0, 1, 1]))
    call(model.predict_log_proba, np.array([[4.0]])).gives(np.log([[0.75, 0.25]]))
    # From the middle the classes are told apart by 6 per unit, so log(3) is worth 0.183.
    call(model.predict, np.array([[4.1], [4.2], [4.0]])).gives(np.array([0, 1, 0]))


@case(edge="spreads differ")
def a_narrow_class_wins_in_the_middle_only(GaussianNaiveBayes):
    X = np.array([[-1.0], [1.0], [-4.0], [4.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    # Standard deviations 1 and 4, both means 0.
    far = 4 * np.exp(-4.0 + 0.25)
    expected = np.log([[0.8, 0.2], [far / (1 + far), 1 / (1 + far)]])
    call(model.predict_log_proba, np.array([[0.0], [np.sqrt(8.0)]])).gives(expected)
    call(model.predict, np.array([[1.0], [-2.0], [6.0]])).gives(np.array([0, 1, 1]))


@case(edge="ties")
def a_tie_goes_to_the_first_class(GaussianNaiveBayes):
    X = np.array([[1.0], [3.0], [-3.0], [-1.0]])
    model = call(GaussianNaiveBayes).value
    call(model.fit, X, np.array(["no", "no", "maybe", "maybe"]))
    call(model.predict, np.array([[0.0]])).gives(np.array(["maybe"]))


@case(edge="one class")
def a_single_class_is_certain(GaussianNaiveBayes):
    model = call(GaussianNaiveBayes).value
    call(model.fit, np.array([[0.0, 5.0], [2.0, 7.0]]), np.array([3, 3]))
    queries = np.array([[1.0, 6.0], [50.0, 6.0], [-9.0, 0.0]])
    call(model.predict_log_proba, queries).gives(np.zeros((3, 1)))
    call(model.predict, queries).gives(np.array([3, 3, 3]))


@case(edge="large offset")
def times_in_seconds_since_1970(GaussianNaiveBayes):
    X = 1.7e9 + np.array([[0.0], [2.0], [6.0], [8.0]])
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X, np.array([0, 0, 1, 1]))
    certain = 1 / (1 + np.exp(-3.0))
    queries = 1.7e9 + np.array([[3.5], [4.0], [4.5]])
    expected = np.log([[certain, 1 - certain], [0.5, 0.5], [1 - certain, certain]])
    call(model.predict_log_proba, queries).gives(expected, tolerance=1e-5)


@case(edge="many rows")
def many_rows_give_the_true_posterior(GaussianNaiveBayes, rng):
    # Rows placed so that each class has exactly the stated mean and standard deviation in each feature.
    def rows(mean, deviation, n):
        signs = rng.permuted(np.repeat([[-1.0], [1.0]], n // 2, axis=0) * np.ones((n, 3)), axis=0)
        return np.array(mean) + np.array(deviation) * signs

    X = np.vstack([rows([0.0, 10.0, -4.0], [1.0, 2.0, 3.0], 60), rows([1.0, 12.0, -4.0], [1.0, 2.0, 6.0], 20)])
    y = np.repeat([1, 0], [60, 20])
    order = rng.permutation(80)
    model = call(GaussianNaiveBayes, var_smoothing=0.0).value
    call(model.fit, X[order], y[order])
    # Against class 0, the odds of class 1 are 3 (prior) * 2 (spread) * exp(half the difference of squares).
    odds = 6 * np.exp(np.array([2.0, 0.0, -2.0 - 3.0]) / 2)
    expected = np.log(np.stack([1 / (1 + odds), odds / (1 + odds)], axis=1))
    queries = np.array([[0.0, 10.0, -4.0], [0.5, 11.0, -4.0], [1.0, 12.0, -4.0 + np.sqrt(36.0)]])
    call(model.predict_log_proba, queries).gives(expected, tolerance=1e-6)
