import { describe, expect, test } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import type { ComplaintAction } from '../../../domain/catalogue.ts';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { assignHandler, outsiderInvited, outsiderInvolved, refuseOutsider } from '../../../domain/complaint/handler.ts';
import { standingsOf } from '../../../domain/complaint/standing.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { samePerson } from '../../../domain/person/same-person.ts';
import { allowed } from '../support/outcomes.ts';
import { made, next, open, POLICY, refused, TODAY, told } from './samples.ts';

const may = (complaint: Complaint, actor: Actor, action: ComplaintAction) => {
  const { rule: _, ...verdict } = authorize({ action, standings: standingsOf(complaint, actor) });
  return verdict;
};

describe('a complaint', () => {
  test('[RIO-7.1] [EK-11.1] comes in, starts its workflow, and reaches the owner without a word of it', () => {
    const { next: complaint, effects, agenda, audit } = allowed(made());
    expect(complaint).toMatchObject({ state: 'received', handler: { kind: 'owner' }, termFrom: TODAY });
    expect(effects[0]).toEqual({
      type: 'start-execution',
      machine: 'complaint',
      name: 'complaint-1',
      input: { complaintId: 'complaint-1' },
    });
    expect(told({ effects })).toEqual(['complaint-made']);
    expect(JSON.stringify([effects, agenda, audit])).not.toContain('opdagen');
    expect(agenda).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item: expect.objectContaining({ kind: 'complaint-confirm', dueOn: '2025-03-12' }) }),
        expect.objectContaining({ item: expect.objectContaining({ kind: 'complaint-reminder', dueOn: '2025-04-09' }) }),
        expect.objectContaining({ item: expect.objectContaining({ kind: 'complaint-due', dueOn: '2025-04-16' }) }),
      ]),
    );
  });

  test('[RIO-7.1] by letter has its term from the day of receipt, which is not to come', () => {
    expect(next(made({ channel: 'letter', receivedOn: '2025-03-03' })).termFrom).toBe('2025-03-03');
    expect(made({ channel: 'letter', receivedOn: '2025-03-06' })).toEqual(refused('complaint-day'));
  });

  test('takes no BSN, and no attachment without a dossier', () => {
    expect(made({ text: 'Mijn nummer is 111222333' })).toEqual(refused('citizen-service-number'));
    const { dossierId: _, ...command } = next(made());
    const without = { ...command, text: 'Klacht', attachments: ['document-1'] };
    expect(made({ ...without, dossierId: undefined as never })).toEqual(refused('attachments-need-dossier'));
  });
});

describe('nobody judges their own case', () => {
  const coach = { personId: 'coach-1', email: 'anke@praktijk.example', isOwner: false };
  const other = { personId: 'coach-2', email: 'bo@praktijk.example', isOwner: false };
  const handlerOf = (who: { personId: string }) => ({ kind: 'person', personId: who.personId }) as const;
  const involved = { complainedOf: [coach], complainant: { personId: 'client-1', isOwner: false }, handled: [] };

  test('[RIO-7.2] the handler is not the person complained of, nor the complainant, nor a second account of them', () => {
    const candidate = (who: typeof coach) => ({ handler: handlerOf(who), who, able: true });
    expect(assignHandler(open(), candidate(coach), involved)).toEqual(refused('handler-complained-of'));
    const second = { personId: 'manager-9', email: 'Anke+beheer@Praktijk.example', isOwner: false };
    expect(assignHandler(open(), candidate(second), involved)).toEqual(refused('handler-complained-of'));
    const complainant = { personId: 'client-1', email: 'c@voorbeeld.example', isOwner: false };
    expect(assignHandler(open(), candidate(complainant), involved)).toEqual(refused('handler-complained-of'));
    const outcome = assignHandler(open(), candidate(other), involved);
    expect(next(outcome).handler).toEqual({ kind: 'person', personId: 'coach-2' });
    expect(told(allowed(outcome))).toEqual(['complaint-assigned']);
    const unable = { ...candidate(other), able: false };
    expect(assignHandler(open(), unable, involved)).toEqual(refused('handler-unknown'));
  });

  test('[RIO-7.2] who judged it before does not judge it again, also not under a second account', () => {
    const second = { personId: 'coach-9', email: 'BO+twee@praktijk.example', isOwner: false };
    const candidate = { handler: handlerOf(second), who: second, able: true };
    expect(assignHandler(open(), candidate, { ...involved, handled: [other] })).toEqual(refused('handler-again'));
  });

  test('[RIO-7.2] who is from outside does not judge their own case either, and then the owner hears of it', () => {
    const complaint = { ...open(), handler: { kind: 'outside' } } as const;
    const { email } = POLICY.organisation.outsideHandler;
    const outside = { personId: 'outside-1', email: email.toUpperCase(), isOwner: false };
    expect(refuseOutsider(complaint, email, involved)).toBeUndefined();
    for (const theirs of [
      { ...involved, complainedOf: [outside] },
      { ...involved, complainant: outside },
    ])
      expect(refuseOutsider(complaint, email, theirs)).toEqual(refused('handler-complained-of'));
    expect(told(allowed(outsiderInvolved(complaint)))).toEqual(['complaint-nobody']);
  });

  test('[RIO-7.2] about the owner somebody from outside handles it, and the owner cannot choose another', () => {
    const about = { about: { kind: 'owner' }, against: { owner: true } } as const;
    const complaint = open(about);
    expect(complaint.handler).toEqual({ kind: 'outside' });
    const mine = { handler: { kind: 'owner' }, who: { isOwner: true }, able: true } as const;
    expect(assignHandler(complaint, mine, { complainedOf: [{ isOwner: true }], handled: [] })).toEqual(
      refused('handler-outside-only'),
    );
    const invited = next(outsiderInvited(complaint, 'outside-1'));
    expect(may(invited, { personId: 'outside-1', role: 'manager' }, 'complaint.handle')).toEqual({ allow: true });
    expect(may(invited, { personId: 'owner-1', role: 'owner' }, 'complaint.handle')).toEqual({
      allow: false,
      hidden: false,
    });
    expect(may(invited, { personId: 'manager-1', role: 'manager', appointed: true }, 'complaint.read')).toEqual({
      allow: false,
      hidden: true,
    });
  });

  test('[RIO-7.2] the owner is complained of under whatever account', () => {
    const owner = { isOwner: true, email: 'eigenaar@praktijk.example' };
    expect(samePerson(owner, { personId: 'x', email: 'EIGENAAR+coach@praktijk.example', isOwner: false })).toBe(true);
    expect(samePerson(owner, { personId: 'x', isOwner: false })).toBe(false);
    expect(samePerson({ isOwner: true }, { isOwner: true })).toBe(true);
  });
});
