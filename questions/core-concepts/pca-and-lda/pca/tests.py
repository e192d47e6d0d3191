import numpy as np
from mldrills import call, case, raises, read


@case(edge="basics", visible=True)
def four_points_in_the_plane(PCA):
    X = np.array([[4.0, 6.0], [-2.0, -2.0], [3.0, 0.5], [-1.0, 3.5]])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "mean_").gives(np.array([1.0, 2.0]))
    # Two points lie 5 from the mean along (0.6, 0.8), the others 2.5 at right angles to it.
    read(model, "components_").gives(np.array([[0.6, 0.8], [0.8, -0.6]]))
    read(model, "explained_variance_").gives(np.array([50 / 3, 12.5 / 3]))
    read(model, "explained_variance_ratio_").gives(np.array([0.8, 0.2]))


@case(edge="basics", visible=True)
def there_and_back(PCA):
    X = np.array([[4.0, 6.0], [-2.0, -2.0], [3.0, 0.5], [-1.0, 3.5]])
    model = call(PCA, n_components=1).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[5.0], [-5.0], [0.0], [0.0]]))
    call(model.inverse_transform, np.array([[5.0], [0.0]])).gives(np.array([[4.0, 6.0], [1.0, 2.0]]))


@case(edge="sign")
def turning_the_data_turns_no_component(PCA):
    X = np.array([[-4.0, -6.0], [2.0, 2.0], [-3.0, -0.5], [1.0, -3.5]])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "components_").gives(np.array([[0.6, 0.8], [0.8, -0.6]]))
    call(model.transform, np.array([[-4.0, -6.0], [1.0, -3.5]])).gives(np.array([[-5.0, 0.0], [0.0, 2.5]]))


@case(edge="sign")
def the_largest_entry_is_positive(PCA, rng):
    X, basis, _ = rows_with(rng, n=40, variances=2.0 ** np.arange(13, -3, -1), mean=3.0)
    model = call(PCA, n_components=16).value
    call(model.fit, X)
    expected = np.array([row if max(row, key=abs) > 0 else -row for row in basis])
    read(model, "components_").gives(expected, tolerance=1e-6)


@case(edge="n below p")
def two_rows_have_one_direction(PCA):
    model = call(PCA, n_components=1).value
    call(model.fit, np.array([[1.0, 1.0, 9.0], [3.0, 4.0, 3.0]]))
    # The rows differ by (2, 3, -6), whose length is 7.
    read(model, "components_").gives(np.array([[-2.0, -3.0, 6.0]]) / 7)
    read(model, "explained_variance_").gives(np.array([24.5]))
    read(model, "explained_variance_ratio_").gives(np.array([1.0]))


@case(edge="n below p")
def five_rows_of_twelve_features(PCA, rng):
    X, basis, turned = rows_with(rng, n=5, variances=np.array([16.0, 8.0, 4.0, 1.0] + 8 * [0.0]), mean=-2.0)
    model = call(PCA, n_components=3).value
    call(model.fit, X)
    read(model, "components_").gives(turned[:3], tolerance=1e-6)
    read(model, "explained_variance_").gives(np.array([16.0, 8.0, 4.0]), tolerance=1e-6)
    read(model, "explained_variance_ratio_").gives(np.array([16.0, 8.0, 4.0]) / 29, tolerance=1e-6)


@case(edge="n below p")
def as_many_components_as_rows(PCA, rng):
    # Centering leaves four directions for five rows, so the fifth has variance zero.
    X, _, _ = rows_with(rng, n=5, variances=np.array([16.0, 8.0, 4.0, 1.0] + 8 * [0.0]), mean=1.0)
    model = call(PCA, n_components=5).value
    call(model.fit, X)
    read(model, "explained_variance_").gives(np.array([16.0, 8.0, 4.0, 1.0, 0.0]), tolerance=1e-6)
    read(model, "components_").satisfies("the rows are orthonormal", lambda rows: np.allclose(rows @ rows.T, np.eye(5), atol=1e-6))
    scores = call(model.transform, X).value
    call(model.inverse_transform, scores).gives(X, tolerance=1e-6)


@case(edge="too many components")
def neither_rows_nor_features_suffice(PCA, rng):
    for shape, n_components in (((5, 12), 6), ((12, 5), 6), ((4, 4), 5)):
        model = call(PCA, n_components=n_components).value
        raises(ValueError, model.fit, rng.normal(size=shape))


