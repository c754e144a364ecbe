import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../domain/catalogue.ts';
import { complaint as complaintFeature } from '../../../domain/complaint/feature.ts';
import { isOptional, type Recipient } from '../../../domain/effect.ts';
import type { NoticesOf } from '../../../domain/feature.ts';
import { noticeMail } from '../../../lambdas/mail/notices.ts';
import { policyById } from '../../../local/policies.ts';
import { NOTICES } from '../../support/catalogue.ts';

const PORTAL = 'https://portaal.example';
const policy = policyById('eigenkans');

const person: Recipient = { to: 'person', personId: 'person-1' };
const owner: Recipient = { to: 'owner' };
const consent = { dossier: 'the-dossier', consent: 'the-consent' };
const RESTORED = { from: '2026-03-05T09:30:00Z', until: '2026-03-05T13:05:00Z', opensOn: '2026-03-07' };

const EVENTS = ['granted', 'refused', 'expired', 'withdrawn', 'ended'] as const;
const OUTCOMES = [...EVENTS, 'cancelled'] as const;

type Case = readonly [notice: Notice, facts: Readonly<Record<string, string>>, recipient: Recipient];

const request = { dossier: 'the-dossier', request: 'the-request' };
/** About a request: its maker, the owner who decides, and a principal that got the data. */
const RIGHTS: readonly Case[] = [
  ...(
    [
      'rights-received',
      'rights-identity',
      'rights-identity-reminder',
      'rights-lapsed',
      'rights-extended',
      'rights-decision',
      'rights-done',
      'restriction-lifted',
    ] as const
  ).map((notice): Case => [notice, request, person]),
  ...(['rights-made', 'rights-withdrawn'] as const).map((notice): Case => [notice, request, owner]),
  ...['true', 'false'].map(
    (stood): Case => ['rights-identity-known', { ...request, dueOn: '2026-04-05', outer: '2026-04-07', stood }, person],
  ),
  ['rights-due', { ...request, dueOn: '2026-04-05', outer: '2026-04-07' }, owner],
  ...['true', 'false'].map(
    (late): Case => ['rights-overdue', { ...request, dueOn: '2026-04-05', outer: '2026-04-07', late }, owner],
  ),
  ['rights-execution-overdue', { ...request, dueOn: '2026-04-05' }, owner],
  ['left-paper-late', { certificate: 'the-certificate' }, owner],
  ['rights-failed', { ...request, kind: 'access' }, owner],
  ['rights-held', { ...request, kind: 'removal' }, owner],
  ['rights-recipient', { dossier: '2026-0001', kinds: 'correction restriction' }, person],
  ...(['client', 'owner'] as const).map(
    (reader): Case => [
      'removal-waits',
      { dossier: 'the-dossier', number: '2026-0001', on: '2026-04-05', reader },
      reader === 'owner' ? owner : person,
    ],
  ),
  ...(['held', 'taken-back'] as const).map(
    (because): Case => ['removal-off', { dossier: 'the-dossier', number: '2026-0001', because }, person],
  ),
  ['restriction-ends', { ...request, endsOn: '2026-04-05' }, person],
];

const COMPLAINT_NOTICES = Object.keys(complaintFeature.notices) as NoticesOf<typeof complaintFeature>[];
const complaint = { complaint: 'the-complaint', number: 'K-2026-0001' };
/** About a complaint: its maker, its handler, and the owner. */
const COMPLAINTS: readonly Case[] = COMPLAINT_NOTICES.flatMap((notice) =>
  [person, owner].map((recipient): Case => [notice, { ...complaint, dueOn: '2026-04-16' }, recipient]),
);

const DESTRUCTION = {
  dossier: 'the-dossier',
  number: '2026-0001',
  on: '2031-03-05',
  endedOn: '2026-03-05',
  years: '5',
};

const NOT_TOLD = {
  person: 'the-person',
  subjectNl: 'Uw dossier is vernietigd',
  linesNl: 'Het is weg.\nHet bewijs staat klaar.',
  subjectEn: 'Your dossier has been destroyed',
  linesEn: 'It is gone.\nThe proof is there.',
};

const REGULATION = { regulation: '2026-04-01', effectiveFrom: '2026-04-01' };

