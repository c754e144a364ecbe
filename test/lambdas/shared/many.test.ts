import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../domain/effect.ts';
import { freeze } from '../../../lambdas/erasure/freeze.ts';
import { rightsStep } from '../../../lambdas/rights/task-steps.ts';
import { ComplaintStore } from '../../../stores/complaints.ts';
import { DocumentStore } from '../../../stores/documents.ts';
import type { MemoryItems } from '../../../stores/fake/memory-items.ts';
import type { ItemStore } from '../../../stores/items.ts';
import { LedgerStore } from '../../../stores/ledger.ts';
import { RightsStore } from '../../../stores/rights.ts';
import { disclosed, granted, plannedCover, principal, questionOf, yes } from '../../support/consents.ts';
import { dyingItems, Killed, type When } from '../../support/killed.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { made as complained } from '../complaint/support.ts';
import { type Backup, backupOf, copyOf, erasing, portsOn, restored } from '../erasure/support.ts';
import { decide, yes as grant, type Made, made, Run, requestOf } from '../rights/support.ts';

/** More than one transaction takes, of whatever a dossier can have many. */
const MANY = 120;
const ERASURE = '00000000-0000-4000-8000-0000000000ee';

const placed = (one: Practice, items: ItemStore) => ({
  ...portsOn(one, { items, objects: one.objects, proof: one.proof, keys: one.keys }),
  rights: new RightsStore(items),
  documents: new DocumentStore(items),
  ledger: new LedgerStore(items),
});
const effectsIn = (items: MemoryItems): Effect[] =>
  items.dump('records').flatMap(({ effect }) => (effect ? [effect as Effect] : []));

/**
 * Runs it killed before and after each of its transactions, and then again. What it left must be true both times.
 * @returns how many transactions it took
 */
async function killedAnywhere(
  backup: Backup,
  run: (items: ItemStore) => Promise<unknown>,
  holds: (items: MemoryItems, when: 'killed' | 'done') => Promise<void>,
): Promise<number> {
  for (let last = 1; ; last += 1) {
    for (const when of ['before', 'after'] satisfies When[]) {
      const items = await restored(backup);
      const died = await run(dyingItems(items, last, when)).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Killed) return true;
          throw error;
        },
      );
      if (!died) {
        await holds(items, 'done');
        return last - 1;
      }
      await holds(items, 'killed');
      await run(items);
      await holds(items, 'done');
    }
  }
}

/** Adds open requests to a dossier, as many as there are texts for their tokens. */
async function requested(one: Practice, like: Made, tokens: readonly string[]): Promise<void> {
  const loaded = await one.dossiers.load(like.dossierId);
  const request = await requestOf(one, like);
  if (!loaded || !request) throw new Error('There is no request');
  for (const token of tokens) {
    const other = { ...request, requestId: randomUUID(), version: 1, token, awaits: 'decision' } as const;
    const writes = one.rights.createWrites(other, loaded.dossier.number, loaded.key).map(({ write }) => write);
    await one.items.transact(writes);
  }
}
const tokens = Array.from({ length: MANY }, (_, at) => `token-${at}`);

describe('[RIO-6.3] the freeze of a dossier', () => {
  test('with very many finished complaints anonymises each line, wherever it was killed', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    for (let at = 0; at < MANY; at += 1) {
      const complaintId = await complained(one, client, { dossierId, about: { kind: 'other' } });
      yes(await one.call('withdrawComplaint', { complaintId }, { as: client }));
    }
    await erasing(one, dossier);
    const run = (items: ItemStore) => freeze(placed(one, items), ERASURE, dossierId);
    const parts = await killedAnywhere(backupOf(one.items), run, async (items, when) => {
      const { items: lines } = await new ComplaintStore(items, one.vault).register(MANY);
      expect(lines).toHaveLength(MANY);
      const frozen = await placed(one, items).erasures.load(ERASURE);
      if (when === 'done') expect(frozen).toBeDefined();
      if (frozen) expect(lines.filter(({ state }) => state !== 'erased')).toEqual([]);
    });
    expect(parts).toBeGreaterThan(2);
  });

  test('with very many executions that wait tells each of them, wherever it was killed', async () => {
    const one = practice();
    const dossier = await running(one);
    await requested(one, await made(one, dossier, { kinds: ['access'] }), tokens);
    await erasing(one, dossier);
    const run = (items: ItemStore) => freeze(placed(one, items), ERASURE, dossier.dossierId);
    await killedAnywhere(backupOf(one.items), run, async (items, when) => {
      const told = effectsIn(items).flatMap((one) => (one.type === 'answer-token' ? [one.token] : []));
      const frozen = await placed(one, items).erasures.load(ERASURE);
      if (when === 'done') expect(frozen).toBeDefined();
      if (frozen) expect(new Set(told).size).toBe(MANY);
    });
  });
});

