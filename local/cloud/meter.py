"""Counts what the emulator is asked, so that it can be priced: one line of JSON for each, in the file that is given.

Of DynamoDB also the units, by the size of what was asked or answered as JSON, which is more than AWS counts of the same. Nothing of
what was asked or answered is written down.
"""

import json
import threading

from ministack import app
from ministack.services import lambda_svc, stepfunctions

KIB = 1024
ADDRESS = "/_ministack/"


def blocks(size, step):
    return max(1, -(-size // step))


def length(value):
    return len(json.dumps(value, separators=(",", ":")))


def written(operation, asked):
    """Write units: one for each KiB of an item, twice in a transaction."""
    if operation == "TransactWriteItems":
        parts = [part for item in asked.get("TransactItems", []) for part in item.values()]
        return sum(2 * blocks(length(part.get("Item", part)), KIB) for part in parts)
    if operation == "BatchWriteItem":
        parts = [part for table in asked.get("RequestItems", {}).values() for item in table for part in item.values()]
        return sum(blocks(length(part), KIB) for part in parts)
    if operation in ("PutItem", "UpdateItem", "DeleteItem"):
        return blocks(length(asked.get("Item", asked)), KIB)
    return 0


def read(operation, asked, answered):
    """Read units: one for each 4 KiB, half of one where the last write need not be seen yet, twice in a transaction."""
    if operation not in ("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems"):
        return 0
    several = len(asked.get("TransactItems", [])) + sum(len(t.get("Keys", [])) for t in asked.get("RequestItems", {}).values())
    eventual = several == 0 and not asked.get("ConsistentRead")
    return max(several, blocks(len(answered), 4 * KIB)) * (0.5 if eventual else 2 if operation == "TransactGetItems" else 1)


def of_the_system(headers, query):
    """Signed by the role of a function, also where it gave an address to a browser; what tests and the story ask is not."""
    return "Credential=ASIA" in headers.get("authorization", "") or "ASIA" in str(query.get("X-Amz-Credential", ""))


def object_operation(method, headers, query):
    if method == "GET" and ("list-type" in query or "versions" in query):
        return "LIST"
    return "COPY" if method == "PUT" and "x-amz-copy-source" in headers else method


def start(place):
    lock = threading.Lock()
    file = open(place, "a", encoding="utf-8", buffering=1)

    def say(line):
        with lock:
            file.write(json.dumps(line) + "\n")

    known = set()

    def new_dossiers(operation, asked):
        """Partitions of dossiers that were not written before."""
        if operation != "TransactWriteItems":
            return []
        items = [part.get("Item", {}) for item in asked.get("TransactItems", []) for part in item.values()]
        keys = {item.get("pk", {}).get("S", "") for item in items}
        return [key for key in keys if key.startswith("DOSSIER#") and key not in known]

    dispatch = app._dispatch_service_request

    async def counted(method, path, headers, body, query_params, request_id):
        answer = await dispatch(method, path, headers, body, query_params, request_id)
        if path.startswith(ADDRESS) or not of_the_system(headers, query_params):
            return answer
        routed = app._routing_params(method, path, headers, body, query_params)
        service = app.detect_service(method, path, headers, routed)
        target = headers.get("x-amz-target", "")
        action = routed.get("Action") or [""]
        operation = target.split(".")[-1] or (action if isinstance(action, str) else action[0]) or method
        if service == "s3":
            operation = object_operation(method, headers, query_params)
        line = {"service": service, "operation": operation}
        if service == "dynamodb":
            asked = json.loads(body or b"{}")
            for made in new_dossiers(operation, asked):
                known.add(made)
                say({"service": "dossier", "operation": "made"})
            line["writes"] = written(operation, asked)
            line["reads"] = read(operation, asked, answer[2] or b"")
        say(line)
        return answer

    app._dispatch_service_request = counted

    execute = lambda_svc._execute_function_warm

    def invoked(func, event, request_id):
        config = func.get("config") or func
        kind = "request" if "Http" in config.get("FunctionName", "") else "task"
        say({"service": "lambda", "operation": kind, "megabytes": config.get("MemorySize", 128)})
        return execute(func, event, request_id)

    lambda_svc._execute_function_warm = invoked

    add = stepfunctions._add_event

    def happened(execution, event_type, details=None):
        if event_type.endswith("StateEntered"):
            say({"service": "states", "operation": "transition"})
        return add(execution, event_type, details)

    stepfunctions._add_event = happened
