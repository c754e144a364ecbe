import type { TaskOutcome } from '../../contracts/tasks.ts';
import type { AgendaChange } from '../../domain/agenda.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { type Effect, toTheirAccount } from '../../domain/effect.ts';
import { ERASURE_STEPS, type ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { chainEndItem, chainEndOf } from '../../domain/proof/destroyed-chain.ts';
import { watchLeftPaper } from '../../domain/proof/left-paper.ts';
import { dossierWays } from '../../stores/dossiers.ts';
import { closedWrite, closingOf } from '../../stores/erasures.ts';
import type { Key } from '../../stores/items.ts';
import { forgetPersonWrites } from '../../stores/people.ts';
import { retry } from '../../stores/retry.ts';
import { eraseSuggestions } from '../register/erasure.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { finishStep, loadCase } from './case.ts';
import { freeze, leaveSurvivors } from './freeze.ts';
import type { EraseRecordsPorts } from './ports.ts';

export type RecordStep =
  | 'freeze'
  | 'survivors'
  | 'destroy-key'
  | 'verify-key'
  | 'delete-records'
  | 'verify-records'
  | 'tell'
  | 'report-failure';

type Step = (ports: EraseRecordsPorts, erasure: ErasureCase) => Promise<TaskOutcome>;

/** Carries out one step on the records. Each may be run again, and again after it was done. */
export async function eraseRecords(
  ports: EraseRecordsPorts,
  task: { readonly step: RecordStep; readonly erasureId: string; readonly dossierId: string },
): Promise<TaskOutcome> {
  if (task.step === 'freeze') return freeze(ports, task.erasureId, task.dossierId);
  if (task.step === 'report-failure') return reportFailure(ports, task.erasureId, task.dossierId);
  return STEPS[task.step](ports, await loadCase(ports.erasures, task.erasureId));
}

const survivors: Step = async (ports, erasure) => {
  if (erasure.steps['leave-survivors']) return { outcome: 'done' };
  // Chosen once: a run that is killed after it made the key of the line leaves it to the next.
  const chosen = erasure.relationId ? erasure : await ports.erasures.save({ ...erasure, relationId: ports.ids.next() });
  if (!chosen?.relationId) throw new Error('The erasure was changed by another run');
  const { relationId, ...rest } = chosen;
  const { fields, writes } = await leaveSurvivors(ports, chosen, relationId);
  await finishStep(ports, { ...rest, survivors: fields }, 'leave-survivors', writes);
  return { outcome: 'done' };
};

/** From this moment every backup of the sealed fields is unreadable, and the name finds nothing any more. */
const destroyKey: Step = async (ports, erasure) => {
  if (erasure.steps['destroy-key']) return { outcome: 'done' };
  if (!(await ports.records.destroyKey(erasure.dossierId, erasure.erasureId))) return { outcome: 'stuck' };
  await finishStep(ports, { ...erasure, counts: { ...erasure.counts, keysDestroyed: 1 } }, 'destroy-key');
  return { outcome: 'done' };
};

/** The spare of the key goes by another function, which looks at the ledger first (ADR 50): nothing is certified before it is gone. */
const verifyKey: Step = async (ports, erasure) =>
  (await ports.records.spares(erasure.dossierId)) > 0 ? { outcome: 'left' } : { outcome: 'empty' };

/** Each key once: a case that was opened by an earlier release lists keys of its own. */
async function outsideOf({ ways }: EraseRecordsPorts, erasure: ErasureCase): Promise<Key[]> {
  const { dossierNumber: number, dossierId, erasureId, parties } = erasure;
  if (!parties) return [];
  const keys = [
    ...dossierWays({ number, dossierId, ...parties }),
    ...(parties.ways ?? []),
    ...(await ways.of(erasureId)),
  ];
  return [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
}

const deleteRecords: Step = async (ports, erasure) => {
  await ports.records.delete(erasure.dossierId, await outsideOf(ports, erasure));
  await finishStep(ports, erasure, 'delete-records');
  return { outcome: 'done' };
};

const verifyRecords: Step = async (ports, erasure) => {
  if ((await ports.records.left(erasure.dossierId, await outsideOf(ports, erasure))) > 0) return { outcome: 'left' };
  const listedAt = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
  await finishStep(ports, { ...erasure, listedAt: erasure.listedAt ?? listedAt }, 'verify-records');
  return { outcome: 'empty' };
};

/**
 * Tells the client and the owner once, removes the client's id from the case, and closes the account. Of two erasures of one
 * client at once the second looks again, and is the last.
 */
const tell: Step = async (ports, { erasureId }) => {
  const outcome = await retry(
    ports.pause,
    async () => tryToTell(ports, await loadCase(ports.erasures, erasureId)),
    (one) => one === 'stuck',
  );
  return { outcome };
};

async function tryToTell(ports: EraseRecordsPorts, erasure: ErasureCase): Promise<'done' | 'stuck'> {
  if (erasure.steps.tell || !erasure.parties) return 'done';
  const { dossierNumber: dossier, certificateId = '', parties } = erasure;
  // A client without another dossier, and without a complaint that goes on, needs no account any more (AVG 5(1)(e)).
  // Before the look: what comes between changes its version.
  const client = await ports.people.load(parties.clientId);
  const others = [
    await ports.dossiers.ofPerson(parties.clientId, 1),
    await ports.complaints.ofPerson(parties.clientId, 1),
  ];
  const closing = (await closingOf(ports.items, parties.clientId)).filter((id) => id !== erasure.erasureId);
  const last = others.every(({ items }) => items.length === 0) && closing.length === 0;
  // Sent after the freeze: removed here, so that nothing of the client outlives the account.
  if (last) await eraseSuggestions(ports, parties.clientId);
  const effects: Effect[] = [
    {
      type: 'notify',
      notice: 'dossier-destroyed',
      recipient: { to: 'person', personId: parties.clientId },
      facts: { dossier, ground: erasure.ground, certificate: certificateId },
      ...(last ? { lastNotice: true as const } : {}),
    },
    {
      type: 'notify',
      notice: 'destruction-certified',
      recipient: { to: 'owner' },
      facts: { dossier, certificate: certificateId },
    },
  ];
  // They led to people, and lead nowhere now.
  await ports.ways.forget(erasure.erasureId);
  const { parties: _, service: __, principalId: ___, ...forgotten } = erasure;
  const now = await ports.clock.now();
  const at = now.toString({ fractionalSecondDigits: 3 });
  const done: ErasureCase = { ...forgotten, steps: { ...forgotten.steps, tell: at } };
  // The chain outlives the dossier, and not for ever.
  const chainEndsOn = chainEndOf(done, ports.policy);
  const next: ErasureCase = { ...done, ...(chainEndsOn === undefined ? {} : { chainEndsOn }) };
  const told = {
    act: 'destroy',
    action: 'erasure.tell',
    rules: ['erasure.complete', 'erasure.accountable'],
    facts: { erasure: erasure.erasureId, certificate: certificateId },
  } as const;
  const writes = [
    ports.erasures.saveWrite(next),
    closedWrite(parties.clientId, erasure.erasureId),
    ...(client && last ? forgetPersonWrites(client) : []),
    // Whoever looks at the same moment looks again.
    ...(client && !last ? [ports.people.saveWrite(client, client).write] : []),
  ];
  const result = await commitBySystem(
    ports,
    erasure.dossierId,
    {
      audit: [told],
      agenda: afterwards(next, dayOf(now), ports.policy),
      effects: client ? toTheirAccount(effects, client) : effects,
    },
    writes.map((write) => ({ write, conflict: 'changed' }) as const),
    now,
  );
  return result.ok ? 'done' : 'stuck';
}

/** What is still to do: to look again the next day, to see that what was on paper goes, and to end the chain at its term. */
const afterwards = (
  { erasureId, dossierId, chainEndsOn, certificateId, paper }: ErasureCase,
  today: string,
  policy: EraseRecordsPorts['policy'],
): AgendaChange[] => [
  { op: 'put', item: { subject: erasureId, kind: 'erasure-look', reference: dossierId, dueOn: addDays(today, 1) } },
  ...(certificateId && paper && paper.left > 0 ? watchLeftPaper({ erasureId, certificateId }, today, policy) : []),
  ...(chainEndsOn === undefined ? [] : [{ op: 'put', item: chainEndItem(erasureId, chainEndsOn) } as const]),
];

/** Tells the owner that the erasure failed, and puts another try on tomorrow's agenda. */
async function reportFailure(ports: EraseRecordsPorts, erasureId: string, dossierId: string): Promise<TaskOutcome> {
  const erasure = await ports.erasures.load(erasureId);
  const today = dayOf(await ports.clock.now());
  const done = erasure?.steps ?? {};
  const last = ERASURE_STEPS.findLast((step) => done[step]) ?? 'none';
  const stuckAt = ERASURE_STEPS.find((step) => !done[step]) ?? 'tell';
  const failed = {
    act: 'destroy',
    action: 'erasure.failed',
    rules: ['erasure.complete'],
    facts: { erasure: erasureId, lastStep: last },
  } as const;
  const again = { subject: dossierId, kind: 'erasure-retry', reference: erasureId, dueOn: addDays(today, 1) } as const;
  const toOwner: Effect = {
    type: 'notify',
    notice: 'erasure-failed',
    recipient: { to: 'owner' },
    facts: { dossier: erasure?.dossierNumber ?? dossierId, step: stuckAt },
  };
  const result = await commitBySystem(ports, dossierId, {
    audit: [failed],
    agenda: [{ op: 'put', item: again }],
    effects: [toOwner],
  });
  return { outcome: result.ok ? 'done' : 'stuck' };
}

const STEPS: { readonly [S in Exclude<RecordStep, 'freeze' | 'report-failure'>]: Step } = {
  survivors,
  'destroy-key': destroyKey,
  'verify-key': verifyKey,
  'delete-records': deleteRecords,
  'verify-records': verifyRecords,
  tell,
};
