from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import reportedly

PACKAGES = [
    "reportedly",
    *(
        module.name
        for module in pkgutil.iter_modules(reportedly.__path__, "reportedly.")
        if module.ispkg and module.name != "reportedly.train"
    ),
]


@pytest.mark.parametrize("name", PACKAGES)
def test_public_names_are_sorted_constants_first_and_exist(name: str) -> None:
    package = importlib.import_module(name)
    names = list(getattr(package, "__all__", ()))
    assert names == sorted(set(names), key=lambda public: (not public.isupper(), public))
    for public in names:
        assert getattr(package, public) is not None


def test_the_directory_of_the_package_shows_every_public_name() -> None:
    assert set(reportedly.__all__) <= set(dir(reportedly))


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = reportedly.nonsense


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, reportedly; print(*(m for m in sys.modules if m.split('.')[0] in %r))"
    heavy = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "pypdfium2", "rich")
    done = subprocess.run([sys.executable, "-c", code % (heavy,)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
