"""Cases: what is tested, and which edge each one holds."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from types import ModuleType
from typing import Callable, Optional

DEFAULT_TOLERANCE = 1e-7


@dataclass(frozen=True)
class Case:
    """One case of an exercise."""

    run: Callable[..., None]
    edge: str
    visible: bool
    #: See ``compare.is_close``.
    tolerance: float

    @property
    def id(self) -> str:
        """The function's name: unique in its file."""
        return self.run.__name__

    @property
    def name(self) -> str:
        """What the learner reads."""
        return self.id.replace("_", " ")

    @property
    def needs(self) -> tuple[str, ...]:
        """Names of the learner's file that it takes, in order; ``rng`` is ours."""
        return tuple(inspect.signature(self.run).parameters)


def case(run: Optional[Callable[..., None]] = None, *, edge: str = "", visible: bool = False, tolerance: float = DEFAULT_TOLERANCE):
    """Marks a function as a case.

    ``edge`` names the behavior that it holds, such as "ties". A ``visible`` case is an example: the
    learner sees all of it from the start. ``tolerance`` is how far a number may be off: absolute
    below 1, relative above.
    """

    def mark(function: Callable[..., None]) -> Callable[..., None]:
        function.__mldrills_case__ = Case(function, edge, visible, tolerance)  # type: ignore[attr-defined]
        return function

    return mark if run is None else mark(run)


def cases_of(module: ModuleType) -> list[Case]:
    """The cases of a module, in the order in which they stand in it."""
    marked = (getattr(value, "__mldrills_case__", None) for value in vars(module).values() if callable(value))
    return [value for value in marked if isinstance(value, Case)]