@case(edge="centering")
def far_from_the_origin(PCA):
    X = np.array([[3.0, 4.0], [-3.0, -4.0], [2.0, -1.5], [-2.0, 1.5]]) + np.array([1e6, -1e6])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "components_").gives(np.array([[0.6, 0.8], [0.8, -0.6]]), tolerance=1e-6)
    read(model, "explained_variance_").gives(np.array([50 / 3, 12.5 / 3]), tolerance=1e-6)


@case(edge="centering")
def new_rows_are_measured_from_the_training_mean(PCA):
    X = np.array([[4.0, 6.0], [-2.0, -2.0], [3.0, 0.5], [-1.0, 3.5]])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    call(model.transform, np.array([[2.0, 2.0]])).gives(np.array([[0.6, 0.8]]))
    call(model.transform, np.array([[1.0, 12.0], [1.0, 22.0]])).gives(np.array([[8.0, -6.0], [16.0, -12.0]]))


@case(edge="dropped variance")
def shares_count_what_is_dropped(PCA, rng):
    X, _, _ = rows_with(rng, n=30, variances=np.array([50.0, 30.0, 15.0, 5.0]), mean=0.0)
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "explained_variance_ratio_").gives(np.array([0.5, 0.3]), tolerance=1e-6)


@case(edge="dropped variance")
def what_is_dropped_is_the_error(PCA, rng):
    X, _, _ = rows_with(rng, n=30, variances=np.array([50.0, 30.0, 15.0, 5.0]), mean=10.0)
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    scores = call(model.transform, X).value

    def is_dropped(back):
        return np.isclose(((back - X) ** 2).sum(), 29 * 20.0)

    call(model.inverse_transform, scores).satisfies("the squared error is 29 times the dropped variance, 20", is_dropped)


@case(edge="units")
def features_are_not_scaled(PCA):
    X = np.array([[-300.0, 0.0], [300.0, 0.0], [0.0, -1.0], [0.0, 1.0]])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "components_").gives(np.array([[1.0, 0.0], [0.0, 1.0]]))
    read(model, "explained_variance_").gives(np.array([60000.0, 2 / 3]))


@case(edge="one feature")
def a_single_feature_is_its_own_component(PCA):
    model = call(PCA, n_components=1).value
    call(model.fit, np.array([[2.0], [4.0], [9.0]]))
    read(model, "components_").gives(np.array([[1.0]]))
    read(model, "explained_variance_").gives(np.array([13.0]))
    call(model.transform, np.array([[5.0], [3.0]])).gives(np.array([[0.0], [-2.0]]))


@case(edge="constant feature")
def a_constant_feature_has_no_part(PCA):
    X = np.array([[4.0, 7.0, 6.0], [-2.0, 7.0, -2.0], [3.0, 7.0, 0.5], [-1.0, 7.0, 3.5]])
    model = call(PCA, n_components=2).value
    call(model.fit, X)
    read(model, "components_").gives(np.array([[0.6, 0.0, 0.8], [0.8, 0.0, -0.6]]))
    call(model.inverse_transform, np.array([[5.0, 0.0]])).gives(np.array([[4.0, 7.0, 6.0]]))


@case(edge="scores")
def scores_are_uncorrelated(PCA, rng):
    X = rng.normal(size=(25, 4)) @ rng.normal(size=(4, 4)) + 5.0
    model = call(PCA, n_components=4).value
    call(model.fit, X)
    values = read(model, "explained_variance_").value

    def are_uncorrelated(scores):
        return np.allclose(np.cov(scores, rowvar=False), np.diag(values)) and np.isclose(values.sum(), X.var(axis=0, ddof=1).sum())

    call(model.transform, X).satisfies("the covariance matrix of the scores is diagonal and holds all of the variance", are_uncorrelated)


def rows_with(rng, n, variances, mean):
    """Rows with exactly these variances along known directions, and the directions, as they come and turned by the rule."""
    d = len(variances)
    noise = rng.normal(size=(n, min(n - 1, d)))
    scores = np.linalg.qr(noise - noise.mean(axis=0))[0] * np.sqrt(n - 1)
    basis = np.linalg.qr(rng.normal(size=(d, d)))[0].T
    used = scores.shape[1]
    X = (scores * np.sqrt(variances[:used])) @ basis[:used] + mean
    turned = np.array([row if max(row, key=abs) > 0 else -row for row in basis])
    return X, basis, turned
