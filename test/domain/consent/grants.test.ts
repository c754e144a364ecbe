import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import { reaches } from '../../../domain/access/grant.ts';
import type { DossierAction } from '../../../domain/catalogue.ts';
import { answerConsent } from '../../../domain/consent/answer.ts';
import { CONSENT_STATES, type Consent, type ConsentSubject } from '../../../domain/consent/consent.ts';
import { grantOf } from '../../../domain/consent/grants.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { DOSSIER_ACTIONS } from '../../support/catalogue.ts';
import { allowed } from '../support/outcomes.ts';
import { at, HERE, NOW, question, RULES, type ScopeId, SUBJECTS } from './samples.ts';

const yes = { answer: 'granted', textVersion: '1' } as const;
const given = (id: ScopeId, subject?: ConsentSubject, now = NOW): Consent =>
  allowed(answerConsent(question(id, subject ? { subject } : {}), yes, HERE, RULES, now)).next;

const coach2: Actor = { personId: 'coach-2', role: 'coach' };
const ofPrincipal = (principalId: string): Actor => ({ personId: 'person-1', role: 'principal', principalId });

/** What somebody without a relation of their own may do on these consents. */
function opened(consents: readonly Consent[], actor: Actor, moment: string): DossierAction[] {
  const grants = consents.map((one) => grantOf(one, RULES)).filter((one) => one !== undefined);
  return DOSSIER_ACTIONS.filter(
    (action) => authorize({ actor, action, relation: 'stranger', state: 'running', grants, now: at(moment) }).allow,
  );
}

const READS = ['dossier.read-state', 'document.list', 'document.read', 'document.download', 'paper.list', 'paper.read'];
const WORKS_ON_PAPER = ['paper.record', 'paper.take-out', 'paper.put-away'];
const CONSULTS = ['consult.plan', 'consult.change', 'consult.list', 'summary.write', 'summary.list'];
const TIME = ['activity.record', 'activity.correct', 'activity.list', 'time.read', 'question.list', 'question.reply'];

describe('[RIO-4.1] a partner coach', () => {
  const moment = '2026-03-06T09:00:00Z';

  test('reads what was ticked, and does nothing else', () => {
    expect(opened([given('partner')], coach2, moment).sort()).toEqual(['dossier.read', ...READS].sort());
    const documents = given('partner', { ...SUBJECTS.partner, clientData: false });
    expect(opened([documents], coach2, moment).sort()).toEqual([...READS].sort());
    const data = given('partner', { ...SUBJECTS.partner, categories: [] });
    expect(opened([data], coach2, moment).sort()).toEqual(['dossier.read', 'dossier.read-state']);
  });

  test('reads documents of the ticked categories only', () => {
    const grant = grantOf(given('partner'), RULES);
    expect(reaches(grant, { documentId: 'any', category: 'cv' })).toBe(true);
    expect(reaches(grant, { documentId: 'any', category: 'report' })).toBe(false);
  });

  test('is that coach and nobody else', () => {
    for (const actor of [
      { personId: 'coach-3', role: 'coach' },
      { personId: 'manager-1', role: 'manager', appointed: true },
      ofPrincipal('principal-1'),
    ] as const)
      expect(opened([given('partner')], actor, moment)).toEqual([]);
  });
});

describe('[RIO-4.3] a replacement', () => {
  test.each([
    ['2026-03-09T23:59:59.999+01:00', false],
    ['2026-03-10T00:00:00+01:00', true],
    ['2026-03-12T23:59:59.999+01:00', true],
    ['2026-03-13T00:00:00+01:00', false],
  ])('at %s: %s', (moment, open) => {
    expect(opened([given('cover')], coach2, moment).includes('dossier.read')).toBe(open);
  });

  test('the days are Dutch days, also when the clock changes', () => {
    const summer = given('cover', { ...SUBJECTS.cover, from: '2026-03-28', until: '2026-03-29' });
    expect(opened([summer], coach2, '2026-03-27T23:00:00Z')).not.toEqual([]);
    expect(opened([summer], coach2, '2026-03-29T21:59:59Z')).not.toEqual([]);
    expect(opened([summer], coach2, '2026-03-29T22:00:00Z')).toEqual([]);
  });

  test('works in the coach’s place: no decisions about the dossier, no consents, no disclosures', () => {
    expect(opened([given('cover')], coach2, '2026-03-11T09:00:00Z').sort()).toEqual(
      ['dossier.read', 'agenda.read', 'document.upload', ...WORKS_ON_PAPER, ...READS, ...CONSULTS, ...TIME].sort(),
    );
  });

  test('a client who agrees while it goes on opens it from that moment', () => {
    const consent = given('cover', undefined, at('2026-03-11T09:00:00Z'));
    expect(opened([consent], coach2, '2026-03-11T08:59:59Z')).toEqual([]);
    expect(opened([consent], coach2, '2026-03-11T09:00:00Z')).not.toEqual([]);
  });
});

describe('[RIO-5.1] [RIO-1.4] a principal', () => {
  test('reads exactly the documents of the disclosure to it, until its last day', () => {
    const consent = given('disclosure', { ...SUBJECTS.disclosure, until: '2026-03-20' });
    const grant = grantOf(consent, RULES);
    expect(opened([consent], ofPrincipal('principal-1'), '2026-03-20T22:59:59Z')).toEqual([
      'disclosure.read',
      'disclosure.download',
    ]);
    expect(opened([consent], ofPrincipal('principal-1'), '2026-03-20T23:00:00Z')).toEqual([]);
    expect(opened([consent], ofPrincipal('principal-2'), '2026-03-06T09:00:00Z')).toEqual([]);
    expect(opened([consent], { ...coach2, principalId: 'principal-1' }, '2026-03-06T09:00:00Z')).toEqual([]);
    expect(reaches(grant, { documentId: 'document-1', category: 'cv' })).toBe(true);
    expect(reaches(grant, { documentId: 'document-2', category: 'cv' })).toBe(false);
  });
});

test('[RIO-4.1] [RIO-4.3] [RIO-5.1] nothing but a consent that was granted and not taken back opens anything, ever', () => {
  const everyone = [coach2, ofPrincipal('principal-1'), { personId: 'client-2', role: 'client' }] as const;
  const closed = CONSENT_STATES.filter((state) => state !== 'granted');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...(Object.keys(SUBJECTS) as ScopeId[])), fc.constantFrom(...closed))),
      fc.integer({ min: 0, max: 400 }),
      (past, days) => {
        const consents = past.map(([id, state]) => ({ ...given(id), state }));
        const moment = NOW.add({ hours: 24 * days }).toString();
        for (const actor of everyone) expect(opened(consents, actor, moment)).toEqual([]);
      },
    ),
  );
});

test('days and purposes open nothing for anybody', () => {
  for (const id of ['shorter', 'paper', 'contact'] as const) expect(grantOf(given(id), RULES)).toBeUndefined();
});

test('a dossier under erasure is closed, whatever was granted', () => {
  const grants = [grantOf(given('partner'), RULES), grantOf(given('cover'), RULES)].filter((one) => one !== undefined);
  for (const action of DOSSIER_ACTIONS) {
    const now = at('2026-03-11T09:00:00Z');
    expect(authorize({ actor: coach2, action, relation: 'stranger', state: 'erasing', grants, now }).allow).toBe(false);
  }
});
