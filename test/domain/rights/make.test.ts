import { describe, expect, it } from 'vitest';
import { decisionTerms } from '../../../domain/rights/case-terms.ts';
import { RIGHT_KINDS } from '../../../domain/rights/request.ts';
import { agendaOf, allowed, refusal, textsIn } from '../support/outcomes.ts';
import { ERASING } from '../support/samples.ts';
import {
  ALONE,
  access,
  asked,
  correction,
  letter,
  next,
  notices,
  PROMISING,
  registered,
  STATUTORY,
  TODAY,
} from './samples.ts';

describe('a request in the portal', () => {
  it('[RIO-3.6] [EK-9.3a] [EK-9.3b] starts its term at once, and the login says who asks', () => {
    const decision = allowed(asked({ note: 'Everything, please' }));
    expect(decision.next).toMatchObject({
      state: 'open',
      channel: 'portal',
      receivedOn: TODAY,
      identity: { state: 'established', method: 'mfa-login', on: TODAY, by: 'client' },
    });
    expect(agendaOf(decision)).toEqual({
      'rights-reminder': '2025-03-29',
      'rights-due': '2025-04-05',
      'rights-identity': 'drop',
      'rights-execution': 'drop',
    });
    expect(decision.effects).toContainEqual({
      type: 'start-execution',
      machine: 'rights-request',
      name: 'request-1',
      input: { requestId: 'request-1', dossierId: 'dossier-1' },
    });
    expect(notices(decision)).toEqual(['rights-made']);
  });

  it('[RIO-3.6] [EK-10.2] can be about every right there is, and about several at once', () => {
    for (const policy of [STATUTORY, PROMISING])
      expect(policy.rights.kinds.map(({ id }) => id).sort()).toEqual([...RIGHT_KINDS].sort());
    expect(next(asked({ kinds: ['portability', 'access'], changes: [correction] })).kinds).toEqual([
      'access',
      'correction',
      'portability',
    ]);
  });

  it('[EK-10.2] [EK-10.3] holds each change with its ground; what it says is sealed', () => {
    const { next: request, audit } = allowed(asked({ kinds: ['correction'], changes: [correction] }));
    expect(request.changes).toEqual([{ n: 1, kind: 'correction', target: { field: 'phone' }, ground: 'incorrect' }]);
    expect(request.secrets.changes).toEqual({ '1': { from: '0612345678', to: '0687654321' } });
    const { secrets: _, ...clear } = request;
    expect(textsIn({ clear, audit }).filter((text) => text.includes('0612345678'))).toEqual([]);
  });

  it('[RIO-6.3] links duplicates and refuses none', () => {
    const others = [access()];
    const { duplicates } = next(asked({ requestId: 'request-2', kinds: ['access'] }, { ...ALONE, others }));
    expect(duplicates).toEqual(['request-1']);
    expect(next(asked({ requestId: 'request-2', kinds: ['restriction'] }, { ...ALONE, others })).duplicates).toEqual(
      [],
    );
  });
});

describe('a request that was written or said', () => {
  it('[EK-9.3a] runs from the day of receipt, not of registration', () => {
    const request = next(registered({ receivedOn: '2025-02-20' }));
    expect(request).toMatchObject({ registeredBy: 'owner', channel: 'letter', identity: { state: 'pending' } });
    expect(decisionTerms(request, STATUTORY, TODAY)[0]?.term.nominal).toBe('2025-03-20');
  });

  it('[EK-9.3b] may have been somebody whom the owner knows, with the way and the day', () => {
    const identity = { method: 'in-person', on: TODAY };
    expect(next(registered({ channel: 'spoken', identity })).identity).toEqual({
      state: 'established',
      ...identity,
      by: 'owner',
    });
    expect(refusal(registered({ identity: { method: 'mfa-login', on: TODAY } })).code).toBe('identity-method-unknown');
    expect(refusal(registered({ identity: { method: 'passport-copy', on: TODAY } })).code).toBe(
      'identity-method-unknown',
    );
    expect(refusal(registered({ identity: { method: 'in-person', on: '2025-03-06' } })).code).toBe('identity-day');
  });

  it('was not received tomorrow', () => {
    expect(refusal(registered({ receivedOn: '2025-03-06' }))).toMatchObject({
      code: 'received-in-future',
      field: 'receivedOn',
    });
    expect(letter().channel).toBe('letter');
  });
});

describe('a request is refused', () => {
  const { ground: _, ...groundless } = correction;
  it.each([
    ['changes-missing', { kinds: ['correction' as const] }],
    ['changes-missing', { changes: [{ ...groundless, ground: 'incorrect', to: ' ' }] }],
    ['change-ground-unknown', { changes: [{ ...correction, ground: 'no-fun' }] }],
    ['change-target-unknown', { changes: [{ ...correction, target: { field: 'shoeSize' } }] }],
    ['change-target-unknown', { changes: [{ ...correction, target: { documentId: 'document-of-another' } }] }],
    ['citizen-service-number', { changes: [{ ...correction, to: '111222333' }] }],
    ['objection-day', { kinds: ['objection' as const], objectionDay: '2025-03-04' }],
    ['right-unknown', { kinds: [] }],
  ])('[EK-10.2] [EK-10.3] %s', (code, command) => {
    expect(refusal(asked({ kinds: [], ...command })).code).toBe(code);
  });

  it('[RIO-6.3] erasure while somebody still waits for access: the order is asked', () => {
    const around = { ...ALONE, others: [access()] };
    const erasure = { requestId: 'request-2', kinds: ['erasure' as const] };
    expect(refusal(asked(erasure, around))).toMatchObject({ code: 'order-needed', field: 'order' });
    expect(next(asked({ ...erasure, order: 'access-first' }, around)).order).toBe('access-first');
    expect(next(asked(erasure)).order).toBeUndefined();
  });

  it('about a dossier that is being destroyed', () => {
    expect(refusal(asked({}, ALONE, ERASING)).code).toBe('under-erasure');
  });
});
