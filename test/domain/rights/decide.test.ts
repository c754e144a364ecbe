import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { type DecideRequest, decideRequest } from '../../../domain/rights/decide.ts';
import {
  closeRequest,
  recordExecution,
  reportFailure,
  resumeRequest,
  standingOf,
  stepsOf,
} from '../../../domain/rights/execution.ts';
import { extendRequest } from '../../../domain/rights/extend.ts';
import { kindsToTell, tellPrincipal, toTell } from '../../../domain/rights/recipients.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { escalateExecution } from '../../../domain/rights/watch.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import { access, asked, at, correction, letter, next, notices, STATUTORY, TODAY } from './samples.ts';

type Decisions = DecideRequest['decisions'];
const decide = (
  request: RightsRequest,
  decisions: Decisions,
  { dossier = RUNNING as Dossier, others = [] as RightsRequest[], order = undefined as DecideRequest['order'] } = {},
) =>
  decideRequest(
    request,
    { decisions, ...(order ? { order } : {}) },
    { dossier, others, documents: new Set(['document-1']) },
    STATUTORY,
    '2025-03-20',
  );
const yes = (...kinds: Decisions[number]['kind'][]): Decisions => kinds.map((kind) => ({ kind, outcome: 'granted' }));
const changes = (...more: readonly object[]) =>
  next(
    asked({
      kinds: ['correction'],
      changes: [correction, { ...correction, target: { documentId: 'document-1' } }, ...more] as never,
    }),
  );
const erasure = () => next(asked({ kinds: ['erasure'] }));

describe('a decision', () => {
  it('[EK-10.4] is told at once, and what is granted gets a term of its own', () => {
    const decision = allowed(decide({ ...access(), token: 'token', awaits: 'decision' }, yes('access')));
    expect(notices(decision)).toEqual(['rights-decision']);
    expect(decision.effects).toContainEqual({ type: 'answer-token', token: 'token', outcome: 'decided' });
    expect(decision.next.executions).toEqual([{ kind: 'access', state: 'todo', from: '2025-03-20' }]);
    expect(agendaOf(decision)).toEqual({
      'rights-reminder': 'drop',
      'rights-due': 'drop',
      'rights-identity': 'drop',
      'rights-execution': '2025-03-27',
    });
    expect(decision.next.token).toBeUndefined();
  });

  it('[EK-10.4] that says no, wholly or in part, needs reasons', () => {
    for (const outcome of ['refused', 'partly'] as const)
      expect(refusal(decide(access(), [{ kind: 'access', outcome, reasons: ' ' }]))).toMatchObject({
        code: 'reasons-missing',
        field: 'decisions.0.reasons',
      });
    const { next: request, audit } = allowed(
      decide(access(), [{ kind: 'access', outcome: 'refused', reasons: 'Asked yesterday' }]),
    );
    expect(request.secrets.reasons).toEqual({ access: 'Asked yesterday' });
    expect(JSON.stringify([{ ...request, secrets: 0 }, audit])).not.toContain('yesterday');
    expect(request.executions).toEqual([]);
  });

  it('[RIO-6.3] names an exception of the law, which is a reason for erasure and nothing else', () => {
    const refused = { outcome: 'refused', exceptions: ['legal-claim'] } as const;
    expect(next(decide(erasure(), [{ kind: 'erasure', ...refused }])).decisions[0]?.exceptions).toEqual([
      'legal-claim',
    ]);
    expect(refusal(decide(access(), [{ kind: 'access', ...refused }])).code).toBe('exception-unknown');
    const made = [{ kind: 'erasure', outcome: 'refused', exceptions: ['too-much-work'] }] as const;
    expect(refusal(decide(erasure(), made)).code).toBe('exception-unknown');
  });

  it('[RIO-6.3] cannot grant erasure under a hold, wholly or in part: that is a reasoned no', () => {
    const held = { dossier: HELD };
    expect(refusal(decide(erasure(), yes('erasure'), held)).code).toBe('held');
    const part = {
      kind: 'erasure',
      outcome: 'partly',
      exceptions: ['legal-claim'],
      documents: ['document-1'],
    } as const;
    expect(next(decide(erasure(), [part])).executions).toHaveLength(1);
    expect(refusal(decide(erasure(), [part], held)).code).toBe('held');
    expect(refusal(decide(erasure(), [{ ...part, documents: [] }], held)).code).toBe('decision-incomplete');
    expect(refusal(decide(erasure(), [{ ...part, documents: ['elsewhere'] }], held)).code).toBe('document-unknown');
  });

  it('[RIO-6.3] about erasure while somebody waits for access asks for the order', () => {
    const others = [{ ...access(), requestId: 'request-2' }];
    expect(refusal(decide(erasure(), yes('erasure'), { others })).code).toBe('order-needed');
    const request = next(decide(erasure(), yes('erasure'), { others, order: 'access-first' }));
    expect(standingOf(request, others)).toBe('later');
    expect(standingOf({ ...request, order: 'erasure-first' }, others)).toBe('erase');
    expect(standingOf(request, [])).toBe('erase');
    const waiting = allowed(escalateExecution(request, others, RUNNING, STATUTORY, '2025-03-21'));
    expect(notices(waiting)).toEqual([]);
    const free = allowed(escalateExecution(request, [], RUNNING, STATUTORY, '2025-03-21'));
    expect(free.effects).toContainEqual(expect.objectContaining({ type: 'start-execution', name: 'request-1-2' }));
  });

  it('[EK-9.3b] is not taken before it is known who asks', () => {
    expect(refusal(decide(letter(), yes('access'))).code).toBe('identity-missing');
  });

  it('[EK-9.3c] gives access by a place and a time, with an explanation', () => {
    const appointment = { on: '2025-04-02', time: '10:30', place: 'Marktplein 1', explanation: 'Your coach explains' };
    const request = next(decide(access(), [{ kind: 'access', outcome: 'granted', appointment }]));
    expect(request.decisions[0]?.appointment).toEqual({ on: '2025-04-02', time: '10:30' });
    expect(request.secrets.appointment).toEqual({ place: 'Marktplein 1', explanation: 'Your coach explains' });
    const past = { ...appointment, on: '2025-03-19' };
    expect(refusal(decide(access(), [{ kind: 'access', outcome: 'granted', appointment: past }])).code).toBe(
      'appointment-in-past',
    );
  });

  it('[EK-10.2] says which changes a partial yes is about, and does not take away what is needed', () => {
    const part = { kind: 'correction', outcome: 'partly', reasons: 'The report is somebody else’s' } as const;
    expect(next(decide(changes(), [{ ...part, changes: [1] }])).decisions[0]?.changes).toEqual([1]);
    for (const wrong of [undefined, [], [3]])
      expect(refusal(decide(changes(), [wrong ? { ...part, changes: wrong } : part])).code).toBe('decision-incomplete');
    const removal = next(
      asked({ kinds: [], changes: [{ kind: 'removal', target: { field: 'lastName' }, ground: 'not-relevant' }] }),
    );
    expect(refusal(decide(removal, yes('removal'))).code).toBe('field-required');
  });

  it('is complete, and is taken once', () => {
    const both = next(asked({ kinds: ['access', 'portability'] }));
    for (const decisions of [yes('access'), yes('access', 'access'), yes('access', 'portability', 'erasure')])
      expect(refusal(decide(both, decisions)).code).toBe('decision-incomplete');
    const decided = next(decide(both, yes('access', 'portability')));
    expect(refusal(decide(decided, yes('access', 'portability'))).code).toBe('rights-decided');
    expect(refusal(decide({ ...decided, state: 'closed' }, yes('access', 'portability'))).code).toBe('rights-closed');
    expect(refusal(extendRequest(decided, { by: 'P1M', reasons: 'Late' }, STATUTORY, TODAY)).code).toBe(
      'rights-decided',
    );
  });
});

