import { describe, expect, test } from 'vitest';
import { entryFor, type LogReader, readsItem, seesAll } from '../../../domain/access/readers.ts';
import { RELATIONS, type Relation } from '../../../domain/access/relation.ts';
import type { AuditEntry } from '../../../domain/audit.ts';
import { AGENDA_KINDS, FEATURES } from '../../../domain/catalogue.ts';
import { agendaOf, type Feature } from '../../../domain/feature.ts';
import { DOSSIER_AUDIT } from '../../support/catalogue.ts';

/** How somebody stands to a dossier in which a complaint and a rights request run: with a part in that complaint, or without. */
const READERS = RELATIONS.flatMap((relation) => [
  { name: relation, relation, party: false },
  { name: `${relation} with a part in it`, relation, party: true },
]);
const COMPLAINT = '11111111-1111-4111-8111-111111111111';
const REQUEST = '22222222-2222-4222-8222-222222222222';

const readerOf = ({ relation, party }: { relation: Relation; party: boolean }): LogReader => ({
  relation,
  standsIn: (complaintId) => party && complaintId === COMPLAINT,
});

/**
 * Written by hand from the regulations: who sees a complaint and a rights request. The client sees everything (RIO-3.6), the owner
 * answers for it (EK-4.1); a complaint is its parties' (RIO-7.2), a request is nobody else's.
 */
const SEES: { readonly [F in 'common' | 'complaint' | 'rights']: (relation: Relation, party: boolean) => boolean } = {
  complaint: (relation, party) => party || relation === 'data-subject' || relation === 'controller',
  rights: (relation) => relation === 'data-subject' || relation === 'controller',
  // A false alarm names the field of a text, which can be that of a case.
  common: (relation) => relation === 'data-subject' || relation === 'controller',
};
/** What a rights request does to a dossier that whoever opens it sees anyway: its state says so. */
const SHOWS_IN_STATE = [
  'restriction.place',
  'restriction.announce-end',
  'restriction.lift',
  'retention.shorten',
  'destruction.take-back',
];
/** That there is an earlier dossier of the same client: another coach, and whoever else reads this one, need not know that. */
const OF_CLIENT = ['dossier.follow'];
const ITEMS_IN_STATE = ['restriction-end'];

const features: readonly Feature[] = FEATURES;
const featureOf = (name: string, namesOf: (feature: Feature) => readonly string[]): string =>
  features.find((feature) => namesOf(feature).includes(name))?.name ?? '';
const auditOf = ({ audit }: Feature) => Object.keys(audit?.dossier ?? {});
/** What comes after a dossier is destroyed lies under the erasure and no dossier, beside what is of the registers. */
const ofNoDossier = (kind: string): boolean =>
  ['register', 'proof'].includes(featureOf(kind, kindsOf)) || kind === 'erasure-look' || kind === 'batch';
const kindsOf = (feature: Feature) => (feature.agenda ? agendaOf({ agenda: feature.agenda }) : []);

function expected(feature: string, shows: boolean, relation: Relation, party: boolean): boolean {
  if (shows || !(feature in SEES)) return true;
  return SEES[feature as keyof typeof SEES](relation, party);
}

const entryOf = (action: string, facts: AuditEntry['facts']): AuditEntry => ({
  chain: 'dossier',
  seq: 7,
  at: '2026-03-05T10:00:00.000Z',
  actor: { role: 'client' },
  act: 'record',
  action,
  articles: ['RIO-1.5'],
  facts,
  previous: 'b'.repeat(64),
  hash: 'a'.repeat(64),
});

describe('[RIO-7.2] [EK-4.1] [RIO-3.6] who reads which entry of the log and the agenda of a dossier', () => {
  const cells = READERS.flatMap((reader) => DOSSIER_AUDIT.map((action) => ({ ...reader, action })));

  test('every action of the catalogue, for everybody', () => {
    expect(cells.length).toBe(READERS.length * DOSSIER_AUDIT.length);
    const wrong = cells.filter(({ action, relation, party }) => {
      const feature = featureOf(action, auditOf);
      const facts = { ...(feature === 'complaint' ? { complaint: COMPLAINT } : {}), request: REQUEST };
      const shown = entryFor(readerOf({ relation, party }), entryOf(action, facts)) !== undefined;
      const readers = OF_CLIENT.includes(action) ? 'common' : feature;
      return shown !== expected(readers, SHOWS_IN_STATE.includes(action), relation, party);
    });
    expect(wrong).toEqual([]);
  });

  test('every kind of the agenda of a dossier, for everybody', () => {
    const wrong = READERS.flatMap((reader) => AGENDA_KINDS.map((kind) => ({ ...reader, kind })))
      .filter(({ kind }) => !ofNoDossier(kind))
      .filter(({ kind, relation, party }) => {
        const feature = featureOf(kind, kindsOf);
        const reference = kind === 'complaint-measure' ? `${COMPLAINT}.1` : COMPLAINT;
        const shown = readsItem(readerOf({ relation, party }), { kind, reference });
        return shown !== expected(feature, ITEMS_IN_STATE.includes(kind), relation, party);
      });
    expect(wrong).toEqual([]);
  });

  test('what belongs to no dossier is on no agenda of one', () => {
    const kinds = AGENDA_KINDS.filter(ofNoDossier);
    expect(kinds.length).toBeGreaterThan(2);
    const reader = readerOf({ relation: 'assigned-coach', party: true });
    expect(kinds.filter((kind) => readsItem(reader, { kind, reference: 'breach' }))).toEqual([]);
  });

  test.each(DOSSIER_AUDIT)('%s done for a case is only for who may know of that case', (action) => {
    for (const { relation, party } of READERS) {
      const reader = readerOf({ relation, party });
      const facts = { complaint: COMPLAINT, document: REQUEST };
      const inCase = entryFor(reader, entryOf(action, { ...facts, case: COMPLAINT }));
      if (!SEES.complaint(relation, party)) expect([action, relation, inCase]).toEqual([action, relation, undefined]);
      const inRequest = entryFor(reader, entryOf(action, { ...facts, case: REQUEST }));
      const ofCase = entryFor(reader, entryOf(action, { ...facts, forCase: 1 }));
      if (!SEES.rights(relation, party)) expect([inRequest, ofCase]).toEqual([undefined, undefined]);
      else expect([inRequest?.facts.case, ofCase?.facts.forCase]).toEqual([REQUEST, 1]);
    }
  });

  test('who does not see every link sees no number and no hash, and of no case that they may not know', () => {
    for (const { relation, party, action } of cells) {
      const reader = readerOf({ relation, party });
      const shown = entryFor(reader, entryOf(action, { complaint: COMPLAINT, request: REQUEST, document: 'd' }));
      if (shown === undefined) continue;
      const whole = relation === 'data-subject' || relation === 'controller';
      expect([seesAll(reader), 'seq' in shown, 'hash' in shown, 'previous' in shown]).toEqual([
        whole,
        whole,
        whole,
        whole,
      ]);
      expect(shown.facts.document).toBe('d');
      expect('complaint' in shown.facts).toBe(SEES.complaint(relation, party));
      expect('request' in shown.facts).toBe(SEES.rights(relation, party));
    }
  });

  test('an action that the catalogue does not have any more is read by who sees everything', () => {
    const shown = RELATIONS.filter((relation) =>
      entryFor(readerOf({ relation, party: true }), entryOf('consent.of-old', {})),
    );
    expect(shown).toEqual(['data-subject', 'controller']);
  });
});
