import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../domain/calendar.ts';
import { decisionTerms } from '../../../domain/rights/case-terms.ts';
import { extendRequest } from '../../../domain/rights/extend.ts';
import { askIdentity, establishIdentity, watchIdentity, withdrawRequest } from '../../../domain/rights/identity.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { escalateRequest, remindOfRequest } from '../../../domain/rights/watch.ts';
import { STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { citing } from '../../support/citing.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { access, letter, next, notices, PROMISING, registered, STATUTORY, TODAY } from './samples.ts';

const terms = (request: RightsRequest, policy = STATUTORY, today = TODAY) =>
  decisionTerms(request, policy, today).map(({ term: { nominal, outer } }) => [nominal, outer]);
const extend = (request: RightsRequest, by = 'P2M', today = TODAY, reasons = 'Much paper') =>
  extendRequest(request, { by, reasons }, STATUTORY, today);
const ask = (request: RightsRequest, today = TODAY, reason: string = STOP_REASON) =>
  askIdentity(request, { reason, doubt: 'Another address' }, STATUTORY, today);
const prove = (request: RightsRequest, on: string, today = on) =>
  establishIdentity(request, { method: 'call-back', on, by: 'owner' }, STATUTORY, today);

describe('the term of a request', () => {
  it('[EK-9.3c] [EK-10.4] is a month, explained; a promise of the regulation does not move', () => {
    expect(terms(access())).toEqual([['2025-04-05', '2025-04-07']]);
    expect(terms(access(), PROMISING)).toEqual([['2025-04-05', '2025-04-05']]);
    expect(decisionTerms(access(), STATUTORY, TODAY)[0]?.term.steps.map(({ en }) => en)).toEqual([
      'received 5 March 2025',
      'one month: 5 April 2025, a Saturday',
      'so Monday 7 April 2025, 24:00',
    ]);
  });

  it('[EK-10.4] moves with a day that a decree adds while the request is open', () => {
    const decreed = { ...STATUTORY, decreedHolidays: [{ date: '2025-04-07', name: { nl: 'Feest', en: 'Feast' } }] };
    expect(decisionTerms(access(), decreed, TODAY)[0]?.term.outer).toBe('2025-04-08');
  });

  it('[EK-10.4] is extended once, by two months at most, with reasons, inside the first month', () => {
    const decision = allowed(extend(access()));
    expect(terms(decision.next)).toEqual([['2025-06-05', '2025-06-05']]);
    expect(notices(decision)).toEqual(['rights-extended']);
    expect(agendaOf(decision)).toMatchObject({ 'rights-due': '2025-06-05', 'rights-reminder': '2025-05-29' });
    expect(refusal(extend(decision.next, 'P1M')).code).toBe('extension-twice');
    expect(refusal(extend(access(), 'P3M')).code).toBe('extension-too-long');
    expect(refusal(extend(access(), 'forever')).code).toBe('extension-period');
    expect(refusal(extend(access(), 'P2M', '2025-04-06')).code).toBe('extension-late');
    expect(refusal(extend(access(), 'P2M', TODAY, ' ')).code).toBe('reasons-missing');
  });

  it('is never later than the law allows, whatever happens to it', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, fc.nat(27), fc.nat(60), fc.boolean(), (received, asking, silence, longer) => {
        let request = next(registered({ receivedOn: received, kinds: ['access'] }, undefined, received));
        const askedOn = addDays(received, asking);
        const provenOn = addDays(askedOn, silence);
        request = next(ask(request, askedOn));
        request = next(prove(request, provenOn));
        if (longer) {
          const outcome = extend(request, 'P2M', provenOn);
          if (outcome.ok) request = outcome.next;
        }
        const [nominal = ''] = terms(request, STATUTORY, provenOn)[0] ?? [];
        const months = request.extension ? 3 : 1;
        expect(nominal <= addDays(addMonths(received, months), silence)).toBe(true);
        expect(nominal >= addDays(received, silence + 28)).toBe(true);
      }),
    );
  });
});