/** A request that the owner said yes to, at the step that comes after its kinds were carried out. */
async function decided(one: Practice, dossier: Dossier, kinds: readonly string[], more: object = {}): Promise<Made> {
  const request = await made(one, dossier, { kinds, ...more });
  await new Run(one, request).go();
  yes(await decide(one, request, grant(...kinds)));
  return request;
}

test('[RIO-6.3] an erasure beside very many open requests takes all of them off the register', async () => {
  const one = practice();
  const dossier = await running(one);
  const request = await decided(one, dossier, ['erasure'], { order: 'erasure-first' });
  await requested(one, request, []);
  const { requestId: like } = await made(one, dossier, { kinds: ['restriction'] });
  await requested(one, { ...request, requestId: like }, tokens);
  const run = async (items: ItemStore) => {
    const ports = {
      ...placed(one, items),
      people: { load: one.people.load.bind(one.people), saveWrite: one.people.saveWrite, ofPrincipal: async () => [] },
    };
    await rightsStep(ports, { step: 'erase', ...request });
    await freeze(ports, request.requestId, request.dossierId);
  };
  await killedAnywhere(backupOf(one.items), run, async (items, when) => {
    const lines = items.dump('records').filter(({ pk }) => pk === 'RIGHTS');
    const state = (await placed(one, items).dossiers.load(dossier.dossierId))?.dossier.state;
    if (lines.length < MANY + 2) expect(state).toBe('erasing');
    if (when === 'done') expect([state, lines.length]).toEqual(['erasing', 0]);
  });
});

test('[EK-10.5] very many people who act for one recipient are each told once, wherever it was killed', async () => {
  const one = practice();
  const dossier = await running(one);
  const organisation = await principal(one);
  await disclosed(one, dossier, organisation, [await uploaded(one, dossier)]);
  const request = await decided(one, dossier, ['restriction']);
  await new Run(one, request).go().catch(() => undefined);
  const loaded = await one.dossiers.load(dossier.dossierId);
  const before = await requestOf(one, request);
  if (!loaded || !before) throw new Error('There is no request');
  const open = { ...before, state: 'decided', told: [], requesterToldAt: undefined } as const;
  await one.items.transact(one.rights.saveWrites(before, open, loaded.key).map(({ write }) => write));
  const people = Array.from({ length: MANY }, (_, at) => ({ personId: `person-${String(at).padStart(3, '0')}` }));
  const run = (items: ItemStore) =>
    rightsStep(
      { ...placed(one, items), people: { ofPrincipal: async () => people } },
      { step: 'tell-recipients', ...request },
    );
  const parts = await killedAnywhere(backupOf(one.items), run, async (items, when) => {
    const heard = effectsIn(items).flatMap((effect) =>
      effect.type === 'notify' && effect.notice === 'rights-recipient' && effect.recipient.to === 'person'
        ? [effect.recipient.personId]
        : [],
    );
    const mine = heard.filter((personId) => personId.startsWith('person-'));
    expect(new Set(mine).size).toBe(mine.length);
    const { rights } = placed(one, items);
    const told = (await rights.load(dossier.dossierId, request.requestId, loaded.key))?.told ?? [];
    if (when === 'done') expect(told.map(({ principalId }) => principalId)).toEqual([organisation.principalId]);
    if (told.length > 0) expect(mine).toHaveLength(MANY);
  });
  expect(parts).toBe(2);
});

