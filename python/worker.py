"""The process that runs a learner's file against the cases of an exercise.

Usage: python3 -I worker.py fork|once

It reads requests from file descriptor 3 and writes messages to 4, one JSON object a line, so that
nothing that a learner prints can look like one. ``fork`` keeps NumPy loaded and forks a child for
each request; ``once`` runs one request in this very process, which was started in advance, and ends.
Time and memory are watched from outside: a child leads its own process group, to be killed as one.

Request: ``{run, file, name, packages, cases, only, skip, own, seed, memory}``. ``cases`` is the text of
the exercise's ``tests.py``, ``own`` the path of the learner's own cases or null, ``only`` a list of
ids or null, ``skip`` a list of ids that have run already, ``memory`` bytes that may be added to the address space or null.

Messages: ``hello``, and for each run ``child`` (its process), ``loading``, ``loadFailed``, ``begun``,
``output``, ``result``, ``finished`` (all that was asked for was done) or ``broken`` (our own code
failed), and ``ended``. ``src/protocol/runnerMessages.ts`` is their other side.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import os
import select
import signal
import sys
import threading
import traceback
from typing import Any, Callable

REQUESTS, MESSAGES = 3, 4
#: Characters that are kept of what one case prints.
MAX_OUTPUT = 64 * 1024

Send = Callable[[dict], None]


def sender(descriptor: int) -> Send:
    """Writes messages to a descriptor, each whole."""
    write, dumps, lock = os.write, json.dumps, threading.Lock()

    def send(message: "dict[str, Any]") -> None:
        data = (dumps(message) + "\n").encode("ascii")
        with lock:  # a learner's threads may print at the same time
            while data:
                data = data[write(descriptor, data) :]

    return send


class Output(io.TextIOBase):
    """Takes the place of stdout and stderr: sends what is printed, up to a limit for each case."""

    def __init__(self, send: Send):
        super().__init__()
        self._send = send
        self._left = MAX_OUTPUT

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def reconfigure(self, **_: Any) -> None:
        pass

    def renew(self) -> None:
        """A new case begins."""
        self._left = MAX_OUTPUT

    def write(self, text: str) -> int:
        if self._left > 0 and text:
            kept = str(text)[: self._left]
            self._left -= len(kept)
            self._send({"type": "output", "text": kept, "cut": self._left == 0})
        return len(text)

    def writable(self) -> bool:
        return True


def run(request: "dict[str, Any]", send: Send) -> None:
    """Runs one request in this process."""
    from mldrills.cases import cases_of
    from mldrills.run import LoadError, load_source, read_file, run_case

    output = Output(send)
    sys.stdout = sys.stderr = output  # type: ignore[assignment]
    sys.argv = [request["file"]]
    path = request["file"]
    send({"type": "loading", "what": "cases"})
    try:
        cases = cases_of(load_source(request["cases"], "tests.py", "tests"))
    except LoadError as error:
        send({"type": "loadFailed", "what": "cases", "message": error.message, "line": error.line})
        return send({"type": "finished"})
    own = []
    if request["own"] is not None:
        send({"type": "loading", "what": "own"})
        try:
            own = cases_of(load_source(read_file(request["own"]), request["own"], "own_cases"))
        except LoadError as error:
            send({"type": "loadFailed", "what": "own", "message": error.message, "line": error.line})
    wanted = [("", case) for case in cases] + [("own/", case) for case in own]
    only, skip = request["only"], set(request["skip"])
    send({"type": "loading", "what": "file"})
    try:
        module = load_source(read_file(path), path, request["name"], request["packages"])
    except LoadError as error:
        send({"type": "loadFailed", "what": "file", "message": error.message, "line": error.line})
        return send({"type": "finished"})
    for prefix, case in wanted:
        identity = {"case": prefix + case.id}
        if identity["case"] in skip or (only is not None and identity["case"] not in only):
            continue
        output.renew()
        send({"type": "begun", **identity, "name": case.name, "edge": case.edge})
        send({"type": "result", **identity, **run_case(case, module, path, request["seed"])})
    send({"type": "finished"})


def limit_memory(added: "int | None") -> None:
    """Lets an allocation beyond the limit raise ``MemoryError``, where the system can."""
    if added is None or not sys.platform.startswith("linux"):
        return
    import resource

    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return  # the watch on resident memory is left
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = now + added
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def silence_terminal() -> None:
    """What bypasses ``sys.stdout`` goes nowhere, and ``input()`` finds an end."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)


def hello(send: Send) -> None:
    import platform

    import numpy

    importlib.import_module("mldrills.run")
    send({"type": "hello", "pid": os.getpid(), "python": platform.python_version(), "numpy": numpy.__version__})