describe('carrying out', () => {
  const decided = () => next(decide(changes(), yes('correction')));
  const done = (request: RightsRequest) =>
    recordExecution(request, 'correction', { by: 'system' }, STATUTORY, '2025-03-21');

  it('[EK-10.5] is recorded once, and closes when everything is done', () => {
    const request = decided();
    expect([stepsOf(request), standingOf(request, [])]).toEqual([['correction'], 'unfinished']);
    expect(refusal(closeRequest(request, STATUTORY, at('2025-03-21'))).code).toBe('not-due');
    const carried = next(done(request));
    expect(standingOf(carried, [])).toBe('done');
    expect(refusal(done(carried)).code).toBe('rights-closed');
    const closed = allowed(closeRequest(carried, STATUTORY, at('2025-03-22')));
    expect(closed.next).toMatchObject({ state: 'closed', closedOn: '2025-03-22' });
    expect(Object.values(agendaOf(closed))).toEqual(['drop', 'drop', 'drop', 'drop']);
    expect(refusal(recordExecution(access(), 'access', { by: 'owner' }, STATUTORY, TODAY)).code).toBe(
      'rights-not-decided',
    );
  });

  it('[EK-10.5] by hand waits for somebody, and goes on when they say so', () => {
    const request = next(decide(changes(), [{ kind: 'correction', outcome: 'granted', byHand: true }]));
    expect([stepsOf(request), standingOf(request, [])]).toEqual([[], 'later']);
    const replacements = [{ n: 2, documentId: 'document-2' }];
    const hand = recordExecution(request, 'correction', { by: 'owner', replacements }, STATUTORY, '2025-03-21');
    expect(allowed(hand).effects).toContainEqual(
      expect.objectContaining({ type: 'start-execution', name: 'request-1-2' }),
    );
    expect(next(hand).executions[0]?.replacements).toEqual(replacements);
    const late = allowed(escalateExecution(request, [], RUNNING, STATUTORY, '2025-03-28'));
    expect(notices(late)).toEqual(['rights-execution-overdue']);
  });

  it('[EK-10.5] that fails alarms the owner, and one command starts it again', () => {
    const failed = allowed(reportFailure(decided(), 'correction', STATUTORY, at('2025-03-21')));
    expect(notices(failed)).toEqual(['rights-failed']);
    expect(failed.next.executions[0]?.failedAt).toBeDefined();
    const again = allowed(resumeRequest(failed.next, STATUTORY));
    expect(again.next.executions[0]?.failedAt).toBeUndefined();
    expect(again.effects).toEqual([
      {
        type: 'start-execution',
        machine: 'rights-request',
        name: 'request-1-2',
        input: { requestId: 'request-1', dossierId: 'dossier-1' },
      },
    ]);
    expect(refusal(resumeRequest({ ...failed.next, state: 'closed' }, STATUTORY)).code).toBe('rights-closed');
  });

  it('[EK-10.5] is told to everyone who got the data, once, and that is recorded', () => {
    const request = decided();
    expect(toTell(request, ['b', 'a', 'a'])).toEqual(['a', 'b']);
    const told = allowed(tellPrincipal(request, 'a', ['person-1'], '2026-0001', STATUTORY, at('2025-03-21')));
    expect(told.effects).toEqual([
      expect.objectContaining({ notice: 'rights-recipient', facts: { dossier: '2026-0001', kinds: 'correction' } }),
    ]);
    expect(toTell(told.next, ['a', 'b'])).toEqual(['b']);
    expect(kindsToTell(next(decide(access(), yes('access'))))).toEqual([]);
  });
});
