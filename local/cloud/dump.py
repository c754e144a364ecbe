"""Writes down everything that the emulator holds: one line of JSON for each text, with the place where it lies.

Nothing is left out by name: every store of every service that has been loaded is walked, so that one that is used tomorrow is in
it too. Keys and names are texts as well. Of bytes longer than a mebibyte, and of the bundles of functions, only the size is told.
"""

import collections
import json
import os
import sys

MOST_BYTES = 1 << 20
WALKED = (dict, list, tuple, set, frozenset, collections.deque)


def text_of(value):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace") if len(value) <= MOST_BYTES else f"{len(value)} bytes"
    return str(value)


def is_bundle(place, value):
    """What functions run: compressed, and made before anybody typed anything."""
    held = place[0] == "lambda_svc" or any("cdk-" in part and "-assets-" in part for part in place)
    return held and bytes(value[:4]) == b"PK\x03\x04"


def texts(place, value, above):
    """Every text below a value, with its place; what contains itself is walked once."""
    scoped = getattr(value, "_data", None)
    if isinstance(scoped, dict):
        value = scoped
    if isinstance(value, WALKED):
        if id(value) in above:
            return
        inside = above | {id(value)}
        pairs = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
        for key, part in pairs:
            name = "/".join(map(text_of, key)) if isinstance(key, tuple) else text_of(key)
            if isinstance(value, dict):
                yield [*place, name], name
            yield from texts([*place, name], part, inside)
    elif isinstance(value, (bytes, bytearray)) and is_bundle(place, value):
        yield place, f"{len(value)} bytes"
    elif isinstance(value, (str, bytes, bytearray)):
        yield place, text_of(value)


def stores():
    for name, module in list(sys.modules.items()):
        if module is None or not name.startswith("ministack.services."):
            continue
        for attribute, value in list(vars(module).items()):
            held = isinstance(getattr(value, "_data", None), dict) or isinstance(value, WALKED)
            if held and attribute.startswith("_") and not attribute.startswith("__") and attribute != attribute.upper():
                yield [name.removeprefix("ministack.services."), attribute], value


def dump(path):
    with open(f"{path}.part", "w", encoding="utf-8") as file:
        for place, value in stores():
            for where, text in texts(place, value, frozenset()):
                file.write(json.dumps({"place": where, "text": text}) + "\n")
    os.rename(f"{path}.part", path)
