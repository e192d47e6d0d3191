import numpy as np
from mldrills import call, case, raises


@case(edge="basics", visible=True)
def training_columns_get_mean_0_and_deviation_1(Standardizer):
    X = np.array([[1.0, 10.0], [3.0, 50.0]])
    model = call(Standardizer).value
    call(model.fit, X).satisfies("fit returns the object itself", lambda value: value is model)
    call(model.transform, X).gives(np.array([[-1.0, -1.0], [1.0, 1.0]]))


@case(edge="training statistics", visible=True)
def new_rows_use_the_training_data(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[0.0], [4.0], [4.0], [0.0]]))
    call(model.transform, np.array([[6.0], [2.0]])).gives(np.array([[2.0], [0.0]]))


@case(edge="training statistics")
def a_single_new_row(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[0.0, 100.0], [4.0, 300.0]]))
    call(model.transform, np.array([[5.0, 150.0]])).gives(np.array([[1.5, -0.5]]))


@case(edge="training statistics")
def each_row_alone_as_in_the_batch(Standardizer, rng):
    center, spread = rng.uniform(-5.0, 5.0, size=3), rng.uniform(0.5, 4.0, size=3)
    rows = rng.normal(size=(4, 3))
    model = call(Standardizer).value
    call(model.fit, np.stack([center + spread, center - spread, center - spread, center + spread]))
    call(model.transform, rows).gives((rows - center) / spread)
    for row in rows:
        call(model.transform, row[np.newaxis]).gives(((row - center) / spread)[np.newaxis])


@case(edge="training statistics")
def transform_does_not_change_the_model(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[0.0], [4.0]]))
    call(model.transform, np.array([[100.0], [900.0]])).gives(np.array([[49.0], [449.0]]))
    call(model.transform, np.array([[6.0]])).gives(np.array([[2.0]]))


@case(edge="refit")
def a_second_fit_forgets_the_first(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[100.0, 7.0], [300.0, 7.0], [500.0, 7.0]]))
    call(model.fit, np.array([[0.0], [4.0]]))
    call(model.transform, np.array([[0.0], [6.0]])).gives(np.array([[-1.0], [2.0]]))


@case(edge="zero variance")
def a_constant_column_is_centered(Standardizer):
    X = np.array([[7.0, 1.0], [7.0, 3.0]])
    model = call(Standardizer).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[0.0, -1.0], [0.0, 1.0]]))


@case(edge="zero variance")
def a_new_value_in_a_constant_column(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[7.0, 1.0], [7.0, 3.0]]))
    call(model.transform, np.array([[9.5, 2.0], [6.0, 1.0]])).gives(np.array([[2.5, 0.0], [-1.0, -1.0]]))


@case(edge="zero variance")
def a_constant_column_of_tenths(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]]))
    call(model.transform, np.array([[0.1, 0.7], [2.1, 0.2]])).gives(np.array([[0.0, 0.0], [2.0, -0.5]]))


@case(edge="one training row")
def one_training_row(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[2.0, 5.0]]))
    call(model.transform, np.array([[2.0, 5.0], [3.0, 1.0]])).gives(np.array([[0.0, 0.0], [1.0, -4.0]]))


@case(edge="small spread")
def nanometers_written_in_meters(Standardizer):
    X = np.array([[1e-9, 1.0], [3e-9, 5.0]])
    model = call(Standardizer).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[-1.0, -1.0], [1.0, 1.0]]), tolerance=1e-6)


@case(edge="large offset")
def timestamps_seconds_apart(Standardizer):
    seconds = np.array([[0.0], [2.0], [4.0], [6.0]])
    model = call(Standardizer).value
    call(model.fit, 1.7e9 + seconds)
    call(model.transform, 1.7e9 + seconds).gives((seconds - 3.0) / 5.0**0.5, tolerance=1e-4)


@case(edge="integers")
def whole_numbers(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[1, 8], [2, 8], [6, 8]]))
    call(model.transform, np.array([[3, 9], [10, 8]])).gives(np.array([[0.0, 1.0], [7.0 / (14.0 / 3.0) ** 0.5, 0.0]]))


@case(edge="column count")
def too_few_columns(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[1.0, 2.0, 3.0], [3.0, 4.0, 7.0]]))
    raises(ValueError, model.transform, np.array([[1.0], [2.0]]))


@case(edge="column count")
def too_many_columns(Standardizer):
    model = call(Standardizer).value
    call(model.fit, np.array([[1.0], [3.0]]))
    raises(ValueError, model.transform, np.array([[1.0, 2.0, 3.0]]))
