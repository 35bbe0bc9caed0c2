"""Seconds to start and peak memory, of the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

TRIES = 5
VERSION_LIMIT_SECONDS, ONE_REPORT_LIMIT_SECONDS, MEMORY_LIMIT_MB = 0.3, 2.0, 500


def measure_footprint(inputs: list[Path], examples: Path) -> None:
    """Print the best of a few starts, and the peak memory of one run over all inputs."""
    one = next(path for path in sorted(examples.iterdir()) if path.suffix == ".txt")
    seconds = min(_run("--version")[0] for _ in range(TRIES))
    print(f"--version      {seconds:6.2f} s   (under {VERSION_LIMIT_SECONDS})")
    seconds = min(_run("extract", str(one))[0] for _ in range(TRIES))
    print(f"one report     {seconds:6.2f} s   (under {ONE_REPORT_LIMIT_SECONDS}, {one.name} from the shell)")
    _, peak_mb = _run("extract", "--format", "jsonl", *map(str, inputs))
    print(f"peak memory    {peak_mb:6.0f} MB  (under {MEMORY_LIMIT_MB}, {len(inputs)} inputs in one run)")


def _run(*arguments: str) -> tuple[float, float]:
    """Run the command; return seconds and peak resident memory in MB (10^6 bytes)."""
    command = [str(Path(sys.executable).with_name("reportedly")), *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        raise SystemExit(f"reportedly {arguments[0]} ended with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss * 1024 / 1e6