/** Every notice with what decisions put into it. */
const CASES: readonly Case[] = [
  ['regulation-notice', { regulation: '2018-06-01' }, person],
  ['regulation-announced', { ...REGULATION, holds: 'false' }, person],
  ['regulation-announced', { ...REGULATION, holds: 'false', before: '2026-05-01' }, person],
  ['regulation-announced', { ...REGULATION, holds: 'true' }, person],
  ['regulation-sent', { ...REGULATION }, person],
  ['regulation-sent', { ...REGULATION }, owner],
  ['regulation-withdrawn', { ...REGULATION }, person],
  ['regulation-announced-late', { ...REGULATION, days: '28' }, owner],
  ...['retention-term', 'client-request', 'objection'].map(
    (ground): Case => ['dossier-destroyed', { dossier: '2026-0001', ground, certificate: 'the-certificate' }, person],
  ),
  ['destruction-certified', { dossier: '2026-0001', certificate: 'the-certificate' }, owner],
  ['hold-review-due', { dossier: '2026-0001', reviewOn: '2026-06-05' }, owner],
  ...(['destruction-announced', 'destruction-waits'] as const).flatMap((notice) =>
    (['term', 'client', 'erasure'] as const).flatMap((ground): Case[] => [
      [notice, { ...DESTRUCTION, ground, reader: 'client' }, person],
      [notice, { ...DESTRUCTION, ground, reader: 'owner' }, owner],
    ]),
  ),
  ['destruction-moved', { dossier: 'the-dossier', number: '2026-0001' }, person],
  ['destruction-moved', { dossier: 'the-dossier', number: '2026-0001', on: '2031-03-05' }, person],
  ...(['taken-back', 'taken-back-held'] as const).map(
    (because): Case => ['destruction-moved', { dossier: 'the-dossier', number: '2026-0001', because }, person],
  ),
  [
    'destruction-moved',
    { dossier: 'the-dossier', number: '2026-0001', on: '2031-03-05', because: 'taken-back' },
    person,
  ],
  ['consent-taken-back', { ...consent, event: 'cancelled' }, person],
  ['dossier-taken-along', { dossier: 'the-dossier', number: '2026-0001' }, person],
  ['destruction-objected', { dossier: 'the-dossier', number: '2026-0001' }, owner],
  ['erasure-failed', { dossier: '2026-0001', step: 'freeze' }, owner],
  ['consent-question', consent, person],
  ['consent-reminder', { ...consent, event: 'asked' }, person],
  ...EVENTS.map((event): Case => ['consent-receipt', { ...consent, event }, person]),
  ...OUTCOMES.map((outcome): Case => ['consent-answer', { ...consent, outcome }, person]),
  ['consent-failed', consent, owner],
  ['coach-changed', { dossier: 'the-dossier' }, person],
  ['disclosure-opened', {}, person],
  [
    'paper-asked-back',
    { dossier: 'the-dossier', number: '2026-0001', copy: 'the-copy', sheet: '3', on: '2026-04-05' },
    person,
  ],
  ...['1', '2'].flatMap((copies): Case[] => {
    const paper = { dossier: 'the-dossier', number: '2026-0001', copies, on: '2027-03-05' };
    return [
      ['paper-destruction-due', paper, person],
      ['paper-left', { number: '2026-0001', copies, reader: 'owner' }, owner],
      ['paper-left', { number: '2026-0001', copies, reader: 'coach' }, person],
      ['paper-late', { ...paper, reader: 'owner' }, owner],
      ['paper-late', { ...paper, reader: 'coach' }, person],
    ];
  }),
  ...(['consult-planned', 'consult-moved', 'consult-cancelled', 'consult-open'] as const).map(
    (notice): Case => [notice, { dossier: 'the-dossier' }, person],
  ),
  ['question-asked', { dossier: 'the-dossier', on: '2026-03-19' }, person],
  ['question-answered', { dossier: 'the-dossier' }, person],
  ...(['question-waits', 'question-late'] as const).flatMap((notice): Case[] => {
    const waits = { dossier: 'the-dossier', number: '2026-0001', on: '2026-03-19' };
    return [
      [notice, { ...waits, reader: 'coach' }, person],
      ...(notice === 'question-late' ? ([[notice, { ...waits, reader: 'owner' }, owner]] as const) : []),
    ];
  }),
  ['hours-reached', { dossier: 'the-dossier', percent: '80' }, person],
  ...(['summary-sent', 'summary-corrected', 'summary-reminder', 'summary-answered'] as const).map(
    (notice): Case => [notice, { dossier: 'the-dossier', summary: 'the-summary' }, person],
  ),
  ['test-result-asked', { category: 'test-result', lastDay: '2026-03-12', token: 'a-word-in-a-link' }, person],
  ...(['test-result-arrived', 'test-invitation-lapsed', 'test-invitation-undeliverable'] as const).map(
    (notice): Case => [notice, { dossier: 'the-dossier' }, person],
  ),
  ['mail-bounced', consent, owner],
  ['not-told', NOT_TOLD, owner],
  ['account-linked', {}, person],
  ['sign-in-reset', {}, person],
  ...RIGHTS,
  ...COMPLAINTS,
  ...(['breach-due', 'breach-overdue'] as const).map(
    (notice): Case => [notice, { breach: 'the-breach', until: '2026-03-08T09:30:00Z' }, owner],
  ),
  ...['1', '2'].map((faults): Case => ['chain-broken', { faults }, owner]),
  ...['0', '1', '2'].map((consents): Case => ['practice-restored', { ...RESTORED, consents }, owner]),
  ['consents-wait', { ...RESTORED, dossier: 'the-dossier' }, person],
  ['suggestion-received', { suggestion: 'the-suggestion' }, owner],
  ['mails-held-back', { day: '2026-03-05', mails: '31', heldBack: '21' }, owner],
  ['suggestion-answer', { suggestion: 'the-suggestion' }, person],
];

