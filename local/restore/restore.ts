import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { ids, pause } from '../../lambdas/runtime/practice.ts';
import { AuditStore } from '../../stores/audit.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { shiftedClock } from '../../stores/clock.ts';
import { Committer } from '../../stores/commit.ts';
import { sayWhatWasLost } from './anchors.ts';
import { closePractice, type Deployed, openPractice } from './closing.ts';
import { copyReady, makeCopy, type Pace } from './copies.ts';
import { bringBackDocuments, type DocumentsDone } from './documents.ts';
import { type Ended, endedMeanwhile } from './executions.ts';
import { bringBackKeys, type KeysDone } from './keys.ts';
import { asTheyWouldBe, compareRecords, mergeRecords, mergeSurvivors, type Pass } from './merge.ts';
import type { DeployedPractice, Restorable } from './practice.ts';
import type { Step } from './record.ts';
import { tellOfRestore, wasRestored } from './tell.ts';

export type RestorePorts = {
  readonly practice: DeployedPractice;
  readonly functions: readonly Deployed[];
  readonly client: DynamoDBDocumentClient;
  readonly lambda: LambdaClient;
  readonly sfn: SFNClient;
  readonly pace: Pace;
  readonly say: (line: string) => void;
};

export type Asked = {
  readonly to: Temporal.Instant;
  readonly tables: readonly Restorable[];
  /** Says what it would do: it makes the copies, which costs something and changes nothing, and closes nothing. */
  readonly dryRun: boolean;
  /** How long is waited after the closing for what ran by then. */
  readonly settle: Temporal.Duration;
};

export type Restored = {
  readonly to: string;
  readonly copies: Readonly<Partial<Record<Restorable, string>>>;
  readonly keys: KeysDone;
  readonly records?: Pass;
  readonly survivors?: Pass;
  readonly documents: DocumentsDone;
  /** Links of the log that were anchored and are lost. */
  readonly links: number;
  readonly consentsWaiting: number;
  readonly consentsKeptEnded: number;
  readonly erasuresThatGoOn: number;
  /** Executions that ended badly since the moment, or run while the practice opens: to look at, and to start anew. */
  readonly executions: readonly Ended[];
  /** By what was done, in seconds. */
  readonly took: Readonly<Partial<Record<Step, number>>>;
};

/** A client that reads a mail a day later still has the time to take a consent back (AVG 7(3)). */
const CONSENTS_WAIT_DAYS = 2;
/** After so many passes something still writes, though nothing may. */
const PASSES = 3;

/**
 * Brings the tables back to a moment: closes the practice, has copies made beside the live tables, writes into the live ones what the
 * moment and the erasure ledger say, brings documents back, says what was lost, and opens. Killed anywhere, it is run again. What fails
 * leaves the practice closed.
 */