def once() -> None:
    """Waits for one request and runs it here."""
    send = sender(MESSAGES)
    hello(send)
    with os.fdopen(REQUESTS, "rb", closefd=False) as requests:
        line = requests.readline()
    if not line:
        return
    # When the editor is gone, nobody is left to end an endless loop.
    threading.Thread(target=end_with_the_requests, daemon=True).start()
    if hasattr(os, "setsid"):
        os.setsid()
    request = json.loads(line)
    silence_terminal()
    tagged = tagging(send, request["run"])
    tagged({"type": "child", "pid": os.getpid()})
    guarded(request, tagged)
    tagged({"type": "ended", "status": 0, "signal": None})
    os._exit(0)


def guarded(request: "dict[str, Any]", send: Send) -> None:
    """Runs a request; says so when it is our own code that fails."""
    try:
        run(request, send)
    except BaseException:
        send({"type": "broken", "trace": traceback.format_exc()[-4000:]})


def end_with_the_requests() -> None:
    while os.read(REQUESTS, 4096):
        pass
    os._exit(1)


def tagging(send: Send, name: str) -> Send:
    return lambda message: send({**message, "run": name})


class Child:
    """A forked child, whose messages come through a pipe of its own."""

    def __init__(self, name: str, pid: int, pipe: int):
        self.name, self.pid, self.pipe = name, pid, pipe
        self.rest = b""


class Forker:
    """Keeps NumPy loaded and forks a child for each request."""

    def __init__(self) -> None:
        self.send = sender(MESSAGES)
        self.children: "dict[int, Child]" = {}
        self.unread = b""
        self.bell, ring = os.pipe()
        os.set_blocking(self.bell, False)
        os.set_blocking(ring, False)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def serve(self) -> None:
        hello(self.send)
        gc.collect()
        gc.freeze()  # so that a child's collector does not touch, and copy, every page
        while True:
            pipes = [child.pipe for child in self.children.values()]
            ready, _, _ = select.select([REQUESTS, self.bell, *pipes], [], [])
            for child in [child for child in self.children.values() if child.pipe in ready]:
                self.pass_on(child)
            if self.bell in ready:
                os.read(self.bell, 4096)
                self.bury()
            if REQUESTS in ready and not self.take_requests():
                return self.end_all()

    def take_requests(self) -> bool:
        """False when the editor is gone."""
        data = os.read(REQUESTS, 65536)
        *lines, self.unread = (self.unread + data).split(b"\n")
        for line in lines:
            self.fork(json.loads(line))
        return bool(data)

    def fork(self, request: "dict[str, Any]") -> None:
        mine, its = os.pipe()
        pid = os.fork()
        if pid == 0:
            self.be_child(request, its)
        os.close(its)
        os.set_blocking(mine, False)
        self.children[pid] = Child(request["run"], pid, mine)
        self.send({"type": "child", "run": request["run"], "pid": pid})

    def be_child(self, request: "dict[str, Any]", pipe: int) -> None:
        """Never returns."""
        status = 1
        try:
            os.setsid()
            end_with_parent()
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for descriptor in (REQUESTS, MESSAGES, self.bell, *(child.pipe for child in self.children.values())):
                os.close(descriptor)
            silence_terminal()
            limit_memory(request["memory"])
            guarded(request, sender(pipe))
            status = 0
        finally:
            os._exit(status)

    def pass_on(self, child: Child) -> None:
        """Sends on what a child said. A line that is not a message, from code that wrote to our pipe, is dropped."""
        while True:
            try:
                data = os.read(child.pipe, 1 << 16)
            except BlockingIOError:
                return
            if not data:
                return
            *lines, child.rest = (child.rest + data).split(b"\n")
            for line in lines:
                try:
                    self.send({**json.loads(line), "run": child.name})
                except (ValueError, TypeError):
                    continue

    def bury(self) -> None:
        """Says how children ended, and ends what they left behind."""
        for pid, child in list(self.children.items()):
            gone, status = os.waitpid(pid, os.WNOHANG)
            if gone == 0:
                continue
            self.pass_on(child)
            os.close(child.pipe)
            del self.children[pid]
            kill_group(pid)
            signaled = os.WIFSIGNALED(status)
            code = None if signaled else os.WEXITSTATUS(status)
            self.send({"type": "ended", "run": child.name, "status": code, "signal": os.WTERMSIG(status) if signaled else None})

    def end_all(self) -> None:
        for pid in self.children:
            kill_group(pid)


def kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def end_with_parent() -> None:
    """Lets Linux kill this process when its parent dies."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    if sys.argv[1] == "fork":
        Forker().serve()
    else:
        once()
