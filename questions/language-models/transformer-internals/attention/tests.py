import numpy as np
from mldrills import call, case

LOG3 = np.log(3.0)


def equal_scores(m, n, d=3, b=1):
    """Queries and keys whose scores are all 0, so that every key in use gets the same weight."""
    return np.zeros((b, m, d)), np.ones((b, n, d))


@case(edge="basics", visible=True)
def one_query_and_two_keys(attention):
    Q = np.array([[[np.sqrt(2.0) * LOG3, 0.0]]])
    K = np.array([[[1.0, 0.0], [0.0, 1.0]]])
    V = np.array([[[8.0, 0.0], [0.0, 4.0]]])
    # The scaled scores are log 3 and 0, the weights 3/4 and 1/4.
    call(attention, Q, K, V).gives(np.array([[[6.0, 1.0]]]))


@case(edge="basics", visible=True)
def a_token_sees_itself_and_what_came_before(attention):
    V = np.array([[[1.0], [3.0], [8.0]]])
    call(attention, *equal_scores(3, 3), V, causal=True).gives(np.array([[[1.0], [2.0], [4.0]]]))


@case(edge="basics", visible=True)
def a_padded_key_is_left_out(attention):
    V = np.array([[[1.0], [3.0], [8.0]]])
    mask = np.array([[True, True, False]])
    call(attention, *equal_scores(2, 3), V, key_mask=mask).gives(np.array([[[2.0], [2.0]]]))


@case(edge="scale")
def scores_are_divided_by_the_root_of_the_key_size(attention):
    # Key size 4, three keys, five values: the scaled scores are log 3, log 2 and 0.
    Q = np.array([[[2.0, 0.0, 0.0, 0.0]]])
    K = np.array([[[LOG3, 9.0, 0.0, 0.0], [np.log(2.0), 0.0, -9.0, 0.0], [0.0, 0.0, 0.0, 5.0]]])
    V = np.array([[[6.0, 0.0, 0.0, 1.0, 6.0], [0.0, 6.0, 0.0, 1.0, 0.0], [0.0, 0.0, 6.0, 1.0, 6.0]]])
    call(attention, Q, K, V).gives(np.array([[[3.0, 2.0, 1.0, 1.0, 4.0]]]))


@case(edge="causal alignment")
def one_new_query_sees_all_keys(attention):
    V = np.array([[[1.0], [2.0], [3.0], [6.0]]])
    call(attention, *equal_scores(1, 4), V, causal=True).gives(np.array([[[3.0]]]))


@case(edge="causal alignment")
def two_new_queries_after_three_cached_keys(attention):
    V = np.array([[[1.0], [2.0], [3.0], [6.0], [18.0]]])
    call(attention, *equal_scores(2, 5), V, causal=True).gives(np.array([[[3.0], [6.0]]]))


@case(edge="causal alignment")
def more_queries_than_keys(attention):
    V = np.array([[[2.0], [6.0]]])
    expected = np.array([[[0.0], [0.0], [2.0], [4.0]]])
    call(attention, *equal_scores(4, 2), V, causal=True).gives(expected)


@case(edge="causal and padding")
def padding_on_the_right_of_a_causal_sequence(attention):
    V = np.array([[[1.0], [3.0], [8.0], [100.0]]])
    mask = np.array([[True, True, True, False]])
    expected = np.array([[[1.0], [2.0], [4.0], [4.0]]])
    call(attention, *equal_scores(4, 4), V, causal=True, key_mask=mask).gives(expected)


@case(edge="causal and padding")
def padding_on_the_left_leaves_the_first_rows_empty(attention):
    V = np.array([[[100.0], [200.0], [3.0], [5.0]]])
    mask = np.array([[False, False, True, True]])
    expected = np.array([[[0.0], [0.0], [3.0], [4.0]]])
    call(attention, *equal_scores(4, 4), V, causal=True, key_mask=mask).gives(expected)


@case(edge="causal and padding")
def new_queries_with_a_padded_cache(attention):
    V = np.array([[[50.0], [2.0], [4.0], [9.0]], [[1.0], [3.0], [70.0], [8.0]]])
    mask = np.array([[False, True, True, True], [True, True, False, True]])
    expected = np.array([[[3.0], [5.0]], [[2.0], [4.0]]])
    call(attention, *equal_scores(2, 4, b=2), V, causal=True, key_mask=mask).gives(expected)


@case(edge="fully masked row")
def a_sequence_without_any_key(attention):
    V = np.array([[[1.0, 2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]])
    mask = np.array([[False, False], [True, True]])
    expected = np.array([[[0.0, 0.0]], [[2.0, 3.0]]])
    call(attention, *equal_scores(1, 2, b=2), V, key_mask=mask).gives(expected)


@case(edge="padding")
def padding_hides_keys_and_not_queries(attention):
    # Three tokens attend to each other; the last one is padded and still gets a row.
    V = np.array([[[2.0], [4.0], [90.0]], [[1.0], [50.0], [70.0]]])
    mask = np.array([[True, True, False], [True, False, False]])
    expected = np.array([[[3.0], [3.0], [3.0]], [[1.0], [1.0], [1.0]]])
    call(attention, *equal_scores(3, 3, b=2), V, key_mask=mask).gives(expected)


@case(edge="masked maximum")
def a_masked_key_with_by_far_the_largest_score(attention):
    Q = np.array([[[1.0]]])
    K = np.array([[[1e4], [LOG3], [0.0]]])
    V = np.array([[[-7.0], [8.0], [4.0]]])
    call(attention, Q, K, V, key_mask=np.array([[False, True, True]])).gives(np.array([[[7.0]]]))


@case(edge="large scores")
def scores_of_1e4_and_minus_1e4(attention):
    Q = np.array([[[1.0], [-1.0]]])
    K = np.array([[[1e4], [1e4 - LOG3]]])
    V = np.array([[[4.0], [8.0]]])
    # First weights 3/4 and 1/4, then 1/4 and 3/4.
    call(attention, Q, K, V).gives(np.array([[[5.0], [7.0]]]))


@case(edge="future")
def later_keys_change_no_earlier_row(attention, rng):
    Q, K, V = rng.normal(size=(2, 5, 3)), rng.normal(size=(2, 5, 3)), rng.normal(size=(2, 5, 2))
    before = call(attention, Q, K, V, causal=True).value
    K[:, 3:], V[:, 3:] = 9.0, -9.0
    same = "the first three rows stay as they were"
    call(attention, Q, K, V, causal=True).satisfies(same, lambda after: np.allclose(after[:, :3], before[:, :3], rtol=0, atol=1e-9))


@case(edge="sizes")
def every_size_is_different(attention, rng):
    Q, K, V = rng.normal(size=(2, 3, 5)), rng.normal(size=(2, 4, 5)), rng.normal(size=(2, 4, 6))
    expected = np.empty((2, 3, 6))
    for s in range(2):
        for i in range(3):
            weights = np.exp([sum(Q[s, i] * key) / 5**0.5 for key in K[s]])
            expected[s, i] = sum(w * value for w, value in zip(weights, V[s])) / sum(weights)
    call(attention, Q, K, V).gives(expected)
