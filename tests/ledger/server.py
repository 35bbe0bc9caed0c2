"""A PostgreSQL server of the tests' own: in a temporary folder, on a unix socket, as an unprivileged user."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

PACKAGE = "postgresql-15"
FOLDERS = (Path("/usr/lib/postgresql/15/bin"), Path("/usr/pgsql-15/bin"), Path("/usr/local/bin"))
START_SECONDS = 60.0
LOCALE = ("-E", "UTF8", "--locale=C.UTF-8")


def find_programs() -> Path | None:
    """The folder with initdb and postgres; None where PostgreSQL is not installed."""
    found = shutil.which("initdb")
    folders = (*FOLDERS, *([Path(found).parent] if found else []))
    return next((f for f in folders if (f / "initdb").exists() and (f / "postgres").exists()), None)


@contextmanager
def running_server(programs: Path) -> Iterator[str]:
    """Start a server and give its address without a database; it is stopped and removed in the end."""
    folder = Path(tempfile.mkdtemp(prefix="reportedly-pg-", dir="/tmp"))
    user = _unprivileged()
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    data = folder / "data"
    try:
        subprocess.run(
            [
                programs / "initdb",
                "-D",
                data,
                "-U",
                "tester",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            **_as_user(user, folder),
        )
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [
                    programs / "postgres",
                    "-D",
                    data,
                    "-k",
                    folder,
                    "-c",
                    "listen_addresses=",
                    "-c",
                    "fsync=off",
                ],
                stdout=subprocess.DEVNULL,
                stderr=log,
                **_as_user(user, folder),
            )
        try:
            address = f"postgresql://tester@/{{}}?host={quote(str(folder), safe='')}"
            _wait_for(address.format("postgres"), server, folder / "log")
            yield address
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait(START_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> pwd.struct_passwd | None:
    """The user to run as where we are root: PostgreSQL refuses root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("there is neither a user postgres nor nobody to run the server as")


def _as_user(user: pwd.struct_passwd | None, folder: Path) -> dict[str, Any]:
    who = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return {
        **who,
        "cwd": folder,
        "env": {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)},
    }


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            engine.connect().close()
        except OperationalError as error:
            if server.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"PostgreSQL did not start: {log.read_text('utf-8')}") from error
            time.sleep(0.05)
        else:
            engine.dispose()
            return
