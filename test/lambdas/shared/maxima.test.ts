import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { schemaFor } from '../../../contracts/operation.ts';
import { freeze } from '../../../lambdas/erasure/freeze.ts';
import { policyById } from '../../../local/policies.ts';
import type { Policy } from '../../../policies/index.ts';
import { MAX_TRANSACTION_WRITES, type Write } from '../../../stores/items.ts';
import { disclose, granted, principal, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { Run as ComplaintRun, made as complained, complaintOf } from '../complaint/support.ts';
import { erasing, portsOn } from '../erasure/support.ts';
import { decide, made, Run, requestOf } from '../rights/support.ts';

const ERASURE = '00000000-0000-4000-8000-0000000000ee';

type Json = { readonly [key: string]: unknown };

/** The lists in a body, by their path, with the most that the contract takes; `undefined` where it has no maximum. */
function listsIn(schema: unknown, path = ''): [string, number | undefined][] {
  if (Array.isArray(schema)) return schema.flatMap((one) => listsIn(one, path));
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, maxItems, items, properties, anyOf, oneOf, allOf } = schema as Json & { maxItems?: number };
  const own: [string, number | undefined][] = type === 'array' ? [[path, maxItems]] : [];
  const deeper = Object.entries((properties as Json | undefined) ?? {}).flatMap(([name, one]) =>
    listsIn(one, path === '' ? name : `${path}.${name}`),
  );
  return [...own, ...deeper, ...[items, anyOf, oneOf, allOf].flatMap((one) => listsIn(one, path))];
}

const bodyOf = (policy: Policy, name: OperationName) =>
  z.toJSONSchema(schemaFor(policy, OPERATIONS[name].body, '2026-03-05'), { io: 'input', unrepresentable: 'any' });
const listsOf = (policy: Policy) =>
  new Map(
    (Object.keys(OPERATIONS) as OperationName[]).flatMap((name) => {
      const lists = listsIn(bodyOf(policy, name));
      return lists.length > 0 ? [[name, new Map(lists)] as const] : [];
    }),
  );
const LISTS = listsOf(practice().policy);

/** The most that the contract takes. */
function most(name: OperationName, path: string): number {
  const max = LISTS.get(name)?.get(path);
  if (max === undefined) throw new Error(`${name} has no maximum at ${path}`);
  return max;
}
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
async function eachOf<T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < count; at += 1) all.push(await make(at));
  return all;
}

/** One change of each place that the contract has, all of them of one document. */
const changesOf = (kind: string, documentId: string) =>
  many(most('makeRights', 'changes'), () => ({ kind, target: { documentId }, ground: 'incorrect', to: 'Anders' }));

async function executed(one: Practice, dossier: Dossier, kind: string): Promise<void> {
  const documentId = await uploaded(one, dossier);
  const request = await made(one, dossier, { kinds: [kind], changes: changesOf(kind, documentId) });
  const run = new Run(one, request);
  await run.go();
  const changes = many(most('decideRights', 'decisions.changes'), (at) => at + 1);
  const granted = { kind, outcome: 'partly', changes: changes.slice(0, -1), reasons: 'Een is niet onjuist' };
  yes(await decide(one, request, [granted]));
  expect(await run.go()).toBe('Ended');
  expect((await requestOf(one, request))?.state).toBe('closed');
}

/** A complaint that was decided in each round that it can have, with as many measures as one decision takes. */
async function everyRound(one: Practice, dossier: Dossier): Promise<void> {
  const { dossierId, client } = dossier;
  const complaintId = await complained(one, client, { dossierId, about: { kind: 'other' } });
  const params = { complaintId };
  const run = new ComplaintRun(one, complaintId);
  const rounds = one.policy.complaints.maxReopenings + 1;
  for (let round = 0; round < rounds; round += 1) {
    await run.go();
    // Each round has another handler: somebody from outside, and then the owner.
    if (round === 0) yes(await one.call('assignHandler', params, { body: { outside: true } }));
    await run.go();
    const { handler } = await complaintOf(one, complaintId);
    const outside = handler?.kind === 'outside' ? handler.personId : undefined;
    const as: Who = outside === undefined ? one.owner : { personId: outside, role: 'manager' };
    const measures = await eachOf(most('decideComplaint', 'measures'), async (at) => {
      const { personId } = await one.invite('coach');
      return { text: `Maatregel ${at}`, ownerId: personId, dueOn: one.today() };
    });
    const body = { outcome: 'not-taken-up', reasons: 'Dit gaat anders.', measures };
    yes(await one.call('decideComplaint', params, { as, body }));
    await run.go();
    if (round < rounds - 1) yes(await one.call('answerComplaint', params, { as: client, body: { solved: false } }));
  }
  expect((await complaintOf(one, complaintId)).measures).toHaveLength(rounds * most('decideComplaint', 'measures'));
  // Its dossier is destroyed, and it goes on without it: everything that leads to it is written anew.
  await erasing(one, dossier);
  expect(await freeze(portsOn(one, one), ERASURE, dossierId)).toEqual({ outcome: 'done' });
  expect((await complaintOf(one, complaintId)).dossierId).toBeUndefined();
}

