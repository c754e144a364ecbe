import { describe, expect, test } from 'vitest';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { moveTerms } from '../../../lambdas/agenda/move-terms.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { policyById } from '../../../local/policies.ts';
import type { DecreedHoliday, Policy } from '../../../policies/types.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { made } from '../complaint/support.ts';
import { chainOf } from '../support.ts';

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one), moveTerms: () => moveTerms(one) });

/** A practice whose list of decreed days grows while it runs, as a deployment with a newer table makes it grow. */
function growing() {
  const decreed: DecreedHoliday[] = [];
  const policy: Policy = { ...policyById('re-integratieonderwijs'), decreedHolidays: decreed };
  const one = practice('re-integratieonderwijs', '2026-03-05T10:00:00Z', policy);
  const decree = (date: string) => decreed.push({ date, name: { nl: 'een gelijkgestelde dag', en: 'a decreed day' } });
  return { one, decree };
}

const dueOf = async (one: Practice, subject: string) =>
  Object.fromEntries((await one.dossiers.agendaOf(subject)).map(({ kind, dueOn }) => [kind, dueOn]));

describe('a day that a decree adds', () => {
  test('[RIO-7.2] moves the agenda of an open complaint on the next sweep, and what people are shown', async () => {
    const { one, decree } = growing();
    const { dossierId, client } = await running(one);
    const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
    expect(await swept(one)).toMatchObject({ moved: 0 });
    // Received on Thursday 5 March: five working days end on the 12th, six weeks on 16 April.
    expect(await dueOf(one, dossierId)).toMatchObject({ 'complaint-confirm': '2026-03-12' });

    decree('2026-03-10');
    decree('2026-04-16');
    const seen = await one.call('getComplaint', { complaintId }, { as: client });
    expect(seen.body).toMatchObject({
      case: { terms: { confirm: { outer: '2026-03-13' }, decide: { nominal: '2026-04-16', outer: '2026-04-17' } } },
    });
    expect(await swept(one)).toMatchObject({ moved: 1, failed: 0 });
    expect(await dueOf(one, dossierId)).toMatchObject({
      'complaint-confirm': '2026-03-13',
      'complaint-due': '2026-04-16',
    });
    expect((await chainOf(one, dossierId)).at(-1)).toMatchObject({
      action: 'complaint.reschedule',
      actor: { role: 'system' },
      facts: { dueOn: '2026-04-16', outer: '2026-04-17' },
    });
    expect(await swept(one)).toMatchObject({ moved: 0 });
  });

  test('[EK-9.3c] moves the last day of an open request that is shown, and not the day that people work to', async () => {
    const { one, decree } = growing();
    const { dossierId, client } = await running(one);
    const asked = await one.call('makeRights', { dossierId }, { as: client, body: { kinds: ['access'] } });
    const { requestId } = asked.body as { requestId: string };
    await swept(one);
    const before = await dueOf(one, dossierId);
    decree('2026-04-07');
    const shown = async () =>
      ((await one.call('getRights', { dossierId, requestId }, { as: client })).body as { terms: unknown[] }).terms[0];
    expect(await shown()).toMatchObject({ nominal: '2026-04-05', outer: '2026-04-08' });
    expect(await swept(one)).toMatchObject({ moved: 0, failed: 0 });
    expect(await dueOf(one, dossierId)).toEqual(before);
  });

  test('is looked at again on the next sweep when a case changed in between', async () => {
    const { one, decree } = growing();
    const { dossierId, client } = await running(one);
    const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
    const handler = await one.invite('coach');
    await swept(one);
    decree('2026-03-10');
    let assigned = false;
    // The moment is asked for after the complaint was loaded: somebody else saves it just then.
    const clock = {
      now: async () => {
        if (!assigned) await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } });
        assigned = true;
        return one.clock.now();
      },
    };
    expect(await moveTerms({ ...one, clock })).toBe(0);
    expect(await one.agenda.holidays()).toEqual([]);
    expect(await swept(one)).toMatchObject({ moved: 1 });
    expect(await one.agenda.holidays()).toEqual(['2026-03-10']);
    expect(await dueOf(one, dossierId)).toMatchObject({ 'complaint-confirm': '2026-03-13' });
  });
});
