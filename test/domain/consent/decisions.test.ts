import { describe, expect, test } from 'vitest';
import type { AgendaChange } from '../../../domain/agenda.ts';
import type { AgendaKind } from '../../../domain/catalogue.ts';
import {
  answerConsent,
  endConsent,
  expireConsent,
  remindOfConsent,
  withdrawConsent,
} from '../../../domain/consent/answer.ts';
import { noteBounce } from '../../../domain/consent/bounce.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import { recordToken, recordTold } from '../../../domain/consent/tell.ts';
import type { Decision } from '../../../domain/decision.ts';
import type { Effect } from '../../../domain/effect.ts';
import { allowed } from '../support/outcomes.ts';
import { asking, at, HERE, NOW, question, RULES } from './samples.ts';

const yes = { answer: 'granted', textVersion: '1' } as const;
const no = { answer: 'refused', textVersion: '1' } as const;
const MOMENT = '2026-03-05T09:00:00.000Z';
const LAPSED = at('2026-03-19T09:00:00Z');
const NO_SCOPES = { ...RULES, consents: { ...RULES.consents, scopes: [] } };

const ASKED = question('partner');
const WAITED_FOR: Consent = { ...ASKED, token: 'token-1' };
const answered = (consent: Consent, answer: typeof yes | typeof no = yes) =>
  allowed(answerConsent(consent, answer, HERE, RULES, NOW));
const given = (): Consent => answered(ASKED).next;

const put = (kind: AgendaKind, dueOn: string): AgendaChange => ({
  op: 'put',
  item: { subject: 'dossier-1', kind, reference: 'consent-1', dueOn },
});
const drop = (...kinds: readonly AgendaKind[]): AgendaChange[] =>
  kinds.map((kind) => ({ op: 'drop', subject: 'dossier-1', kind, reference: 'consent-1' }));
const mail = (notice: 'consent-receipt' | 'consent-reminder' | 'consent-taken-back', event: string): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: 'client-1' },
  facts: { dossier: 'dossier-1', consent: 'consent-1', event },
});
const told = (outcome: Consent['state']): Effect => ({ type: 'answer-token', token: 'token-1', outcome });