describe('doubt about who asks', () => {
  it('[EK-9.3b] stops the clock from the question until the proof, added exactly once', () => {
    const doubted = allowed(ask(letter(), '2025-03-07'));
    expect(doubted.next).toMatchObject({ identity: { state: 'asked' }, stop: { from: '2025-03-07' } });
    expect(agendaOf(doubted)).toEqual({
      'rights-reminder': 'drop',
      'rights-due': 'drop',
      'rights-identity': '2025-03-21',
      'rights-execution': 'drop',
    });
    const proven = allowed(prove(doubted.next, '2025-03-17'));
    expect(terms(proven.next)).toEqual([['2025-04-15', '2025-04-15']]);
    expect(agendaOf(proven)).toMatchObject({ 'rights-identity': 'drop', 'rights-due': '2025-04-15' });
    expect(refusal(ask(proven.next, '2025-03-18')).code).toBe('identity-known');
    expect(refusal(prove(proven.next, '2025-03-18')).code).toBe('identity-known');
  });

  it('[EK-9.3b] is the only reason, and is asked once and without delay', () => {
    expect(refusal(ask(letter(), TODAY, 'much-work'))).toMatchObject({ code: 'stop-reason', rule: citing('AVG-12.6') });
    expect(refusal(ask(letter(), '2025-04-06')).code).toBe('stop-late');
    expect(refusal(ask(access())).code).toBe('identity-known');
    expect(refusal(ask(next(ask(letter())))).code).toBe('identity-asked');
    expect(refusal(prove(next(ask(letter(), '2025-03-07')), '2025-03-06', '2025-03-08')).code).toBe('identity-day');
  });

  it('[EK-9.3b] ends when the client signs in: the login is the proof', () => {
    const doubted = next(ask(letter(), '2025-03-07'));
    const { next: request } = allowed(
      establishIdentity(doubted, { method: 'x', on: '2025-03-09', by: 'client' }, STATUTORY, '2025-03-09'),
    );
    expect(request).toMatchObject({ identity: { method: 'mfa-login', by: 'client' }, stop: { until: '2025-03-09' } });
  });

  it('[EK-9.3b] that nobody takes away is reminded, and then closed with a letter', () => {
    const doubted = { ...next(ask(letter(), '2025-03-07')), token: 'token', awaits: 'identity' as const };
    const reminded = allowed(watchIdentity(doubted, STATUTORY, '2025-03-21'));
    expect(notices(reminded)).toEqual(['rights-identity-reminder']);
    expect(agendaOf(reminded)['rights-identity']).toBe('2025-04-18');
    const lapsed = allowed(watchIdentity(doubted, STATUTORY, '2025-04-18'));
    expect(lapsed.next).toMatchObject({ state: 'lapsed', closedOn: '2025-04-18' });
    expect(notices(lapsed)).toEqual(['rights-lapsed']);
    expect(lapsed.effects).toContainEqual({ type: 'answer-token', token: 'token', outcome: 'lapsed' });
    expect(Object.values(agendaOf(lapsed))).toEqual(['drop', 'drop', 'drop', 'drop']);
    expect(refusal(prove(lapsed.next, '2025-04-19')).code).toBe('rights-closed');
  });
});

describe('a term that comes near', () => {
  it('[EK-10.4] is said a week and two days before, on the day, and every day after: never silent', () => {
    const request = access();
    const first = allowed(remindOfRequest(request, STATUTORY, '2025-03-29'));
    expect([notices(first), agendaOf(first)['rights-reminder']]).toEqual([['rights-due'], '2025-04-03']);
    const second = allowed(remindOfRequest(request, STATUTORY, '2025-04-03'));
    expect(agendaOf(second)['rights-reminder']).toBe('drop');
    const day = allowed(escalateRequest(request, STATUTORY, '2025-04-05'));
    expect(day.audit[0].action).toBe('rights.escalate');
    const late = allowed(escalateRequest(request, STATUTORY, '2025-04-08'));
    expect(late.audit[0].action).toBe('rights.overdue');
    for (const decision of [day, late]) expect(notices(decision)).toEqual(['rights-overdue']);
    expect(agendaOf(late)).toEqual({ 'rights-due': '2025-04-09' });
  });

  it('is not said of a request that stands still or is over', () => {
    expect(refusal(escalateRequest(next(ask(letter())), STATUTORY, '2025-05-01')).code).toBe('rights-decided');
    expect(refusal(escalateRequest(access(), STATUTORY, '2025-04-04')).code).toBe('not-due');
  });
});

it('a request is withdrawn by its maker, until it is decided', () => {
  const withdrawn = allowed(
    withdrawRequest({ ...access(), token: 'token', awaits: 'decision' }, STATUTORY, '2025-03-09'),
  );
  expect(withdrawn.next).toMatchObject({ state: 'withdrawn', closedOn: '2025-03-09' });
  expect(withdrawn.effects).toContainEqual({ type: 'answer-token', token: 'token', outcome: 'withdrawn' });
  expect(refusal(withdrawRequest(withdrawn.next, STATUTORY, '2025-03-09')).code).toBe('rights-closed');
});
