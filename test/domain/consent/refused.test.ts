import { describe, expect, test } from 'vitest';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { refusal } from '../support/outcomes.ts';
import { AVAILABLE, ENDED, ERASING, person, RUNNING } from '../support/samples.ts';
import { type Asked, asking, at, question, type ScopeId, SUBJECTS } from './samples.ts';

const no = (...parts: Parameters<typeof refuse>): Refusal => refuse(...parts).refusal;
const partner = (more: object) => ({ subject: { ...SUBJECTS.partner, ...more } });
const document = (category: string, holds?: string[]) => ({
  ...SUBJECTS.disclosure,
  documents: [{ documentId: 'document-1', sha256: 'a'.repeat(64), category, ...(holds ? { holds } : {}) }],
});
const day = (on: string) => ({ subject: { kind: 'day', on } as const });
const reintegration = { ...RUNNING, service: 'reintegration' };
const bouncing = { ...person('client'), mailBounced: '2026-03-01' };

describe('what cannot be asked', () => {
  const cases: [string, ScopeId, Asked, Refusal][] = [
    ['under erasure', 'partner', { dossier: ERASING }, no('under-erasure', 'erasure.dossier-frozen')],
    [
      'a scope that the policy does not have',
      'partner',
      { more: { scope: 'everything' } },
      no('consent-scope-unknown', 'consent.listed-scope', 'scope'),
    ],
    [
      'before there is a wording',
      'partner',
      { now: at('2018-05-31T12:00:00Z') },
      no('consent-text-unknown', 'RIO-4.1'),
    ],
    [
      'a subject of another scope',
      'partner',
      { subject: SUBJECTS.contact },
      no('consent-subject', 'RIO-4.1', 'subject'),
    ],
    [
      'reading nothing',
      'partner',
      partner({ categories: [], clientData: false }),
      no('consent-subject', 'RIO-4.1', 'subject.categories'),
    ],
    [
      'an unknown category',
      'partner',
      partner({ categories: ['cv', 'diary'] }),
      no('category-unknown', 'document.listed-category', 'subject.categories'),
    ],
    ['nobody as partner', 'partner', { resolved: { person: undefined } }, no('coach-unknown', 'RIO-4.1', 'personId')],
    [
      'a client as partner',
      'partner',
      { resolved: { person: person('client') } },
      no('coach-unknown', 'RIO-4.1', 'personId'),
    ],
    [
      'a removed coach',
      'cover',
      { resolved: { person: { ...person('coach'), state: 'removed' } } },
      no('coach-unknown', 'RIO-4.3', 'personId'),
    ],
    [
      'the coach as own replacement',
      'cover',
      { resolved: { person: person('coach', 'coach-1') } },
      no('cover-same-coach', 'RIO-4.3', 'personId'),
    ],
    ['a partner after the end', 'partner', { dossier: ENDED }, no('trajectory-ended', 'RIO-4.1')],
    ['a replacement after the end', 'cover', { dossier: ENDED }, no('trajectory-ended', 'RIO-4.3')],
    [
      'an unknown principal',
      'disclosure',
      { resolved: { principalType: undefined } },
      no('principal-unknown', 'person.principal', 'principalId'),
    ],
    [
      'a disclosure until yesterday',
      'disclosure',
      { subject: { ...SUBJECTS.disclosure, until: '2026-03-04' } },
      no('consent-day', 'RIO-5.1', 'until'),
    ],
    [
      'no documents',
      'disclosure',
      { subject: { ...SUBJECTS.disclosure, documents: [] } },
      no('document-unknown', 'RIO-5.1', 'documents'),
    ],
    [
      'an unknown document',
      'disclosure',
      { resolved: { documents: [undefined] } },
      no('document-unknown', 'RIO-5.1', 'documents.0'),
    ],
    [
      'a second document that is unknown',
      'disclosure',
      {
        subject: {
          ...SUBJECTS.disclosure,
          documents: [...document('cv').documents, ...document('report').documents],
        },
      },
      no('document-unknown', 'RIO-5.1', 'documents.1'),
    ],
    [
      'a document that is not there yet',
      'disclosure',
      { resolved: { documents: [{ ...AVAILABLE, state: 'accepted' }] } },
      no('document-not-ready', 'document.inspected', 'documents.0'),
    ],
    [
      'health to an employer',
      'disclosure',
      { subject: document('limitations') },
      no('medical-disclosure-refused', 'AVG-9.1', 'documents.0'),
    ],
    [
      'a content that is not listed',
      'disclosure',
      { subject: document('report', ['abilities', 'cause']) },
      no('report-contents', 'AVG-9.1', 'documents.0.holds'),
    ],
    [
      'a report that does not say what it holds',
      'disclosure',
      { dossier: reintegration, subject: document('report') },
      no('report-contents', 'AVG-9.1', 'documents.0.holds'),
    ],
    ['today as a day to come', 'shorter', day('2026-03-05'), no('consent-day', 'RIO-6.3', 'subject.on')],
    ['beyond the hard stop', 'paper', day('2031-03-06'), no('consent-day', 'RIO-6.2', 'subject.on')],
    [
      'beyond the hard stop of a trajectory that ended',
      'paper',
      { dossier: ENDED, ...day('2031-03-02') },
      no('consent-day', 'RIO-6.2', 'subject.on'),
    ],
    [
      'the same after a no, without a reason',
      'paper',
      { before: [{ ...question('paper'), state: 'refused' }] },
      no('consent-reason-missing', 'RIO-6.2', 'reason'),
    ],
    [
      'the same while the question is open',
      'paper',
      { before: [question('paper')] },
      no('consent-already-asked', 'RIO-6.2'),
    ],
    ['a client whose mail bounces', 'partner', { resolved: { client: bouncing } }, no('mail-bounces', 'RIO-4.1')],
  ];
  test.each(cases)('%s', (_, id, asked, expected) => {
    expect(refusal(asking(id, asked))).toEqual(expected);
  });
});

describe('what still can be asked', () => {
  const cases: [string, ScopeId, Asked][] = [
    ['a disclosure until today', 'disclosure', { subject: { ...SUBJECTS.disclosure, until: '2026-03-05' } }],
    ['the first day to come', 'shorter', day('2026-03-06')],
    ['paper until the hard stop itself', 'paper', day('2031-03-05')],
    ['paper until the hard stop of a trajectory that ended', 'paper', { dossier: ENDED, ...day('2031-03-01') }],
    ['documents without client data', 'partner', partner({ clientData: false })],
    ['client data without documents', 'partner', partner({ categories: [] })],
    ['a client without mail by choice', 'partner', { resolved: { client: { ...bouncing, noMail: true } } }],
    [
      '[RIO-5.1] health to who is not an employer',
      'disclosure',
      { subject: document('limitations'), resolved: { principalType: 'uwv' } },
    ],
    [
      '[RIO-5.1] a report to an employer that says what it holds',
      'disclosure',
      { dossier: reintegration, subject: document('report', ['abilities', 'adaptations']) },
    ],
    ['[RIO-5.1] a report outside a re-integration trajectory', 'disclosure', { subject: document('report') }],
  ];
  test.each(cases)('%s', (_, id, asked) => {
    expect(asking(id, asked).ok).toBe(true);
  });
});