describe('a decision about a consent records, plans and tells exactly this', () => {
  type Recorded = readonly [action: string, rules: readonly string[], facts: object];
  const partner = ['RIO-4.1', 'consent.demonstrable'] as const;
  const facts = { consent: 'consent-1', scope: 'partner' };
  const closing = drop('consent-reminder', 'consent-expiry', 'consent-end');
  const settled = drop('consent-reminder', 'consent-expiry');
  const tell = put('consent-tell', '2026-03-06');

  const cases: [string, Decision<Consent> | undefined, Recorded, AgendaChange[], Effect[]][] = [
    [
      'a question',
      allowed(asking('partner')),
      ['consent.ask', partner, { ...facts, text: '1', expiresOn: '2026-03-19' }],
      [put('consent-reminder', '2026-03-12'), put('consent-expiry', '2026-03-19')],
      [
        {
          type: 'start-execution',
          machine: 'consent',
          name: 'consent-1',
          input: { consentId: 'consent-1', dossierId: 'dossier-1' },
        },
      ],
    ],
    [
      'a reminder',
      allowed(remindOfConsent(ASKED, HERE, RULES, NOW)),
      ['consent.remind', ['consent.demonstrable'], { consent: 'consent-1' }],
      drop('consent-reminder'),
      [mail('consent-reminder', 'asked')],
    ],
    [
      '[RIO-4.1] a yes to a partner, which names the partner',
      answered(WAITED_FOR),
      ['consent.grant', partner, { ...facts, text: '1', person: 'coach-2' }],
      [...settled, put('consent-end', '2027-03-05'), tell],
      [told('granted'), mail('consent-receipt', 'granted')],
    ],
    [
      'a no to a partner',
      answered(WAITED_FOR, no),
      ['consent.refuse', partner, { ...facts, text: '1', person: 'coach-2' }],
      [...settled, tell],
      [told('refused'), mail('consent-receipt', 'refused')],
    ],
    [
      '[RIO-4.3] a yes to a replacement, which names the replacement',
      answered(question('cover')),
      [
        'consent.grant',
        ['RIO-4.3', 'consent.demonstrable'],
        { consent: 'consent-1', scope: 'cover', text: '1', person: 'coach-2' },
      ],
      [...settled, put('consent-end', '2026-03-13'), tell],
      [mail('consent-receipt', 'granted')],
    ],
    [
      '[RIO-5.1] a yes to a disclosure, which names the principal',
      answered(question('disclosure')),
      [
        'consent.grant',
        ['RIO-5.1', 'consent.demonstrable'],
        { consent: 'consent-1', scope: 'disclosure', text: '1', principal: 'principal-1' },
      ],
      [...settled, tell],
      [mail('consent-receipt', 'granted')],
    ],
    [
      'a yes to a purpose, which names nobody',
      answered(question('contact')),
      ['consent.grant', ['RIO-2.2', 'consent.demonstrable'], { consent: 'consent-1', scope: 'contact', text: '1' }],
      [...settled, tell],
      [mail('consent-receipt', 'granted')],
    ],
    [
      'a withdrawal',
      allowed(withdrawConsent(given(), RULES, NOW)),
      ['consent.withdraw', partner, facts],
      closing,
      [mail('consent-receipt', 'withdrawn')],
    ],
    [
      'a withdrawal of what the policy has no scope for any more',
      allowed(withdrawConsent(given(), NO_SCOPES, NOW)),
      ['consent.withdraw', ['consent.demonstrable', 'consent.demonstrable'], facts],
      closing,
      [mail('consent-receipt', 'withdrawn')],
    ],
    [
      'silence',
      allowed(expireConsent(WAITED_FOR, RULES, LAPSED)),
      ['consent.expire', partner, facts],
      [...closing, put('consent-tell', '2026-03-20')],
      [told('expired'), mail('consent-receipt', 'expired')],
    ],
    [
      'the end of a grant',
      allowed(endConsent(given(), 'handover', RULES, NOW)),
      ['consent.end', partner, { ...facts, reason: 'handover' }],
      closing,
      [mail('consent-receipt', 'ended')],
    ],
    [
      'a question taken back: the client, who was mailed it and gave no answer, hears so and gets no receipt',
      allowed(endConsent(WAITED_FOR, 'taken-back', RULES, NOW)),
      ['consent.cancel', partner, { ...facts, reason: 'taken-back' }],
      [...closing, tell],
      [told('cancelled'), mail('consent-taken-back', 'cancelled')],
    ],
    [
      'a question taken back before it was mailed',
      allowed(endConsent(ASKED, 'taken-back', RULES, NOW)),
      ['consent.cancel', partner, { ...facts, reason: 'taken-back' }],
      [...closing, tell],
      [],
    ],
    [
      'a workflow that waits',
      recordToken({ ...ASKED, token: 'token-0' }, 'token-1'),
      ['consent.wait', ['audit.every-act'], { consent: 'consent-1' }],
      [],
      [],
    ],
    [
      'the asker told',
      recordTold(given(), 'coach-1', MOMENT),
      ['consent.tell', ['audit.every-act'], { consent: 'consent-1', outcome: 'granted' }],
      drop('consent-tell'),
      [
        {
          type: 'notify',
          notice: 'consent-answer',
          recipient: { to: 'person', personId: 'coach-1' },
          facts: { dossier: 'dossier-1', consent: 'consent-1', outcome: 'granted' },
        },
      ],
    ],
    [
      'a mail that did not arrive',
      noteBounce(ASKED, { kind: 'transient', at: MOMENT }),
      ['consent.mail-bounced', ['audit.every-act'], { consent: 'consent-1', bounce: 'transient' }],
      [],
      [],
    ],
  ];

  test.each(cases)('%s', (_, decision, [action, rules, entry], agenda, effects) => {
    expect(decision).toStrictEqual({
      ok: true,
      next: decision?.next,
      audit: [{ act: 'record', action, rules, facts: entry }],
      agenda,
      effects,
    });
  });
});
