import numpy as np
from mldrills import call, case


@case(edge="basics", visible=True)
def three_neighbors_in_the_plane(knn_predict):
    X_train = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [5.0, 5.0], [5.0, 6.0], [6.0, 5.0]])
    y_train = np.array([0, 0, 0, 1, 1, 1])
    X_query = np.array([[1.0, 1.0], [4.0, 5.0], [2.0, 2.0]])
    call(knn_predict, X_train, y_train, X_query, k=3).gives(np.array([0, 1, 0]))


@case(edge="basics", visible=True)
def more_neighbors_outvote_the_nearest(knn_predict):
    X_train = np.array([[1.0], [2.0], [4.0], [5.0], [9.0]])
    y_train = np.array(["a", "a", "b", "b", "b"])
    X_query = np.array([[2.8]])
    call(knn_predict, X_train, y_train, X_query, k=1).gives(np.array(["a"]))
    call(knn_predict, X_train, y_train, X_query, k=3).gives(np.array(["a"]))
    call(knn_predict, X_train, y_train, X_query).gives(np.array(["b"]))


@case(edge="k above n")
def all_points_vote_when_k_exceeds_them(knn_predict):
    X_train = np.array([[0.0], [10.0], [11.0]])
    y_train = np.array([4, 7, 7])
    for k in (3, 4, 50):
        call(knn_predict, X_train, y_train, np.array([[1.0], [12.0]]), k=k).gives(np.array([7, 7]))


@case(edge="k above n")
def one_training_point(knn_predict):
    call(knn_predict, np.array([[3.0, 3.0]]), np.array(["only"]), np.array([[0.0, 0.0], [9.0, 9.0]])).gives(np.array(["only", "only"]))


@case(edge="distance ties")
def the_smaller_index_is_nearer(knn_predict):
    # Each point lies at distance 2 from the query.
    X_train = np.array([[2.0, 0.0], [0.0, -2.0], [0.0, 2.0], [-2.0, 0.0]])
    y_train = np.array([3, 1, 1, 0])
    query = np.array([[0.0, 0.0]])
    call(knn_predict, X_train, y_train, query, k=1).gives(np.array([3]))
    call(knn_predict, X_train, y_train, query, k=3).gives(np.array([1]))


@case(edge="distance ties")
def many_points_at_one_distance(knn_predict, rng):
    # Around each site, 40 points lie at distance 1, in random order of index.
    sites = np.array([-250.0, -150.0, -50.0, 50.0, 150.0, 250.0])
    X_train = rng.permutation(np.repeat(np.concatenate([sites - 1, sites + 1]), 20))
    around = np.array([np.flatnonzero(np.abs(X_train - site) == 1.0) for site in sites])
    X_train, X_query = X_train[:, np.newaxis], sites[:, np.newaxis]
    number = rng.permutation(240)
    call(knn_predict, X_train, number, X_query, k=1).gives(number[around[:, 0]])
    # Of the nine first points, five say yes and four say no. All later ones say no.
    answers = np.where(np.isin(np.arange(240), around[:, 4:9]), "yes", "no")
    call(knn_predict, X_train, answers, X_query, k=9).gives(np.repeat(["yes"], 6))


@case(edge="vote ties")
def two_against_two(knn_predict):
    X_train = np.array([[5.0], [3.0], [2.0], [6.0]])
    y_train = np.array([0, 1, 1, 0])
    call(knn_predict, X_train, y_train, np.array([[3.5], [4.5], [0.0]]), k=4).gives(np.array([1, 0, 1]))


@case(edge="vote ties")
def the_nearest_of_all_has_too_few_votes(knn_predict):
    # Nearest first, the votes are c, b, a, a, b: a and b tie, and b is nearer than a.
    X_train = np.array([[1.0], [2.0], [3.0], [4.0], [5.0], [60.0]])
    y_train = np.array(["c", "b", "a", "a", "b", "c"])
    call(knn_predict, X_train, y_train, np.array([[0.0]]), k=5).gives(np.array(["b"]))
    call(knn_predict, X_train, y_train, np.array([[0.0]]), k=3).gives(np.array(["c"]))


@case(edge="unsigned pixels")
def bytes_do_not_wrap_around(knn_predict):
    X_train = np.array([[250, 250], [10, 10]], dtype=np.uint8)
    X_query = np.array([[5, 5], [240, 255], [140, 140]], dtype=np.uint8)
    call(knn_predict, X_train, np.array(["bright", "dark"]), X_query, k=1).gives(np.array(["dark", "bright", "bright"]))


@case(edge="large offset")
def times_in_seconds_since_1970(knn_predict):
    X_train = 1.7e9 + np.array([[0.0, 3.0], [1.0, 0.0], [7.0, 8.0], [9.0, 9.0]])
    X_query = 1.7e9 + np.array([[1.0, 2.0], [8.0, 8.0], [0.0, 0.0]])
    call(knn_predict, X_train, np.array([0, 1, 2, 3]), X_query, k=1).gives(np.array([0, 2, 1]))


@case(edge="default k")
def five_neighbors_vote_when_k_is_left_out(knn_predict):
    X_train = np.array([[0.0], [1.0], [2.0], [3.0], [4.0], [5.0]])
    # With one voter more or less, the vote is tied and the nearest voter wins.
    call(knn_predict, X_train, np.array([0, 1, 1, 0, 1, 0]), np.array([[-1.0]])).gives(np.array([1]))


@case(edge="three classes")
def labels_are_names_and_not_numbers(knn_predict):
    X_train = np.array([[0.0], [1.0], [2.0], [10.0], [11.0]])
    y_train = np.array([40, -6, 40, 7, 7])
    call(knn_predict, X_train, y_train, np.array([[1.0], [10.4], [-5.0]]), k=3).gives(np.array([40, 7, 40]))


@case(edge="no queries")
def nothing_asked_nothing_told(knn_predict):
    X_train = np.array([[0.0, 0.0], [1.0, 1.0]])
    call(knn_predict, X_train, np.array(["a", "b"]), np.empty((0, 2)), k=1).gives(np.array([], dtype="U1"))


@case(edge="itself")
def a_training_point_is_its_own_neighbor(knn_predict, rng):
    X_train = rng.normal(size=(30, 3))
    y_train = rng.permutation(30)
    call(knn_predict, X_train, y_train, X_train[:7], k=1).gives(y_train[:7])


@case(edge="clusters")
def well_separated_clusters(knn_predict, rng):
    centers = np.array([[0.0, 0.0, 0.0, 0.0], [90.0, 0.0, 0.0, 0.0], [0.0, 0.0, 90.0, 90.0]])
    group = rng.permutation(np.repeat([0, 1, 2], 20))
    asked = rng.integers(0, 3, size=15)
    names = np.array([11, 5, 8])
    X_train = centers[group] + rng.normal(size=(60, 4))
    X_query = centers[asked] + rng.normal(size=(15, 4))
    call(knn_predict, X_train, names[group], X_query, k=20).gives(names[asked])
