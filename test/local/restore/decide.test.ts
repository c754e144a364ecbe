import { describe, expect, test } from 'vitest';
import { decideRecord, decideSurvivor, type Known } from '../../../local/restore/decide.ts';
import type { Item } from '../../../stores/items.ts';

const KNOWN: Known = {
  hasKey: (subject) => ['d1', 'd2', 'complaint-1'].includes(subject),
  dossiers: new Set(['d1', 'd2', 'gone']),
  erased: new Set(['gone']),
  erasing: new Set(['d2']),
  inLedger: new Set(['gone', 'd2']),
  untold: new Set(['e2']),
  longerChains: new Set(['d1']),
  ended: new Set(['c-ended']),
  unsure: new Set(['c-unsure']),
  opensOn: '2026-03-07',
  peopleKnown: true,
};
const decide = (copy: Item | undefined, live?: Item, known: Partial<Known> = {}) =>
  decideRecord({ key: copy ?? live ?? { pk: '', sk: '' }, copy, live }, { ...KNOWN, ...known });

const dossier = (dossierId: string, more: object = {}): Item => ({
  pk: `DOSSIER#${dossierId}`,
  sk: 'DOSSIER',
  record: 'dossier',
  v: 2,
  dossierId,
  state: 'running',
  sealed: 'x',
  ...more,
});
const consent = (consentId: string, more: object = {}): Item => ({
  pk: 'DOSSIER#d1',
  sk: `CONSENT#${consentId}`,
  record: 'consent',
  v: 1,
  consentId,
  state: 'granted',
  sealed: 'x',
  ...more,
});
const guest = (dossierId: string, consentId: string): Item => ({
  pk: 'PERSON#p1',
  sk: `DOSSIER#${dossierId}#${consentId}`,
  record: 'guest',
  v: 1,
  dossierId,
  consentId,
  number: '2026-0001',
});
const chain = (name: string, more: object = {}): Item => ({
  pk: `AUDIT#${name}`,
  sk: 'HEAD',
  record: 'audit-head',
  v: 1,
  seq: 3,
  ...more,
});

test('an item is as it was at the moment, and what came after it goes', () => {
  expect(decide(dossier('d1'), dossier('d1', { state: 'ended' }))).toEqual({ item: dossier('d1') });
  expect(decide(dossier('d1'))).toEqual({ item: dossier('d1') });
  expect(decide(undefined, dossier('d1'))).toEqual({});
});

describe('[RIO-6.3] what was destroyed since stays destroyed', () => {
  test.each<[string, Item]>([
    ['the dossier', dossier('gone')],
    ['what lies with it and is not sealed', { pk: 'DOSSIER#gone', sk: 'AGENDA#destruction#dossier', record: 'agenda' }],
    [
      'a complaint in it that has a key of its own',
      { pk: 'DOSSIER#gone', sk: 'COMPLAINT#complaint-1', record: 'complaint', sealed: 'x' },
    ],
    ['a way to it by its key', guest('gone', 'c1')],
    ['its number', { pk: 'NUMBERS', sk: '2026-0003', record: 'number', dossierId: 'gone', number: '2026-0003' }],
    [
      'what was to be sent of it',
      { pk: 'OUTBOX#o1', sk: 'OUTBOX', record: 'outbox', effect: { type: 'notify', facts: { dossier: 'gone' } } },
    ],
    [
      'a complaint apart whose key is gone',
      { pk: 'COMPLAINT#k9', sk: 'COMPLAINT#k9', record: 'complaint-apart', sealed: 'x', complaintId: 'k9' },
    ],
    ['a suggestion whose key is gone', { pk: 'SUGGESTIONS', sk: 's9', record: 'suggestion', sealed: 'x' }],
  ])('%s', (_, item) => {
    expect(decide(item)).toEqual({ why: 'destroyed-since' });
    expect(decide(item, item)).toEqual({ why: 'destroyed-since' });
  });

  test('a dossier whose erasure had begun is closed until that goes on', () => {
    expect(decide(dossier('d2'))).toEqual({ item: dossier('d2', { state: 'erasing' }), why: 'erasure-goes-on' });
  });

  test('what has its key stays, and a mail has none in the vault', () => {
    const complaint = {
      pk: 'COMPLAINT#complaint-1',
      sk: 'COMPLAINT#complaint-1',
      record: 'complaint-apart',
      sealed: 'x',
    };
    expect(decide(complaint)).toEqual({ item: complaint });
    const mail = { pk: 'MAIL#h', sk: 'MAIL', record: 'mail', sealed: 'x' };
    expect(decide(mail)).toEqual({ item: mail });
  });

  test('the chain of a dossier whose case left the ledger at its term does not come back', () => {
    expect(decide(chain('long-ago'))).toEqual({ why: 'destroyed-since' });
    expect(decide(chain('gone'))).toEqual({ item: chain('gone') });
    expect(decide(chain('organisation-3'))).toEqual({ item: chain('organisation-3') });
  });
});

