import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Breach,
  breachState,
  deadlineOf,
  hoursLeft,
  isLate,
  mustTellPeople,
  NOT_TOLD,
} from '../../../domain/register/breach.ts';
import { changeBreach, endContent, recordBreach } from '../../../domain/register/keep-breach.ts';
import { deadlineSteps, missingFor } from '../../../domain/register/missing.ts';
import { watchBreach } from '../../../domain/register/watch-breach.ts';
import { policyById } from '../../../local/policies.ts';
import { citing } from '../../support/citing.ts';

const policy = policyById('re-integratieonderwijs');
const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2026-03-05T10:00:00Z');
const DOSSIER = '5f0c9f3e-3f6a-4a7b-8d53-0f6a0f0f0f0f';
const command = {
  breachId: 'breach-1',
  awareAt: '2026-03-05T09:30:00Z',
  kinds: ['confidentiality'],
  secrets: { foundBy: 'coach', categories: [], dossierIds: [] },
} as const;

type Command = Parameters<typeof recordBreach>[0];
const record = (more: Partial<Command> = {}, now = NOW) =>
  recordBreach({ ...command, ...more }, new Set([DOSSIER]), policy, now);
const done = (more: Partial<Command> = {}, now = NOW) => {
  const outcome = record(more, now);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
};
const change = (before: Breach, more: Parameters<typeof changeBreach>[1], now = NOW) =>
  changeBreach(before, more, new Set(), policy, now);
const refused = (code: string, field?: string) => ({
  ok: false,
  refusal: expect.objectContaining(field ? { code, field } : { code }),
});
const secrets = (more: object) => ({ ...command.secrets, ...more });

describe('the 72 hours', () => {
  test('run from awareness, through a weekend and the change to summer time, to the second', () => {
    const friday = done({ awareAt: '2026-03-27T17:00:00+01:00' }, at('2026-03-27T17:00:00Z')).next;
    expect(deadlineOf(friday).toString()).toBe('2026-03-30T16:00:00Z');
    expect(deadlineSteps(friday).map(({ nl }) => nl)).toEqual([
      'bekend geworden 27 maart 2026, 17:00',
      '72 uur, zonder stilstand: 30 maart 2026, 18:00',
    ]);
    expect(isLate(friday, at('2026-03-30T16:00:00Z'))).toBe(false);
    expect(isLate(friday, at('2026-03-30T16:00:01Z'))).toBe(true);
    expect(hoursLeft(friday, at('2026-03-30T14:30:00Z'))).toBe(1);
  });

  test('are late exactly when more than 72 hours went by, whatever the moment', () => {
    const moment = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 400_000 }), (aware, waited) => {
        const instant = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
        const now = instant(aware + waited);
        const breach = done({ awareAt: instant(aware).toString() }, now).next;
        expect(isLate(breach, now)).toBe(waited > 72 * 3_600);
      }),
    );
  });

  test('cannot begin later than was recorded, and can begin earlier', () => {
    const { next } = done();
    const later = change(next, { awareAt: '2026-03-05T09:45:00Z', secrets: {} });
    expect(later).toEqual(refused('breach-aware-later', 'awareAt'));
    const earlier = change(next, { awareAt: '2026-03-04T09:30:00Z', secrets: {} });
    expect(earlier).toMatchObject({ ok: true, agenda: [{ op: 'put', item: { dueOn: '2026-03-06' } }] });
  });
});

