import { describe, expect, it } from 'vitest';
import { noteBounce } from '../../../domain/consent/bounce.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import { sameMatter } from '../../../domain/consent/matter.ts';
import { recordToken, recordTold } from '../../../domain/consent/tell.ts';
import { question, SUBJECTS } from './samples.ts';

const ASKED = question('partner');
const GIVEN: Consent = { ...ASKED, state: 'granted' };
const FACTS = { dossier: 'dossier-1', consent: 'consent-1' };
const AT = '2026-03-06T10:00:00Z';

describe('a workflow that waits for an answer', () => {
  it('sends the question with its first token, and only with that', () => {
    const first = recordToken(ASKED, 'token-1');
    expect(first?.next).toEqual({ ...ASKED, token: 'token-1' });
    expect(first?.effects).toEqual([
      { type: 'notify', notice: 'consent-question', recipient: { to: 'person', personId: 'client-1' }, facts: FACTS },
    ]);
    const second = recordToken({ ...ASKED, token: 'token-1' }, 'token-2');
    expect(second?.next.token).toBe('token-2');
    expect(second?.effects).toEqual([]);
  });

  it('has nothing to record when it waits already', () => {
    expect(recordToken({ ...ASKED, token: 'token-1' }, 'token-1')).toBeUndefined();
  });

  it('is told at once what came before it waited', () => {
    const late = recordToken(GIVEN, 'token-1');
    expect(late?.next).toEqual(GIVEN);
    expect(late?.effects).toEqual([{ type: 'answer-token', token: 'token-1', outcome: 'granted' }]);
    expect(late?.audit[0]).toMatchObject({ action: 'consent.wait', facts: { consent: 'consent-1' } });
  });
});

describe('whoever asked', () => {
  const by = (role: Consent['askedBy']['role'], state: Consent['state'] = 'granted'): Consent => ({
    ...GIVEN,
    state,
    askedBy: { ...GIVEN.askedBy, role },
  });

  it('is told what came of it: the coach of the dossier now, or the owner', () => {
    const told = (consent: Consent) => recordTold(consent, 'coach-9', AT)?.effects;
    const notice = { type: 'notify', notice: 'consent-answer', facts: { ...FACTS, outcome: 'granted' } };
    expect(told(by('coach'))).toEqual([{ ...notice, recipient: { to: 'person', personId: 'coach-9' } }]);
    expect(told(by('owner'))).toEqual([{ ...notice, recipient: { to: 'owner' } }]);
  });

  it('is told nothing when the client asked, or the question was taken back; that it is settled is recorded', () => {
    for (const consent of [by('client'), by('coach', 'cancelled')]) {
      const told = recordTold(consent, 'coach-1', AT);
      expect(told?.effects).toEqual([]);
      expect(told?.next.toldAt).toBe(AT);
      expect(told?.agenda).toEqual([
        { op: 'drop', subject: 'dossier-1', kind: 'consent-tell', reference: 'consent-1' },
      ]);
      expect(told?.audit[0]).toMatchObject({ action: 'consent.tell', facts: { outcome: consent.state } });
    }
  });

  it('is told once, and of nothing that is still open', () => {
    expect(recordTold(ASKED, 'coach-1', AT)).toBeUndefined();
    expect(recordTold({ ...GIVEN, toldAt: AT }, 'coach-1', AT)).toBeUndefined();
  });
});

describe('a mail about a consent that did not arrive', () => {
  it('is on the consent, and the owner hears of one that never will arrive', () => {
    const before = { ...ASKED, bounces: [{ kind: 'transient', at: AT } as const] };
    const never = noteBounce(before, { kind: 'permanent', at: AT });
    expect(never.next.bounces).toEqual([
      { kind: 'transient', at: AT },
      { kind: 'permanent', at: AT },
    ]);
    expect(never.effects).toEqual([
      { type: 'notify', notice: 'mail-bounced', recipient: { to: 'owner' }, facts: FACTS },
    ]);
    expect(never.audit[0]).toMatchObject({ facts: { consent: 'consent-1', bounce: 'permanent' } });
    expect(noteBounce(ASKED, { kind: 'transient', at: AT }).effects).toEqual([]);
  });
});

describe('the same matter', () => {
  const { partner, cover, disclosure, shorter, paper, contact } = SUBJECTS;
  const of = (scope: string, subject: Consent['subject']) => ({ scope, subject });

  it('is a partner by person, whatever they may see', () => {
    expect(sameMatter(of('p', partner), of('p', { ...partner, categories: [] }))).toBe(true);
    expect(sameMatter(of('p', partner), of('p', { ...partner, personId: 'coach-3' }))).toBe(false);
    expect(sameMatter(of('p', partner), of('q', partner))).toBe(false);
  });

  it.each([
    ['the same days', '2026-03-10', '2026-03-12', true],
    ['days that begin on its last one', '2026-03-12', '2026-03-20', true],
    ['days that end on its first one', '2026-03-01', '2026-03-10', true],
    ['later days', '2026-03-13', '2026-03-20', false],
    ['earlier days', '2026-03-01', '2026-03-09', false],
  ])('is a replacement on %s', (_what, from, until, same) => {
    expect(sameMatter(of('c', cover), of('c', { ...cover, from, until }))).toBe(same);
  });

  it('is no replacement by another coach', () => {
    expect(sameMatter(of('c', cover), of('c', { ...cover, personId: 'coach-3' }))).toBe(false);
  });

  it('is a disclosure to the same principal that shares a document', () => {
    const other = { documentId: 'document-2', sha256: 'b'.repeat(64), category: 'cv' };
    const both = { ...disclosure, documents: [other, ...disclosure.documents] };
    expect(sameMatter(of('d', disclosure), of('d', both))).toBe(true);
    expect(sameMatter(of('d', both), of('d', disclosure))).toBe(true);
    expect(sameMatter(of('d', disclosure), of('d', { ...disclosure, documents: [other] }))).toBe(false);
    expect(sameMatter(of('d', disclosure), of('d', { ...both, principalId: 'principal-2' }))).toBe(false);
  });

  it('is any other day or purpose of the same scope, and nothing of another kind', () => {
    expect(sameMatter(of('s', shorter), of('s', paper))).toBe(true);
    expect(sameMatter(of('s', contact), of('s', contact))).toBe(true);
    expect(sameMatter(of('s', contact), of('s', shorter))).toBe(false);
    expect(sameMatter(of('s', partner), of('s', contact))).toBe(false);
    expect(sameMatter(of('s', cover), of('s', contact))).toBe(false);
    expect(sameMatter(of('s', disclosure), of('s', contact))).toBe(false);
    expect(sameMatter(of('s', contact), of('s', partner))).toBe(false);
  });
});