test.each([1, 2, 3])(
  '[EK-6.2] a handover with very many replacements ends each, killed at transaction %i',
  async (last) => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, coach } = dossier;
    const [replacement, next] = [await one.invite('coach'), await one.invite('coach')];
    const days = { from: one.today(), until: one.today() };
    const cover = await plannedCover(one, coach, { replacementId: replacement.personId, ...days });
    const consentId = questionOf(cover, dossierId);
    await granted(one, dossier, consentId);
    const loaded = await one.dossiers.load(dossierId);
    const consent = loaded && (await one.consents.load(dossierId, consentId, loaded.key));
    if (!loaded || consent?.subject.kind !== 'cover') throw new Error('There is no consent');
    for (let at = 0; at < 30; at += 1) {
      const other = { ...consent, consentId: randomUUID(), subject: { ...consent.subject, coverId: randomUUID() } };
      await one.items.transact([one.consents.createWrite(other, loaded.key).write]);
    }
    const open = async () =>
      (await one.consents.list(dossierId, loaded.key)).filter(({ state }) => state === 'granted').length;
    const body = { fromCoachId: coach.personId, toCoachId: next.personId };
    const { transact } = one.items;
    one.items.transact = dyingItems(one.items, last, 'before').transact;
    await one.call('handOver', {}, { body }).catch(() => undefined);
    one.items.transact = transact;
    // Whoever comes finds no replacement of the one who left.
    const coachId = async () => (await one.dossiers.load(dossierId))?.dossier.coachId;
    if (await open()) expect(await coachId()).toBe(coach.personId);
    const reply = yes<{ items: object[] }>(await one.call('handOver', {}, { body }));
    expect(reply.items).toEqual([{ dossierId, outcome: 'handed-over' }]);
    expect([await coachId(), await open()]).toEqual([next.personId, 0]);
  },
);

/** Of 94 documents each is a transaction, and one more says that all is done. */
const DOCUMENTS = 94;
test.each(
  [1, 2, 48, DOCUMENTS, DOCUMENTS + 1].flatMap((last) =>
    (['before', 'after'] as const).map((when) => [when, last] as const),
  ),
)(
  '[RIO-6.3] an erasure of 94 documents killed %s transaction %i leaves no record without its bytes',
  async (when, last) => {
    const { one, dossierId, request, goes, stays } = await partly();
    const { items, objects } = await copyOf(one);
    const run = (through: ItemStore) =>
      rightsStep(
        { ...placed(one, through), objects, people: { ofPrincipal: async () => [] } },
        { step: 'carry-out', kind: 'erasure', ...request },
      );
    const left = async () => {
      const { versions } = await objects.listVersions('');
      const bytes = new Set(versions.map(({ key }) => key.split('/').at(-1)));
      const records = [...goes, stays].filter((documentId) =>
        items.dump('records').some(({ sk }) => sk === `DOCUMENT#${documentId}`),
      );
      return { bytes, records };
    };
    await run(dyingItems(items, last, when)).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    const killed = await left();
    expect(killed.records.filter((documentId) => !killed.bytes.has(documentId))).toEqual([]);
    await run(items);
    const done = await left();
    expect([done.records, [...done.bytes]]).toEqual([[stays], [stays]]);
    const { rights, dossiers } = placed(one, items);
    const loaded = await dossiers.load(dossierId);
    const saved = loaded && (await rights.load(dossierId, request.requestId, loaded.key));
    expect(saved?.executions).toMatchObject([{ kind: 'erasure', state: 'done' }]);
    expect(loaded && (await rights.statements(dossierId, loaded.key))).toEqual([]);
  },
  120_000,
);

/** Made once, and copied for each run: an erasure in part that is to be carried out, of one document with very many statements. */
let made94: ReturnType<typeof makePartly> | undefined;
const partly = () => {
  made94 ??= makePartly();
  return made94;
};
async function makePartly() {
  const one = practice();
  const dossier = await running(one);
  const { dossierId } = dossier;
  const goes: string[] = [];
  for (let at = 0; at < DOCUMENTS; at += 1) goes.push(await uploaded(one, dossier, Buffer.from(`Verslag ${at}\n`)));
  const stays = await uploaded(one, dossier);
  const request = await made(one, dossier, { kinds: ['erasure'] });
  await new Run(one, request).go();
  const reasons = 'Een verslag is nog nodig';
  yes(await decide(one, request, [{ kind: 'erasure', outcome: 'partly', documents: goes, reasons }]));
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('There is no dossier');
  for (const n of tokens.keys()) {
    const about = { documentId: goes[0] ?? '', requestId: dossierId, n, ground: 'incorrect', on: one.today() };
    await one.items.transact([one.rights.statementWrite(dossierId, { ...about, text: 'Anders' }, loaded.key).write]);
  }
  return { one, dossierId, request, goes, stays };
}