describe('the register', () => {
  test('takes a breach with what is known, and says what a notification lacks', () => {
    const { next, agenda, audit } = done();
    expect(missingFor(next, NOW).map(({ id }) => id)).toEqual([
      'risk',
      'happened',
      'categories',
      'people',
      'records',
      'consequences',
      'measures',
    ]);
    expect(agenda).toEqual([
      { op: 'put', item: { subject: 'breach-1', kind: 'breach-deadline', reference: 'breach', dueOn: '2026-03-07' } },
      { op: 'put', item: { subject: 'breach-1', kind: 'breach-retention', reference: 'breach', dueOn: '2031-03-05' } },
    ]);
    expect(audit[0]).toMatchObject({ action: 'breach.record', rules: citing('AVG-33.5') });
  });

  test('asks the reasons of a late notification, and takes one in time without', () => {
    const late = { awareAt: '2026-03-01T10:00:00Z', notifiedAuthorityAt: '2026-03-04T10:00:01Z' };
    expect(record(late)).toEqual(refused('breach-reasons-missing', 'reasonsLate'));
    const said = record({ ...late, secrets: secrets({ reasonsLate: 'Pas laat begrepen' }) });
    expect(said.ok && breachState(said.next)).toBe('notified');
    expect(record({ ...late, notifiedAuthorityAt: '2026-03-04T10:00:00Z' }).ok).toBe(true);
    const open = done({ awareAt: '2026-03-01T10:00:00Z' }).next;
    expect(missingFor(open, NOW).map(({ id }) => id)).toContain('reasonsLate');
  });

  test('needs no notification where a risk is unlikely, but says why', () => {
    expect(record({ risk: 'unlikely' })).toEqual(refused('breach-risk-reasons', 'reasonsRisk'));
    const { next, agenda } = done({ risk: 'unlikely', secrets: secrets({ reasonsRisk: 'Versleuteld' }) });
    expect([breachState(next), missingFor(next, NOW), isLate(next, NOW.add({ hours: 99 }))]).toEqual([
      'not-needed',
      [],
      false,
    ]);
    expect(agenda[0]).toMatchObject({ op: 'drop', kind: 'breach-deadline' });
    const worse = change(next, { risk: 'high', secrets: {} });
    expect(worse).toMatchObject({ ok: true, agenda: [{ op: 'put', item: { dueOn: '2026-03-07' } }] });
  });

  test.each([
    ['breach-aware-in-future', 'awareAt', { awareAt: '2026-03-05T10:00:01Z' }],
    ['breach-moment', 'notifiedAuthorityAt', { notifiedAuthorityAt: '2026-03-05T09:29:00Z' }],
    ['breach-moment', 'notifiedPeopleAt', { notifiedPeopleAt: '2026-03-05T10:00:01Z' }],
    ['category-unknown', 'categories', { secrets: secrets({ categories: ['horoscope'] }) }],
    ['breach-dossier-unknown', 'dossierIds', { secrets: secrets({ dossierIds: [DOSSIER, 'another'] }) }],
    ['breach-complaint-unknown', 'complaintId', { secrets: secrets({ complaintId: 'another' }) }],
    ['citizen-service-number', 'happened', { secrets: secrets({ happened: 'Van 111222333' }) }],
  ] as const)('refuses %s at %s', (code, field, more) => {
    expect(record(more)).toEqual(refused(code, field));
  });

  test('goes on about a dossier that is gone since it was named', () => {
    const { next } = done({ secrets: secrets({ dossierIds: [DOSSIER] }) });
    const gone = change(next, { secrets: { dossierIds: [DOSSIER] } });
    expect(gone.ok && gone.next.secrets?.dossierIds).toEqual([DOSSIER]);
    expect(change(next, { secrets: { dossierIds: [DOSSIER, 'another'] } })).toEqual(
      refused('breach-dossier-unknown', 'dossierIds'),
    );
  });

  test('keeps when was notified as it was recorded', () => {
    const { next } = done({ notifiedAuthorityAt: '2026-03-05T09:40:00Z' });
    const moved = change(next, { notifiedAuthorityAt: '2026-03-05T09:50:00Z', secrets: {} });
    expect(moved).toEqual(refused('breach-notified', 'notifiedAuthorityAt'));
    expect(change(next, { notifiedAuthorityAt: '2026-03-05T09:40:00Z', secrets: {} }).ok).toBe(true);
  });

  test.each(['notifiedAuthorityAt', 'notifiedPeopleAt'] as const)(
    '%s is one moment, however it is written',
    (field) => {
      const { next } = done({ [field]: '2026-03-05T09:40:00Z' });
      for (const same of ['2026-03-05T10:40:00+01:00', '2026-03-05T09:40:00.000Z', '2026-03-05T04:40:00-05:00']) {
        const outcome = change(next, { [field]: same, secrets: {} });
        expect(outcome.ok && outcome.next[field]).toBe('2026-03-05T09:40:00Z');
      }
    },
  );

  test('keeps the line when the content goes, and takes no change after that', () => {
    const ended = endContent(done().next);
    const line = ended.ok ? ended.next : undefined;
    expect(line).toMatchObject({ breachId: 'breach-1', awareAt: command.awareAt });
    expect(line).not.toHaveProperty('secrets');
    expect(line && change(line, { people: 1, secrets: {} })).toEqual(refused('breach-content-gone'));
  });
});

