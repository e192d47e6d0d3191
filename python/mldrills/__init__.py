"""The vocabulary in which the cases of an exercise are written.

    import numpy as np
    from mldrills import call, case, raises

    @case(edge="overflow")
    def large_logits_stay_finite(softmax):
        call(softmax, np.array([1e4, 0.0])).gives(np.array([1.0, 0.0]))

A case is a function. Its name is what the learner reads; its parameters are names of the learner's
file, and ``rng``, a NumPy generator. See ``python/README.md``.
"""

from .calls import call, raises, read
from .cases import case
from .matchers import any_of, anything, draws_like, near, same_curve, same_grouping, same_subspace, up_to_sign

__all__ = [
    "any_of",
    "anything",
    "call",
    "case",
    "draws_like",
    "near",
    "raises",
    "read",
    "same_curve",
    "same_grouping",
    "same_subspace",
    "up_to_sign",
]
