"""Runs the emulator on a leash.

The process that starts this holds the other end of standard input. When that process is gone, however it ended, the end closes:
then the whole process group goes (the emulator and the workers of the functions), and with it the directory named as argument.
"""

import json
import os
import re
import shutil
import signal
import sys
import threading
import time


def follow(directory):
    while os.read(0, 4096):
        pass
    if directory:
        shutil.rmtree(directory, ignore_errors=True)
    else:
        os.kill(os.getpid(), signal.SIGTERM)  # Without a directory the state is kept: it saves it now.
        time.sleep(10)
    os.killpg(os.getpgrp(), signal.SIGKILL)


# Asked by this signal, it writes down what it holds.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from dump import dump  # noqa: E402  (it lies beside this file)

signal.signal(signal.SIGUSR2, lambda *_: threading.Thread(target=dump, args=("dump.jsonl",), daemon=True).start())
with open("emulator.pid", "w", encoding="utf-8") as file:
    file.write(str(os.getpid()))

threading.Thread(target=follow, args=(sys.argv[1],), daemon=True).start()
sys.argv = ["ministack"]

from ministack.app import main  # noqa: E402  (after the leash is on)
from ministack.services import cloudfront, dynamodb, eventbridge, lambda_svc  # noqa: E402
from ministack.services.cloudformation import provisioners  # noqa: E402

# A star in a path pattern of CloudFront stands for any characters. Here it would stop at the line break of `%0A`, and what is
# asked of the API with one would be asked of the portal's files.
as_it_is = cloudfront._glob_to_regex
cloudfront._glob_to_regex = lambda pattern: re.compile(as_it_is(pattern).pattern, re.DOTALL)


# EventBridge invokes a function asynchronously: what fails comes again, and ends at its queue. Here it would be tried once, so that
# an inspection that met a busy moment left its upload unchecked for ever.
def invoke_as_an_event(arn, payload):
    func, config, _ = lambda_svc._get_func_record_for_ref(arn)
    if func and config:
        lambda_svc.invoke_async_with_retry(lambda_svc._execution_record_for_config(func, config), json.loads(payload))


eventbridge._dispatch_to_lambda = invoke_as_an_event

# DynamoDB keeps the last moment of a table that is deleted while it has point-in-time recovery: a backup of its own making, for 35 days.
# Here it would be gone with the table.
delete_table = dynamodb._delete_table


def delete_and_keep(data):
    name = dynamodb._normalize_table_name(data.get("TableName"))
    table = dynamodb._tables.get(name)
    if not table or table.get("DeletionProtectionEnabled") or not dynamodb._pitr_settings.get(name):
        return delete_table(data)
    _, _, body = dynamodb._create_backup({"TableName": name, "BackupName": f"{name}$DeletedTableBackup"})
    arn = json.loads(body)["BackupDetails"]["BackupArn"]
    dynamodb._backups[arn]["BackupDetails"]["BackupType"] = "SYSTEM"
    return delete_table(data)


dynamodb._delete_table = delete_and_keep

# CloudFormation updates a table in its place. Here the kind of table that CDK makes is looked for by a name that it does not have, and
# made anew, empty; by the name that it has, it stays.
global_tables = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::GlobalTable"]
update_table = global_tables["update"]


def update_in_place(physical_id, old, new, stack_name):
    named = {"TableName": physical_id}
    return update_table(physical_id, {**old, **named}, {**new, **named}, stack_name)


global_tables["update"] = update_in_place

# What is asked is counted when somebody wants to know what it would cost.
if os.environ.get("DOSSIERWACHT_METER"):
    import meter  # noqa: E402  (it lies beside this file)

    meter.start(os.environ["DOSSIERWACHT_METER"])

import quick  # noqa: E402  (it lies beside this file)

quick.start()
main()
