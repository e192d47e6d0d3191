import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def one_column_of_colors(OneHotEncoder):
    X = np.array([["red"], ["blue"], ["red"]])
    model = call(OneHotEncoder).value
    call(model.fit, X).satisfies("fit returns the object itself", lambda value: value is model)
    call(model.transform, X).gives(np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]))


@case(edge="basics", visible=True)
def two_columns_side_by_side(OneHotEncoder):
    X = np.array([["s", "x"], ["m", "y"], ["s", "z"]])
    model = call(OneHotEncoder).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[0.0, 1.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0, 1.0]]))


@case(edge="unseen category")
def an_unseen_word_between_two_known_ones(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["blue"], ["red"]]))
    call(model.transform, np.array([["green"], ["red"]])).gives(np.array([[0.0, 0.0], [0.0, 1.0]]))


@case(edge="unseen category")
def unseen_words_before_and_after_all_known_ones(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["blue"], ["red"]]))
    call(model.transform, np.array([["violet"], ["amber"]])).gives(np.zeros((2, 2)))


@case(edge="unseen category")
def the_other_columns_of_the_row_stay(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["s", "x"], ["m", "y"]]))
    call(model.transform, np.array([["l", "y"], ["s", "w"]])).gives(np.array([[0.0, 0.0, 0.0, 1.0], [0.0, 1.0, 0.0, 0.0]]))


@case(edge="unseen category")
def known_in_another_column_only(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["Paris", "Hilton"], ["Rome", "Paris"]]))
    call(model.transform, np.array([["Hilton", "Rome"], ["Paris", "Paris"]])).gives(np.array([[0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0]]))


@case(edge="unseen category")
def words_that_begin_like_a_known_one(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["red"], ["tan"]]))
    call(model.transform, np.array([["redwood"], ["re"], ["tan"]])).gives(np.array([[0.0, 0.0], [0.0, 0.0], [0.0, 1.0]]))


@case(edge="unseen category")
def unseen_numbers(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([[3], [5], [8]]))
    call(model.transform, np.array([[4], [9], [-1], [0], [8]])).gives(np.array([[0.0, 0.0, 0.0]] * 4 + [[0.0, 0.0, 1.0]]))


@case(edge="batch")
def a_batch_without_some_categories(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["a", "x"], ["b", "y"], ["c", "x"]]))
    call(model.transform, np.array([["c", "y"]])).gives(np.array([[0.0, 0.0, 1.0, 0.0, 1.0]]))


@case(edge="empty batch")
def no_rows_at_all(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([[1, 7], [2, 7], [3, 7]]))
    call(model.transform, np.empty((0, 2), dtype=int)).gives(np.empty((0, 4)))


@case(edge="order")
def numbers_in_order_of_value(OneHotEncoder):
    X = np.array([[10], [9], [-2], [-10]])
    model = call(OneHotEncoder).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]))


@case(edge="order")
def words_in_order_of_their_letters(OneHotEncoder):
    X = np.array([["apple"], ["Zoo"], ["9"], ["10"]])
    model = call(OneHotEncoder).value
    call(model.fit, X)
    call(model.transform, X).gives(np.array([[0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]))


@case(edge="single category")
def a_column_with_one_category(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["on"], ["on"]]))
    call(model.transform, np.array([["on"], ["off"], ["on"]])).gives(np.array([[1.0], [0.0], [1.0]]))


@case(edge="refit")
def a_second_fit_forgets_the_first(OneHotEncoder):
    model = call(OneHotEncoder).value
    call(model.fit, np.array([["a", "x"], ["b", "y"]]))
    call(model.fit, np.array([["b", "x"], ["c", "z"]]))
    call(model.transform, np.array([["a", "z"], ["b", "y"]])).gives(np.array([[0.0, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 0.0]]))


@case(edge="random table")
def every_cell_of_a_random_table(OneHotEncoder, rng):
    train, rows = rng.integers(-4, 5, size=(6, 3)), rng.integers(-6, 7, size=(9, 3))
    layout = [(j, value) for j in range(3) for value in sorted(set(train[:, j].tolist()))]
    model = call(OneHotEncoder).value
    call(model.fit, train)
    call(model.transform, rows).gives(np.array([[float(row[j] == value) for j, value in layout] for row in rows]))
