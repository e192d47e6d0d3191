"""Prints small changes to a reference solution as JSON: for proof 3, mutation.

Usage: python3 mutants.py solution.py

Each mutant changes one operator, constant or guard. A guard is an ``if`` without ``else`` whose body
leaves (return, raise, continue, break) or sets a value, and any ``np.where``, ``maximum``, ``minimum``
or ``clip`` around a value.
"""

from __future__ import annotations

import ast
import copy
import json
import sys
from typing import Iterator

BINARY = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd}
COMPARE = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
FLIPPED = {ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE}
NAMES = {"max": "min", "min": "max", "maximum": "minimum", "minimum": "maximum", "argmax": "argmin", "argmin": "argmax", "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like", "floor": "ceil", "ceil": "floor", "sum": "mean", "mean": "sum", "any": "all", "all": "any", "nanmax": "nanmin", "cumsum": "cumprod"}


def mutants_of(source: str) -> "list[dict[str, object]]":
    """Mutants as ``{line, kind, change, code}``; ``change`` names one for the list of equivalents."""
    tree = ast.parse(source)
    lines = source.splitlines()
    found = []
    seen = {ast.unparse(tree)}
    for path, node in _walk(tree, ()):
        for kind, replacement in _changes(node):
            changed = _replaced(tree, path, replacement)
            code = ast.unparse(ast.fix_missing_locations(changed))
            if code in seen:
                continue
            seen.add(code)
            line = getattr(node, "lineno", 1)
            before = ast.unparse(node).splitlines()[0]
            after = ast.unparse(replacement).splitlines()[0] if replacement is not None else "(removed)"
            found.append({"line": line, "kind": kind, "change": f"{lines[line - 1].strip()} :: {before} -> {after}", "code": code})
    return found


def _walk(node: ast.AST, path: tuple) -> Iterator["tuple[tuple, ast.AST]"]:
    yield path, node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        if isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, ast.AST) and not _is_docstring(item):
                    yield from _walk(item, (*path, (field, index)))
        elif isinstance(value, ast.AST):
            yield from _walk(value, (*path, (field, None)))


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _changes(node: ast.AST) -> Iterator["tuple[str, ast.AST | None]"]:
    if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
        yield "operator", _with(node, op=BINARY[type(node.op)]())
    if isinstance(node, ast.AugAssign) and type(node.op) in BINARY:
        yield "operator", _with(node, op=BINARY[type(node.op)]())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not, ast.Invert)):
        yield "operator", node.operand
    if isinstance(node, ast.BoolOp):
        yield "operator", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for table in (COMPARE, FLIPPED):
            other = table.get(type(node.ops[0]))
            if other:
                yield "operator", _with(node, ops=[other()])
    if isinstance(node, ast.Constant):
        yield from (("constant", ast.Constant(value)) for value in _other_constants(node.value))
    if isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield "operator", _with(node, attr=NAMES[node.attr])
    if isinstance(node, ast.If) and not node.orelse:
        yield "guard", ast.Pass()
    if isinstance(node, ast.IfExp):
        yield "guard", node.body
        yield "guard", node.orelse
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "where" and len(node.args) == 3:
            yield "guard", node.args[1]
            yield "guard", node.args[2]
        if name in ("maximum", "minimum") and len(node.args) == 2:
            yield "guard", node.args[0]
            yield "guard", node.args[1]
        if name == "clip" and len(node.args) >= 1:
            yield "guard", node.args[0] if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "np" else node.func.value
        if name in ("max", "min") and isinstance(node.func, ast.Name) and len(node.args) == 2:
            yield "guard", node.args[0]
            yield "guard", node.args[1]


def _other_constants(value: object) -> "list[object]":
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1]
    if isinstance(value, float):
        return [value * 2 if value else 1.0, value + 1.0] if abs(value) > 1e-6 else [1e-3]
    return []


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed


def _replaced(tree: ast.AST, path: tuple, replacement: "ast.AST | None") -> ast.AST:
    if not path:
        assert replacement is not None
        return replacement
    (field, index), rest = path[0], path[1:]
    changed = copy.copy(tree)
    if index is None:
        setattr(changed, field, _replaced(getattr(tree, field), rest, replacement))
        return changed
    items = list(getattr(tree, field))
    items[index] = _replaced(items[index], rest, replacement)
    setattr(changed, field, items)
    return changed


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(mutants_of(file.read())))
