import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { Temporal } from 'temporal-polyfill';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { lambda } from '../../stores/aws/clients/lambda.ts';
import { sfn } from '../../stores/aws/clients/sfn.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { closePractice, deployedFunctions, openPractice } from './closing.ts';
import { deployedTables } from './definition.ts';
import { bringBackDocuments } from './documents.ts';
import { keepRecord } from './keep-record.ts';
import { onlyKeys } from './only-keys.ts';
import { deployedPractice, RESTORABLE, type Restorable } from './practice.ts';
import { documentsReport, keysReport, restoreReport } from './report.ts';
import { restore } from './restore.ts';

/** What ran when the practice closed has ended by then. */
const LONGEST = Math.max(...Object.values(FUNCTIONS).map(({ timeout }) => timeout));

const USAGE = `Usage: npm run restore -- --to TIME [--tables records,survivors] [--dry-run] [--settle SECONDS] [--policy FOLDER] [--json]
       npm run restore -- --keys [--dry-run] [--json]
       npm run restore -- --documents [--dry-run] [--json]
       npm run restore -- --close | --open
Brings the tables of a deployed practice back to a moment (such as 2026-03-05T09:30:00Z), also those that were deleted, with the rights of your AWS profile (AWS_PROFILE,
AWS_REGION; AWS_ENDPOINT_URL for a local cloud). docs/runbook.md says what to do before and after, under "A table is lost".
--dry-run   has the copies made, and says what would be done
--tables    which; both when absent. The vault has its spares instead of backups; the names and the statistics have none and stay as they are
--settle    how long to wait after closing for what runs by then: ${LONGEST} when absent, the longest that a function may take
--keys      gives the vault back the keys that it lost without a right to it, and each key its spare; it closes nothing. Tables without
            backups (vault, spares, names, statistics) that are gone are made again
--documents brings back what the bucket of documents lost, from older versions and from the copy in another region; no record is changed,
            and nothing is closed: close first
--close     only closes the practice; --open opens it again`;

const DONE_BEFORE =
  'The practice was brought back to this moment before, and is open. To do it again would undo what was done since: give a later moment.';

type Question = {
  readonly does: 'restore' | 'keys' | 'documents' | 'close' | 'open';
  readonly to: Temporal.Instant;
  readonly tables: readonly Restorable[];
  readonly dryRun: boolean;
  readonly settle: Temporal.Duration;
  readonly policy?: string;
  readonly json: boolean;
};

type Options = {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** @returns the exit code: 0 done, 1 it did not come to its end (run it again), 2 the command was not understood. */
export async function restoreCommand({ args, out, err }: Options): Promise<0 | 1 | 2> {
  const question = understood(args);
  if (question === undefined) {
    err(USAGE);
    return 2;
  }
  const { does, json } = question;
  const say = json ? () => undefined : out;
  const cloudFormation = new CloudFormationClient({});
  try {
    const functions = await deployedFunctions(cloudFormation);
    if (does === 'close') await closePractice(lambda(), functions);
    else if (does === 'open') await openPractice(lambda(), functions);
    else if (does === 'keys') {
      const done = await onlyKeys(await reached(question, cloudFormation), !question.dryRun);
      if (json) out(JSON.stringify(done));
      else for (const line of keysReport(done)) out(line);
    } else if (does === 'documents') {
      const { shelves, tables } = await deployedPractice(question.policy);
      const client = dynamoDb();
      const at = { records: everyItem(client, tables.records), live: tables.records };
      const done = await bringBackDocuments({ ...shelves, client }, at, { write: !question.dryRun, removeGone: false });
      for (const line of json ? [JSON.stringify(done)] : documentsReport(done)) out(line);
    } else {
      const reach = await reached(question, cloudFormation);
      const restored = await restore({ ...reach, functions, sfn: sfn(), say }, question);
      if (restored !== 'done-before' && !question.dryRun) await keepRecord(restored);
      if (restored === 'done-before') out(json ? JSON.stringify({ doneBefore: true }) : DONE_BEFORE);
      else for (const line of json ? [JSON.stringify(restored)] : restoreReport(restored, question.dryRun)) out(line);
    }
    return 0;
  } catch (error) {
    err(`It did not come to its end: ${error instanceof Error ? error.message : 'unknown'}`);
    err(
      'Run it again when the cause is gone: what is done stays done. Until then the practice may be closed (--open opens it).',
    );
    return 1;
  } finally {
    cloudFormation.destroy();
  }
}

const reached = async ({ policy }: Question, cloudFormation: CloudFormationClient) => ({
  practice: await deployedPractice(policy),
  definitions: await deployedTables(cloudFormation),
  client: dynamoDb(),
  lambda: lambda(),
  cloudFormation,
  pace: setTimeout,
});

function understood(args: readonly string[]): Question | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        tables: { type: 'string', default: RESTORABLE.join(',') },
        'dry-run': { type: 'boolean', default: false },
        settle: { type: 'string', default: String(LONGEST) },
        policy: { type: 'string' },
        json: { type: 'boolean', default: false },
        keys: { type: 'boolean', default: false },
        documents: { type: 'boolean', default: false },
        close: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
      },
    });
    const { keys, documents, close, open } = values;
    const [does = 'restore', ...more] = Object.entries({ keys, documents, close, open }).flatMap(([name, asked]) =>
      // The cast: `Object.entries` does not know the names.
      asked ? [name as Question['does']] : [],
    );
    if (more.length > 0 || (does === 'restore') !== (values.to !== undefined)) return undefined;
    const tables = RESTORABLE.filter((name) => values.tables.split(',').includes(name));
    if (tables.length !== values.tables.split(',').length) return undefined;
    const to = Temporal.Instant.from(values.to ?? '1970-01-01T00:00:00Z').round('second');
    const settle = Temporal.Duration.from({ seconds: Number(values.settle) });
    if (settle.sign < 0) return undefined;
    return {
      ...{ does, to, tables, settle, json: values.json, dryRun: values['dry-run'] },
      ...(values.policy === undefined ? {} : { policy: values.policy }),
    };
  } catch {
    return undefined;
  }
}