const LOCALES = ['nl', 'en'] as const;
const written = ([notice, facts, recipient]: Case, locale: string) =>
  noticeMail(
    { policy, portalOrigin: PORTAL },
    { notice, facts, recipient },
    { email: 'anke@voorbeeld.example', givenName: 'Anke', locale },
  );

/** The parts of a mail that are the same for every reader. */
const linksIn = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

describe('every notice', () => {
  test('is written, for every event that it tells of', () => {
    expect(new Set(CASES.map(([notice]) => notice))).toEqual(new Set(NOTICES));
  });

  test.each(CASES)('%s %j holds nothing but what it was given', (...one) => {
    const [, facts] = one;
    for (const locale of LOCALES) {
      const { subject, text, html } = written(one, locale);
      expect(text).toMatch(/^(Beste|Dear) Anke,\n\n/);
      // Nobody's address, no id of a person, no hole where a fact should be.
      for (const part of [subject, text, html]) expect(part).not.toMatch(/@|person-1|undefined|\[object|\$\{|\bnull\b/);
      // Without the facts, the name and the numbers that are in them, it is the same for everybody.
      const other = noticeMail(
        { policy, portalOrigin: PORTAL },
        {
          notice: one[0],
          facts: { ...facts, clientName: 'Merel', email: 'merel@voorbeeld.example' },
          recipient: one[2],
        },
        { email: 'merel@voorbeeld.example', givenName: 'Anke', locale },
      );
      expect(other).toEqual({ subject, text, html });
    }
  });

  test.each(CASES)(
    '%s %j shows no sign that turns the page around, whatever was stored before',
    (notice, given, to) => {
      const turned = (text: string) => `\u202e${text}\u2066`;
      const facts = Object.fromEntries(Object.entries(given).map(([name, fact]) => [name, turned(fact)]));
      for (const locale of LOCALES) {
        const contact = { email: 'anke@voorbeeld.example', givenName: turned('Anke'), locale };
        expect(noticeMail({ policy, portalOrigin: PORTAL }, { notice, facts, recipient: to }, contact)).toEqual(
          written([notice, given, to], locale),
        );
      }
    },
  );

  test.each(CASES)('%s %j says the same in both languages, plain and as a page', (...one) => {
    const [dutch, english] = LOCALES.map((locale) => written(one, locale));
    expect(dutch?.subject).not.toBe(english?.subject);
    expect(linksIn(dutch?.text ?? '')).toEqual(linksIn(english?.text ?? ''));
    for (const [language, mail] of [['nl', dutch] as const, ['en', english] as const]) {
      expect(mail?.html).toContain(`<html lang="${language}">`);
      expect(mail?.subject).toMatch(/^\S.{8,60}[^.!]$/);
      for (const link of linksIn(mail?.text ?? '')) expect(mail?.html).toContain(`<a href="${link}">${link}</a>`);
    }
  });

  test('about a consent opens its page', () => {
    for (const one of CASES.filter(([notice]) => notice.startsWith('consent-') || notice === 'mail-bounced'))
      for (const locale of LOCALES)
        expect(linksIn(written(one, locale).text)[0]).toBe(`${PORTAL}/dossiers/the-dossier/consents/the-consent`);
    const paths = (notice: Notice) =>
      CASES.filter(([name]) => name === notice).map((one) => linksIn(written(one, 'nl').text)[0]);
    expect(paths('disclosure-opened')).toEqual([`${PORTAL}/disclosures`]);
    expect(paths('coach-changed')).toEqual([`${PORTAL}/dossiers/the-dossier`]);
  });
});

describe('mail about consents', () => {
  test('has another subject for the question, the reminder and each thing that came of it', () => {
    for (const notices of [['consent-question', 'consent-reminder', 'consent-receipt'], ['consent-answer']]) {
      const subjects = CASES.filter(([notice]) => notices.includes(notice)).map((one) => written(one, 'nl').subject);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });

  test('[RIO-4.1] says with the question, the reminder and the yes how to withdraw', () => {
    for (const one of CASES) {
      const [notice, { event }] = one;
      if (notice !== 'consent-question' && notice !== 'consent-reminder' && event !== 'granted') continue;
      expect(written(one, 'nl').text).toMatch(/intrekken/);
      expect(written(one, 'en').text).toMatch(/withdraw/);
    }
  });

  test('says something sensible of what has no words yet', () => {
    for (const facts of [consent, { ...consent, event: 'constructor', outcome: 'toString' }])
      for (const notice of ['consent-receipt', 'consent-answer'] as const)
        expect(written([notice, facts, person], 'nl').subject).toBe('Er is iets veranderd aan een toestemming');
  });
});

describe('mail about a destruction that is to come', () => {
  const mails = (reader: string) =>
    CASES.filter(([notice, facts]) => /^destruction-(announced|waits)$/.test(notice) && facts.reader === reader);

  const WHY = {
    term: { nl: [/5 jaar na het einde/, /einddatum/], en: [/5 years after the end/, /end date/] },
    client: { nl: [/U vroeg ons/, /einddatum/, /Trek het dan in/], en: [/You asked us/, /end date/, /take it back/] },
    erasure: { nl: [/verzoek om alles over u te wissen/, /Trek het dan in/], en: [/erase everything/, /take it back/] },
  };

  test('[RIO-6.3] [EK-10.1] [AVG-5.1.a] says the day and why, how to get a copy, and how to object or have it corrected', () => {
    expect(mails('client')).toHaveLength(6);
    for (const one of mails('client')) {
      const [nl, en] = LOCALES.map((locale) => written(one, locale).text);
      const why = WHY[one[1].ground as keyof typeof WHY];
      for (const said of [/woensdag 5 maart 2031/, ...why.nl, /kopie/, /inzage/, /bezwaar/]) expect(nl).toMatch(said);
      for (const said of [/Wednesday 5 March 2031/, ...why.en, /copy/, /access/, /object/]) expect(en).toMatch(said);
      expect(nl?.includes('eerder mag')).toBe(one[0] === 'destruction-waits');
    }
  });

  test('tells the owner the day, and what to do when it is wrong', () => {
    expect(mails('owner')).toHaveLength(6);
    for (const one of mails('owner')) {
      const { text } = written(one, 'nl');
      for (const said of [/woensdag 5 maart 2031/, /einddatum/, /houd het dan vast/, /inzage/])
        expect(text).toMatch(said);
      expect(text.includes('bevestigt')).toBe(one[0] === 'destruction-waits');
    }
  });
});

describe('doing without mail', () => {
  test('[RIO-2.1] [EK-9.1] what somebody must be told goes to them whatever they want', () => {
    for (const notice of ['regulation-notice', 'dossier-destroyed', 'coach-changed'] as const)
      expect(isOptional(notice, person)).toBe(false);
    for (const notice of NOTICES) expect(isOptional(notice, owner)).toBe(false);
  });

  test('a mail that can be done without says how, and no other does', () => {
    for (const one of CASES)
      for (const locale of LOCALES)
        expect([one[0], linksIn(written(one, locale).text).includes(`${PORTAL}/me`)]).toEqual([
          one[0],
          isOptional(one[0], one[2]),
        ]);
  });
});