/** Documents disclosed to an organisation with very many accounts, in the place of an earlier disclosure of as many. */
async function disclosedAnew(one: Practice, dossier: Dossier): Promise<void> {
  const { principalId } = await principal(one);
  await eachOf(25, () => one.invite('principal', { principalId }));
  const documents = await eachOf(most('discloseDocuments', 'documents'), async (at) => ({
    documentId: await uploaded(one, dossier, Buffer.from(`Verslag ${at}\n`)),
  }));
  const { consentId } = yes<{ consentId: string }>(await disclose(one, dossier, { principalId, documents }));
  const { dossierId } = dossier;
  const loaded = await one.dossiers.load(dossierId);
  const asked = loaded && (await one.consents.load(dossierId, consentId, loaded.key));
  if (!asked) throw new Error('Nothing was asked');
  await granted(one, dossier, consentId);
  const again = { ...asked, consentId: randomUUID(), replaces: consentId };
  await one.items.transact([one.consents.createWrite(again, loaded.key).write]);
  await granted(one, dossier, again.consentId);
  const states = (await one.consents.list(dossierId, loaded.key)).map(({ state }) => state);
  expect(states.sort()).toEqual(['ended', 'granted']);
}

const breach = (dossierIds: readonly string[]) => ({
  awareAt: '2026-03-05T09:00:00Z',
  kinds: ['confidentiality'],
  foundBy: 'owner',
  happened: 'Een brief lag bij de buren.',
  dossierIds,
});

type Case = (one: Practice, dossier: Dossier) => Promise<unknown>;
/** Why the number of its writes does not follow the length of its lists. */
type Bounded = { readonly because: string };

const EACH = { because: 'each dossier is committed by itself' } as const;
const LOOKED = { because: 'nothing is kept of it but that somebody looked' } as const;
const WITHIN = { because: 'the list lies within one item' } as const;

/** Each operation that takes a list, at its most. */
const CASES: Partial<Record<OperationName, Case | Bounded>> = {
  requestUpload: WITHIN,
  askConsent: WITHIN,
  planCover: EACH,
  askCover: EACH,
  handOver: EACH,
  discloseDocuments: disclosedAnew,
  makeRights: (one, dossier) => executed(one, dossier, 'correction'),
  decideRights: (one, dossier) => executed(one, dossier, 'removal'),
  registerRights: WITHIN,
  recordExecution: WITHIN,
  recordBreach: async (one, dossier) => {
    const others = await eachOf(most('recordBreach', 'dossierIds') - 1, () => running(one, {}));
    const dossierIds = [dossier, ...others].map(({ dossierId }) => dossierId);
    yes(await one.call('recordBreach', {}, { body: breach(dossierIds) }));
  },
  changeBreach: WITHIN,
  makeComplaint: async (one, dossier) => {
    const { dossierId, client } = dossier;
    const attachments = await eachOf(most('makeComplaint', 'attachments'), (at) =>
      uploaded(one, dossier, Buffer.from(`Bijlage ${at}\n`)),
    );
    await complained(one, client, { dossierId, about: { kind: 'other' }, attachments });
  },
  registerComplaint: WITHIN,
  addAttachments: WITHIN,
  decideComplaint: everyRound,
  previewComplaintDecision: LOOKED,
  previewRightsDecision: LOOKED,
  closeSignals: { because: 'each signal is committed by itself' },
  closeSuggestions: { because: 'each suggestion is committed by itself' },
};

test.each(everyRegulation)('every list that an operation takes has a maximum, and the same under %s', (policyId) => {
  const own = listsOf(policyById(policyId));
  expect(own).toEqual(LISTS);
  for (const [name, lists] of own)
    for (const [path, max] of lists) expect([name, path, typeof max]).toEqual([name, path, 'number']);
});

test('every operation that takes a list has a case here, and no other has', () => {
  expect(Object.keys(CASES).sort()).toEqual([...LISTS.keys()].sort());
});

const MADE = Object.entries(CASES).flatMap(([name, one]) => (typeof one === 'function' ? [[name, one] as const] : []));

describe.each(everyRegulation)('under %s', (policyId) => {
  test.each(MADE)('at its most, all that comes of %s is committed', async (_, make) => {
    const one = practice(policyId);
    const dossier = await running(one);
    const sizes: number[] = [];
    const transact = one.items.transact.bind(one.items);
    one.items.transact = (writes: readonly Write[]) => {
      sizes.push(writes.length);
      return transact(writes);
    };
    await make(one, dossier);
    expect(Math.max(...sizes)).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_TRANSACTION_WRITES);
  });
});