export async function restore(ports: RestorePorts, asked: Asked): Promise<Restored | 'done-before'> {
  const { practice, client, say } = ports;
  const took: Partial<Record<Step, number>> = {};
  const step = async <T>(name: Step, what: string, work: () => Promise<T>): Promise<T> => {
    say(what);
    const began = performance.now();
    const result = await work();
    took[name] = Math.round(performance.now() - began) / 1000;
    return result;
  };
  const write = !asked.dryRun;
  const audit = new AuditStore(practice.items);
  if (await wasRestored({ audit }, asked.to)) {
    // A run that was killed before it opened did all the rest.
    if (write) await openPractice(ports.lambda, ports.functions);
    return 'done-before';
  }
  if (write) await step('close', 'Closing: no function runs from here on.', () => close(ports, asked.settle));
  const copies = await step('copies', `Having copies of ${asked.to} made beside the tables.`, () =>
    copiesOf(ports, asked),
  );
  const clock = shiftedClock(practice.items);
  const opensOn = addDays(dayOf(await clock.now()), CONSENTS_WAIT_DAYS);
  const { records: copy, survivors: survivorsCopy } = copies;
  const { vault, records: live } = practice.tables;
  // First of all: without its key a dossier would be taken for destroyed.
  const keys = await step('keys', 'Keys: what the vault has lost, from the spares.', () =>
    bringBackKeys({ client, items: practice.items }, practice.tables, write),
  );
  // Then: the ledger says what is destroyed again.
  const survivors =
    survivorsCopy === undefined
      ? undefined
      : await step('survivors', 'Survivors: the ledger and the register.', () =>
          mergeSurvivors(client, { live: practice.tables.survivors, copy: survivorsCopy, vault }, write),
        );
  const records =
    copy === undefined
      ? undefined
      : await step('records', 'Records: what was destroyed since is left out.', () =>
          mergeUntilStill(ports, { copy, opensOn, write }),
        );
  const documents = await step('documents', 'Documents: by their versions.', () =>
    bringBackDocuments(
      { ...practice.shelves, client },
      {
        live,
        records:
          write || !records || copy === undefined
            ? everyItem(client, live)
            : asTheyWouldBe(client, copy, records.compared),
      },
      { write, removeGone: true },
    ),
  );
  const executions = await endedMeanwhile(ports.sfn, asked.to);
  const watch = new ChainWatch(practice.items);
  const follow = { audit, watch, proof: practice.proof, clock };
  const lost = await step('anchors', 'Log: what was anchored and is lost.', () =>
    sayWhatWasLost(follow, asked.to, write),
  );
  const links = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const waiting = records?.waiting ?? [];
  const goOn = records?.goOn ?? [];
  if (write) {
    const committer = new Committer(practice.items, ids, pause, practice.policy.rules);
    const told = { to: asked.to, links, waiting, opensOn, goOn, toClear: documents.toClear };
    await step('tell', 'Mails and what goes on, for after the opening.', () =>
      tellOfRestore({ committer, clock, items: practice.items, audit }, told),
    );
    await step('open', 'Opening.', () => openPractice(ports.lambda, ports.functions));
  }
  return {
    to: asked.to.toString(),
    copies,
    keys,
    ...(records ? { records: records.pass } : {}),
    ...(survivors ? { survivors } : {}),
    documents,
    links,
    consentsWaiting: waiting.length,
    consentsKeptEnded: records?.keptEnded ?? 0,
    erasuresThatGoOn: goOn.length,
    executions,
    took,
  };
}

async function close({ lambda, functions, pace, say }: RestorePorts, settle: Temporal.Duration): Promise<void> {
  const open = await closePractice(lambda, functions);
  // A run that was killed closed it, and waited or not: nobody knows.
  if (settle.sign === 0) return;
  say(`${open} functions were open. Waiting ${settle.total('minutes')} minutes for what runs by now.`);
  await pace(settle.total('milliseconds'));
}

async function copiesOf({ client, practice, pace }: RestorePorts, { to, tables }: Asked) {
  const copies: Partial<Record<Restorable, string>> = {};
  for (const table of tables) copies[table] = await makeCopy(client, practice.tables[table], to);
  for (const name of Object.values(copies)) await copyReady(client, name, pace);
  return copies;
}

/** Until a pass finds nothing to write: what ran on while the practice closed may have written behind the first. */
async function mergeUntilStill(
  { client, practice }: RestorePorts,
  { copy, opensOn, write }: { readonly copy: string; readonly opensOn: string; readonly write: boolean },
) {
  const { records: live, vault } = practice.tables;
  let first: Pass | undefined;
  for (let pass = 1; ; pass += 1) {
    const compared = await compareRecords(client, practice.items, { live, copy, vault, opensOn });
    const done = await mergeRecords(client, { live, copy }, compared, write);
    first ??= done;
    if (!write || done.put + done.removed === 0) {
      const { known, goOn } = compared;
      const waiting = [...known.unsure].flatMap((id) => compared.copy.consents.get(id) ?? []);
      return { pass: first, compared, waiting, goOn, keptEnded: known.ended.size };
    }
    if (pass === PASSES) throw new Error('Something still writes into the records: which function is open?');
  }
}
