import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { lambda } from '../../stores/aws/clients/lambda.ts';
import { sfn } from '../../stores/aws/clients/sfn.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { closePractice, deployedFunctions, openPractice } from './closing.ts';
import { bringBackDocuments, type DocumentsDone } from './documents.ts';
import { keepRecord } from './keep-record.ts';
import { bringBackKeys, type KeysDone } from './keys.ts';
import { deployedPractice, RESTORABLE, type Restorable } from './practice.ts';
import { secondsOf } from './record.ts';
import { type Restored, restore } from './restore.ts';

/** What ran when the practice closed has ended by then. */
const LONGEST = Math.max(...Object.values(FUNCTIONS).map(({ timeout }) => timeout));

const USAGE = `Usage: npm run restore -- --to TIME [--tables records,survivors] [--dry-run] [--settle SECONDS] [--policy FOLDER] [--json]
       npm run restore -- --keys [--dry-run] [--json]
       npm run restore -- --documents [--dry-run] [--json]
       npm run restore -- --close | --open
Brings the tables of a deployed practice back to a moment (such as 2026-03-05T09:30:00Z), with the rights of your AWS profile (AWS_PROFILE,
AWS_REGION; AWS_ENDPOINT_URL for a local cloud). docs/runbook.md says what to do before and after, under "A table is lost".
--dry-run   has the copies made, and says what would be done
--tables    which; both when absent. The vault has its spares instead of backups; the names and the statistics have none and stay as they are
--settle    how long to wait after closing for what runs by then: ${LONGEST} when absent, the longest that a function may take
--keys      gives the vault back the keys that it lost without a right to it, and nothing else; it closes nothing
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
  try {
    const functions = await deployedFunctions();
    if (does === 'close') await closePractice(lambda(), functions);
    else if (does === 'open') await openPractice(lambda(), functions);
    else if (does === 'keys') {
      const { items, tables } = await deployedPractice(question.policy);
      const done = await bringBackKeys({ client: dynamoDb(), items }, tables, !question.dryRun);
      out(json ? JSON.stringify(done) : keysLine(done));
    } else if (does === 'documents') {
      const { shelves, tables } = await deployedPractice(question.policy);
      const client = dynamoDb();
      const at = { records: everyItem(client, tables.records), live: tables.records };
      const does = { write: !question.dryRun, removeGone: false };
      const done = await bringBackDocuments({ ...shelves, client }, at, does);
      for (const line of json ? [JSON.stringify(done)] : documentLines(done, 'is in neither bucket: its record stays'))
        out(line);
    } else {
      const practice = await deployedPractice(question.policy);
      const reach = { practice, functions, client: dynamoDb(), lambda: lambda(), sfn: sfn() };
      const restored = await restore({ ...reach, pace: setTimeout, say }, question);
      if (restored !== 'done-before' && !question.dryRun) await keepRecord(restored);
      if (restored === 'done-before') out(json ? JSON.stringify({ doneBefore: true }) : DONE_BEFORE);
      else for (const line of json ? [JSON.stringify(restored)] : report(restored, question)) out(line);
    }
    return 0;
  } catch (error) {
    err(`It did not come to its end: ${error instanceof Error ? error.message : 'unknown'}`);
    err(
      'Run it again when the cause is gone: what is done stays done. Until then the practice may be closed (--open opens it).',
    );
    return 1;
  }
}

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

const keysLine = ({ broughtBack, released }: KeysDone): string =>
  `Keys: ${broughtBack} that the vault had lost came back from their spares, ${released} were destroyed by right and did not.`;

const documentLines = ({ inPlace, broughtBack, gone, unknown }: DocumentsDone, whatOfGone: string): string[] => [
  `Documents: ${inPlace} in place, ${broughtBack} brought back.`,
  ...gone.map((documentId) => `  document ${documentId} ${whatOfGone}`),
  ...unknown.map((place) => `  no record knows ${place}: it came after that moment; look at it, and delete it`),
];

function report(restored: Restored, { dryRun }: Question): string[] {
  const { records, survivors, documents, executions, took } = restored;
  return [
    dryRun ? `Nothing was written. This would be done for ${restored.to}:` : `Brought back to ${restored.to}.`,
    keysLine(restored.keys),
    ...(records ? [`Records: ${records.put} written, ${records.removed} removed.`] : []),
    ...Object.entries(records?.why ?? {}).map(([why, count]) => `  ${count} ${REASONS[why as keyof typeof REASONS]}`),
    ...(survivors ? [`Survivors: ${survivors.put} written.`] : []),
    ...documentLines(documents, 'is gone: nothing is left of it, and its record went too'),
    dryRun
      ? `Log: ${restored.links} links that were anchored are not in the table as it is now. What is lost after a restore may be less: the copy has what was laid before its moment.`
      : `Log: ${restored.links} links that were anchored are lost; an anchor says so.`,
    `Consents: ${restored.consentsKeptEnded} that ended since stay ended, ${restored.consentsWaiting} wait until their clients were told.`,
    ...executions.map(({ machine, name, status }) => `Look at the execution ${name} of ${machine}: ${status}.`),
    `Erasures that go on: ${restored.erasuresThatGoOn}.`,
    `It took ${Math.round(secondsOf(took))} seconds (${Object.entries(took)
      .map(([what, seconds]) => `${what} ${seconds}`)
      .join(', ')}).`,
    ...Object.values(restored.copies).map((name) => `Delete the copy when you need it no more: ${name}`),
  ];
}

const REASONS = {
  'destroyed-since': 'were destroyed since, and stay so',
  'erasure-goes-on': 'belong to a dossier whose erasure had begun, and goes on',
  'chain-is-longer': 'are links or heads of a log that goes further, and stay',
  'consent-ended-since': 'belong to consents that ended since, and stay ended',
  'consent-waits': 'belong to consents that wait until their clients were told',
  'newer-is-kept': 'say who people are or what ran, and stay as they are now',
  'counter-skips': 'are counters that skip the numbers which may have been given',
  'made-anew': 'are made anew by what runs by itself',
} as const satisfies Record<string, string>;
