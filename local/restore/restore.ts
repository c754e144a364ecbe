import { addDays, dayOf } from '../../domain/calendar.ts';
import { ids, pause } from '../../lambdas/runtime/practice.ts';
import { AuditStore } from '../../stores/audit.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { shiftedClock } from '../../stores/clock.ts';
import { Committer } from '../../stores/commit.ts';
import { chainsAsTheyWouldBe, sayWhatWasLost } from './anchors.ts';
import type { Asked, Restored, RestorePorts } from './asked.ts';
import { asItWouldBe, beginCopies, copiesReady, sourcesOf } from './beside.ts';
import { closePractice, openPractice } from './closing.ts';
import { bringBackDocuments } from './documents.ts';
import { endedMeanwhile } from './executions.ts';
import { bringBackKeys } from './keys.ts';
import { makeAgain } from './make-again.ts';
import { asTheyWouldBe, type Beside, ledgerOf, mergeSurvivors, mergeUntilStill } from './merge.ts';
import { readingAt } from './practice.ts';
import type { Step } from './record.ts';
import { goneTables } from './tables.ts';
import { tellOfRestore, wasRestored } from './tell.ts';

/** A client that reads a mail a day later still has the time to take a consent back (AVG 7(3)). */
const CONSENTS_WAIT_DAYS = 2;

/**
 * Brings the tables back to a moment: closes the practice, has what is gone made again and copies made beside the live tables, writes into
 * the live ones what the moment and the erasure ledger say, brings documents back, says what was lost, and opens. Killed anywhere, it is run
 * again. What fails leaves the practice closed.
 */
export async function restore(ports: RestorePorts, asked: Asked): Promise<Restored | 'done-before'> {
  const { client, say } = ports;
  const { tables } = ports.practice;
  const took: Partial<Record<Step, number>> = {};
  const step = async <T>(name: Step, what: string, work: () => Promise<T>): Promise<T> => {
    say(what);
    const began = performance.now();
    const result = await work();
    took[name] = Math.round(performance.now() - began) / 1000;
    return result;
  };
  const write = !asked.dryRun;
  const gone = await goneTables({ ...ports, tables });
  if (gone.length === 0 && (await wasRestored({ audit: new AuditStore(ports.practice.items) }, asked.to))) {
    // A run that was killed before it opened did all the rest.
    if (write) await openPractice(ports.lambda, ports.functions);
    return 'done-before';
  }
  const sources = await sourcesOf(ports, asked, gone);
  for (const name of gone) say(`The table ${tables[name]} (${name}) is gone.`);
  if (write) await step('close', 'Closing: no function runs from here on.', () => close(ports, asked));
  const copies = await beginCopies(ports, asked.to, sources);
  if (write)
    await step('tables', 'Tables: what is gone is made again, as its template says.', () =>
      makeAgain(ports, gone, true),
    );
  await step('copies', `Having copies of ${asked.to} made beside the tables.`, () => copiesReady(ports, copies));
  const practice = write ? ports.practice : await asItWouldBe(ports, gone, { sources, copies });
  const { items } = practice;
  const audit = new AuditStore(items);
  const clock = shiftedClock(items);
  // First of all: without its key a dossier would be taken for destroyed.
  const { subjects, ...keys } = await step('keys', 'Keys: what the vault has lost, from the spares.', () =>
    bringBackKeys({ client, items, tables, gone: write ? [] : gone }, write),
  );
  // Then: the ledger says what is destroyed again.
  const { records: copy, survivors: survivorsCopy } = copies;
  const survivors =
    survivorsCopy === undefined
      ? undefined
      : await step('survivors', 'Survivors: the ledger and the register.', () =>
          mergeSurvivors(client, { live: practice.tables.survivors, copy: survivorsCopy }, subjects, write),
        );
  const ledger = await ledgerOf(
    items,
    ...(survivorsCopy ? [readingAt(practice, { survivors: survivorsCopy }).items] : []),
  );
  const beside: Beside = { subjects, ledger, opensOn: addDays(dayOf(await clock.now()), CONSENTS_WAIT_DAYS) };
  const live = practice.tables.records;
  const records =
    copy === undefined
      ? undefined
      : await step('records', 'Records: what was destroyed since is left out.', () =>
          mergeUntilStill(client, items, { live, copy }, beside, write),
        );
  const wouldBe = write || !records || copy === undefined ? undefined : { copy, compared: records.compared };
  const documents = await step('documents', 'Documents: by their versions.', () =>
    bringBackDocuments(
      { ...practice.shelves, client },
      { live, records: wouldBe ? asTheyWouldBe(client, wouldBe.copy, wouldBe.compared) : everyItem(client, live) },
      { write, removeGone: true },
    ),
  );
  const executions = await endedMeanwhile(ports.sfn, asked.to);
  const chains = wouldBe
    ? chainsAsTheyWouldBe(audit, new AuditStore(readingAt(practice, { records: wouldBe.copy }).items), wouldBe.compared)
    : audit;
  const lost = await step('anchors', 'Log: what was anchored and is lost.', () =>
    sayWhatWasLost({ audit: chains, watch: new ChainWatch(items), proof: practice.proof, clock }, asked.to, write),
  );
  const links = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const waiting = records?.waiting ?? [];
  const goOn = records?.goOn ?? [];
  if (write) {
    const committer = new Committer(items, ids, pause, practice.policy.rules);
    const told = { to: asked.to, links, waiting, opensOn: beside.opensOn, goOn, toClear: documents.toClear };
    await step('tell', 'Mails and what goes on, for after the opening.', () =>
      tellOfRestore({ committer, clock, items, audit }, told),
    );
    await step('open', 'Opening.', () => openPractice(ports.lambda, ports.functions));
  }
  return {
    to: asked.to.toString(),
    copies,
    gone,
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

async function close({ lambda, functions, pace, say }: RestorePorts, { settle }: Asked): Promise<void> {
  const open = await closePractice(lambda, functions);
  // A run that was killed closed it, and waited or not: nobody knows.
  if (settle.sign === 0) return;
  say(`${open} functions were open. Waiting ${settle.total('minutes')} minutes for what runs by now.`);
  await pace(settle.total('milliseconds'));
}
