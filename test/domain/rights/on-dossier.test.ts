import { describe, expect, it } from 'vitest';
import {
  changeFields,
  destroyOnRequest,
  liftRestriction,
  objectToKeeping,
  planErasure,
  restrictDossier,
} from '../../../domain/rights/on-dossier.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, HELD, REGISTERED, RUNNING } from '../support/samples.ts';
import { notices, STATUTORY } from './samples.ts';

const TODAY = '2026-03-20';

describe('erasure at once', () => {
  it.each([REGISTERED, RUNNING, ENDED])(
    '[RIO-6.3] closes a dossier that is $state and starts the erasure',
    (dossier) => {
      const decision = allowed(destroyOnRequest(dossier, asked(undefined), 'request-1', RULES, TODAY));
      expect(decision.next).toMatchObject({
        state: 'erasing',
        endedOn: dossier.endedOn ?? TODAY,
        early: { ground: 'client-request' },
      });
      expect(decision.effects).toEqual([
        {
          type: 'start-execution',
          machine: 'erasure',
          name: 'request-1',
          input: { erasureId: 'request-1', dossierId: 'dossier-1' },
        },
      ]);
      expect(agendaOf(decision)).toMatchObject({ destruction: 'drop' });
    },
  );

  it('[RIO-6.3] that somebody else registered starts only on the day that was told', () => {
    const letter = asked(undefined, 'letter');
    const planned = allowed(planErasure(RUNNING, letter, RULES, TODAY)).next;
    for (const [dossier, day] of [
      [RUNNING, '2026-04-20'],
      [planned, TODAY],
      [planned, '2026-03-26'],
    ] as const)
      expect(refusal(destroyOnRequest(dossier, letter, 'request-1', RULES, day)).code).toBe('not-due');
    expect(allowed(destroyOnRequest(planned, letter, 'request-1', RULES, '2026-03-27')).next).toMatchObject({
      state: 'erasing',
      endedOn: '2026-03-27',
    });
  });

  it('[RIO-6.3] is stopped by a hold, and is not done twice', () => {
    expect(refusal(destroyOnRequest(HELD, asked(undefined), 'request-1', RULES, TODAY)).code).toBe('held');
    expect(refusal(destroyOnRequest(ERASING, asked(undefined), 'request-1', RULES, TODAY)).code).toBe('under-erasure');
  });
});

const asked = (day: string | undefined, channel: 'portal' | 'letter' = 'portal') => ({
  requestId: 'request-1',
  channel,
  ...(day === undefined ? {} : { objectionDay: day }),
});

describe('an objection to keeping', () => {
  it('[RIO-6.3] makes the destruction day today or the day that the client names, never a later one', () => {
    const object = (day?: string, dossier = ENDED) => allowed(objectToKeeping(dossier, asked(day), RULES, TODAY));
    expect(agendaOf(object())).toEqual({ destruction: TODAY });
    expect(agendaOf(object('2027-01-01'))).toEqual({ destruction: '2027-01-01' });
    expect(agendaOf(object('2027-01-01', { ...ENDED, keepUntil: '2026-06-01' }))).toEqual({
      destruction: '2026-06-01',
    });
    expect(agendaOf(object('2040-01-01'))).toEqual({ destruction: '2031-03-01' });
    expect(agendaOf(object(undefined, HELD))).toEqual({});
    expect(agendaOf(object(undefined, RUNNING))).toEqual({});
  });

  it('[RIO-6.3] that the owner registered waits the grace, since it can be about somebody else', () => {
    const registered = (day?: string) => allowed(objectToKeeping(ENDED, asked(day, 'letter'), RULES, TODAY));
    expect(agendaOf(registered())).toEqual({ destruction: '2026-03-27' });
    expect(registered().next.destruction).toEqual({
      dueOn: TODAY,
      on: '2026-03-27',
      announcedOn: TODAY,
      waits: true,
    });
    expect(agendaOf(registered('2027-01-01'))).toEqual({ destruction: '2027-01-01' });
  });
});

describe('restriction', () => {
  const restricted = () => allowed(restrictDossier(RUNNING, 'request-1', TODAY)).next;

  it('[EK-10.5] stays until it is lifted: by the client at once, by the owner when the client has been told', () => {
    expect(restricted().restriction).toEqual({ requestId: 'request-1', placedOn: TODAY });
    const lifted = allowed(liftRestriction(restricted(), 'client', TODAY));
    expect(lifted.next.restriction).toBeUndefined();
    const announced = allowed(liftRestriction(restricted(), 'owner', TODAY));
    expect(announced.next.restriction).toMatchObject({ endsOn: '2026-03-21' });
    expect([notices(announced), agendaOf(announced)]).toEqual([
      ['restriction-ends'],
      { 'restriction-end': '2026-03-21' },
    ]);
    expect(refusal(liftRestriction(announced.next, 'system', TODAY)).code).toBe('not-due');
    expect(allowed(liftRestriction(announced.next, 'system', '2026-03-21')).next.restriction).toBeUndefined();
    expect(refusal(liftRestriction(restricted(), 'owner', TODAY, TODAY)).code).toBe('restriction-day');
    expect(refusal(liftRestriction(RUNNING, 'client', TODAY)).code).toBe('not-restricted');
  });
});

describe('changes of fields', () => {
  const dossier = {
    ...RUNNING,
    secrets: { client: { ...RUNNING.secrets.client, phone: '0612345678', career: 'Welder' } },
  };
  const change = (kind: 'correction' | 'completion' | 'removal', field: string) =>
    ({ n: 1, kind, target: { field }, ground: 'incorrect' }) as const;

  it.each([
    ['correction', 'phone', '0687654321', { from: '0612345678', to: '0687654321' }],
    ['completion', 'career', 'Teacher', { from: 'Welder', to: 'Welder\nTeacher' }],
    ['completion', 'career', 'Welder', { from: 'Welder', to: 'Welder' }],
    ['completion', 'address', 'Markt 1', { to: 'Markt 1' }],
    ['removal', 'phone', undefined, { from: '0612345678' }],
  ] as const)('[EK-10.3] [EK-10.5] %s of %s keeps what was there and what came', (kind, field, to, words) => {
    const asked = { '1': to === undefined ? {} : { to } };
    const changed = changeFields(dossier, [change(kind, field)], asked, STATUTORY);
    expect(changed.words).toEqual({ '1': words });
    expect(allowed(changed.outcome).next.secrets.client[field]).toBe('to' in words ? words.to : undefined);
  });
});