describe('reminders', () => {
  const told = (now: Temporal.Instant, more: Partial<Command> = {}) => {
    const outcome = watchBreach(done(more).next, now);
    return outcome.ok ? [outcome.effects.map((one) => 'notice' in one && one.notice), outcome.agenda[0]] : [];
  };

  test('come before the end of the 72 hours and every day after it, until it is settled', () => {
    expect(told(at('2026-03-07T05:00:00Z'))).toMatchObject([['breach-due'], { item: { dueOn: '2026-03-08' } }]);
    expect(told(at('2026-03-08T05:00:00Z'))).toMatchObject([['breach-due'], { item: { dueOn: '2026-03-09' } }]);
    expect(told(at('2026-03-09T05:00:00Z'))).toMatchObject([['breach-overdue'], { item: { dueOn: '2026-03-10' } }]);
    const notified = { notifiedAuthorityAt: '2026-03-05T09:40:00Z' };
    expect(told(at('2026-03-09T05:00:00Z'), notified)).toMatchObject([[], { op: 'drop' }]);
  });
});

describe('[AVG-34.3] people who are not told of a high risk', () => {
  const text = 'De schijf was versleuteld.';
  const told = { peopleNotTold: 'unreadable', risk: 'high' } as const;
  const missing = (breach: Breach) => missingFor(breach, NOW).map(({ id }) => id);

  test('that they were told, or why not, is missing until the one or the other is there', () => {
    const high = done({ risk: 'high' }).next;
    expect([mustTellPeople(high), missing(high).includes('people-told')]).toEqual([true, true]);
    for (const answer of [
      done({ risk: 'high', notifiedPeopleAt: '2026-03-05T09:45:00Z' }).next,
      done({ ...told, secrets: secrets({ reasonsNotTold: text }) }).next,
    ])
      expect([mustTellPeople(answer), missing(answer).includes('people-told')]).toEqual([false, false]);
    for (const risk of ['risk', undefined] as const) {
      const other = done(risk === undefined ? {} : { risk }).next;
      expect([mustTellPeople(other), missing(other).includes('people-told')]).toEqual([false, false]);
    }
  });

  test.each(NOT_TOLD)('%s needs its reasons, and stands in the log', (peopleNotTold) => {
    const more = peopleNotTold === 'disproportionate-effort' ? { publicCommunication: 'Op de website' } : {};
    expect(record({ risk: 'high', peopleNotTold, secrets: secrets(more) })).toEqual(
      refused('breach-not-told-reasons', 'reasonsNotTold'),
    );
    const { next, audit } = done({ risk: 'high', peopleNotTold, secrets: secrets({ ...more, reasonsNotTold: text }) });
    expect(next).toMatchObject({ peopleNotTold, secrets: { ...more, reasonsNotTold: text } });
    expect(audit[0].facts).toMatchObject({ peopleNotTold });
    expect(JSON.stringify(audit)).not.toContain(text);
  });

  test('a disproportionate effort needs the public communication instead', () => {
    const given = {
      ...told,
      peopleNotTold: 'disproportionate-effort',
      secrets: secrets({ reasonsNotTold: text }),
    } as const;
    expect(record(given)).toEqual(refused('breach-public-communication', 'publicCommunication'));
  });

  test('who was told is not left untold; who is told after all is told', () => {
    const both = { ...told, notifiedPeopleAt: '2026-03-05T09:45:00Z', secrets: secrets({ reasonsNotTold: text }) };
    expect(record(both)).toEqual(refused('breach-people-told', 'peopleNotTold'));
    const before = done({ ...told, secrets: secrets({ reasonsNotTold: text }) }).next;
    const after = change(before, { notifiedPeopleAt: '2026-03-05T09:45:00Z', secrets: {} });
    expect(after.ok && 'peopleNotTold' in after.next).toBe(false);
    if (!after.ok) throw new Error(after.refusal.code);
    expect(change(after.next, { peopleNotTold: 'unreadable', secrets: {} })).toEqual(
      refused('breach-people-told', 'peopleNotTold'),
    );
    // Anything else that is found leaves the ground as it is.
    const found = change(before, { people: 3, secrets: {} });
    expect(found.ok && found.next.peopleNotTold).toBe('unreadable');
  });

  test('no diagnosis and no citizen service number is typed there either', () => {
    for (const field of ['reasonsNotTold', 'publicCommunication'])
      expect(record({ ...told, secrets: secrets({ reasonsNotTold: text, [field]: 'BSN 111222333' }) })).toEqual(
        refused('citizen-service-number', field),
      );
  });
});