test('[RIO-1.5] a chain that goes further, and holds, stays whole', () => {
  const link = { pk: 'AUDIT#d1', sk: 'E#0000000004', record: 'audit' };
  expect(decide(chain('d1'), chain('d1', { seq: 4 }))).toEqual({
    item: chain('d1', { seq: 4 }),
    why: 'chain-is-longer',
  });
  expect(decide(undefined, link)).toEqual({ item: link, why: 'chain-is-longer' });
  expect(decide(chain('d2'), chain('d2', { seq: 9 }))).toEqual({ item: chain('d2') });
});

describe('[RIO-4.1] no access comes back unseen', () => {
  test('a consent that ended since stays ended, and no way leads by it', () => {
    const live = consent('c-ended', { state: 'withdrawn' });
    expect(decide(consent('c-ended'), live)).toEqual({ item: live, why: 'consent-ended-since' });
    expect(decide(guest('d1', 'c-ended'))).toEqual({ why: 'consent-ended-since' });
    const receipt = { pk: 'DOSSIER#d1', sk: 'RECEIPT#c-ended#2', record: 'receipt', sealed: 'x' };
    expect(decide(undefined, receipt)).toEqual({ item: receipt, why: 'consent-ended-since' });
  });

  test('one of which that cannot be known opens nothing before its day, nor does a way by it', () => {
    const waits = { startsOn: '2026-03-07' };
    expect(decide(consent('c-unsure'))).toEqual({ item: consent('c-unsure', waits), why: 'consent-waits' });
    expect(decide(guest('d1', 'c-unsure')).item).toMatchObject(waits);
    const later = consent('c-unsure', { startsOn: '2026-06-01' });
    expect(decide(later).item).toEqual(later);
  });

  test('who was suspended or removed since stays so', () => {
    const person = (state: string): Item => ({ pk: 'PEOPLE', sk: 'p1', record: 'person', personId: 'p1', state });
    expect(decide(person('active'), person('suspended')).item).toEqual(person('suspended'));
    expect(decide(person('active'))).toEqual({ why: 'newer-is-kept' });
    expect(decide(person('active'), undefined, { peopleKnown: false })).toEqual({ item: person('active') });
  });
});

test('a number is given once, also one that nobody remembers', () => {
  const counter = (last: number): Item => ({ pk: 'COUNTER', sk: '2026', record: 'counter', v: 1, last });
  expect(decide(counter(7), counter(9)).item).toEqual(counter(9));
  expect(decide(counter(7), counter(7)).item).toEqual(counter(7));
  expect(decide(counter(7))).toEqual({ item: counter(107), why: 'counter-skips' });
});

test('names are hashed and heads are anchored anew, and only an erasure that has not told keeps an account', () => {
  expect(decide({ pk: 'SWEEP', sk: 'NAMES', record: 'names-moved' })).toEqual({ why: 'made-anew' });
  const closing = (id: string): Item => ({ pk: 'PERSON#p1', sk: `ERASURE#${id}`, record: 'closing', erasureId: id });
  expect(decide(closing('e1'))).toEqual({ why: 'destroyed-since' });
  expect(decide(closing('e2'))).toEqual({ item: closing('e2') });
});

test('[RIO-6.4] the ledger and the register only grow, and a name that was forgotten stays forgotten', () => {
  const line = { pk: 'RELATIONS', sk: 'none#2020#r1', record: 'relation', v: 1, year: 2020, sealed: 'x' };
  const { sealed: _, ...nameless } = line;
  const known = { hasKey: () => false };
  expect(decideSurvivor({ key: line, copy: line }, known)).toEqual({ item: nameless, why: 'destroyed-since' });
  expect(decideSurvivor({ key: line, copy: line, live: nameless }, known)).toEqual({ item: nameless });
  expect(decideSurvivor({ key: line, copy: line }, { hasKey: () => true })).toEqual({ item: line });
  const erasure = { pk: 'ERASURES', sk: 'e1', record: 'erasure' };
  expect(decideSurvivor({ key: erasure, copy: erasure }, known)).toEqual({ item: erasure });
});
