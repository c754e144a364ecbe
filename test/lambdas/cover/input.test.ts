import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import { ask, consentOf, granted, planCover, plannedCover, questionOf, swept, yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { ended, registered, running } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';

/** A coach with two clients, and a colleague. Today is 5 March 2026; the coach is away from the 10th up to the 12th. */
async function two() {
  const one = practice();
  const first = await running(one);
  const { coach } = first;
  const second = await registered(one, {}, { coach });
  const replacement = await one.invite('coach');
  const body = { replacementId: replacement.personId, from: '2026-03-10', until: '2026-03-12' };
  return { one, coach, first, second, replacement, body };
}

describe('[RIO-4.3] a cover that cannot be changes nothing', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  const wrong: [string, object, number, Parameters<typeof refusal>[1]][] = [
    ['an end before its start', { from: '2026-03-12', until: '2026-03-11' }, 422, 'cover-end-before-start'],
    ['in the past', { from: '2026-03-01', until: '2026-03-03' }, 422, 'cover-in-past'],
    ['from yesterday', { from: '2026-03-04' }, 422, 'cover-in-past'],
    ['a day longer than the maximum', { from: '2026-03-10', until: '2026-04-21' }, 422, 'cover-too-long'],
    ['by nobody known', { replacementId: unknown }, 422, 'coach-unknown'],
    ['of a dossier that is not the coach’s', { dossierIds: [unknown] }, 404, 'not-found'],
    ['of no dossiers', { dossierIds: [] }, 400, 'invalid-request'],
    ['on a day that does not exist', { until: '2026-02-30' }, 400, 'invalid-request'],
    ['with an answer in it', { state: 'granted' }, 400, 'invalid-request'],
    ['for another coach', { coachId: unknown }, 422, 'coach-unknown'],
  ];
  test.each(wrong)('%s', async (_, more, status, code) => {
    const { one, coach, body } = await two();
    const reply = await changesNothing(one, () => planCover(one, coach, { ...body, ...more }));
    expect(reply).toEqual(refusal(status, code));
  });

  test('the longest that the policy allows is allowed', async () => {
    const { one, coach, body } = await two();
    expect(one.policy.consents.maxCoverDays).toBe(42);
    expect((await planCover(one, coach, { ...body, until: '2026-04-20' })).status).toBe(201);
  });

  test('with the same coach, a client, a manager or a removed coach', async () => {
    const { one, coach, first, body } = await two();
    const removed = await one.invite('coach');
    yes(await one.call('removePerson', { personId: removed.personId }));
    const tried = ({ personId }: Who) =>
      changesNothing(one, () => planCover(one, coach, { ...body, replacementId: personId }));
    expect(await tried(coach)).toEqual(refusal(422, 'cover-same-coach'));
    for (const who of [first.client, await one.invite('manager'), removed])
      expect(await tried(who)).toEqual(refusal(422, 'coach-unknown'));
  });

  test('by whoever is no coach, and by a coach without clients', async () => {
    const { one, first, body, replacement } = await two();
    for (const as of [first.client, await one.invite('manager')])
      expect(await changesNothing(one, () => planCover(one, as, body))).toEqual(refusal(403, 'not-allowed'));
    const other = await one.invite('coach');
    const none = await changesNothing(one, () =>
      planCover(one, replacement, { ...body, replacementId: other.personId }),
    );
    expect(none).toEqual(refusal(409, 'nothing-to-cover'));
    expect(await changesNothing(one, () => planCover(one, one.owner, body))).toEqual(refusal(422, 'coach-unknown'));
  });

  test('ended by another coach, or one that is not there', async () => {
    const { one, coach, body, replacement } = await two();
    const { coverId } = await plannedCover(one, coach, body);
    for (const [id, as] of [
      [coverId, replacement],
      [unknown, coach],
    ] as const)
      for (const route of ['endCover', 'askCover', 'getCover'] as const)
        expect(await changesNothing(one, () => one.call(route, { coverId: id }, { as }))).toEqual(
          refusal(404, 'not-found'),
        );
  });

  test('ended while a dossier in it is being destroyed: that dossier is left alone', async () => {
    const { one, coach, first, second, body } = await two();
    const cover = await plannedCover(one, coach, { ...body, from: '2026-03-06', until: '2026-03-20' });
    for (const dossier of [first, second]) await granted(one, dossier, questionOf(cover, dossier.dossierId));
    const shorter = { scope: 'keep-digital-shorter', subject: { kind: 'day', on: '2026-03-07' } };
    const { consentId } = yes<ConsentReply>(await ask(one, first, shorter));
    await granted(one, first, consentId);
    await ended(one, first);
    // The coach ended it within a week of that day, so it waits the grace.
    one.clock.advance('P7D');
    await swept(one);
    expect((await one.dossiers.load(first.dossierId))?.dossier.state).toBe('erasing');
    const inDossier = () => one.items.dump('records').filter(({ pk }) => pk === `DOSSIER#${first.dossierId}`);
    const before = inDossier();
    expect((await one.call('endCover', { coverId: cover.coverId }, { as: coach })).status).toBe(200);
    expect(inDossier()).toEqual(before);
    expect((await consentOf(one, second, questionOf(cover, second.dossierId))).state).toBe('ended');
  });

  test('asked for after its last day', async () => {
    const { one, coach, first, body } = await two();
    const { coverId } = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
    one.clock.advance('P8D');
    const late = await changesNothing(one, () => one.call('askCover', { coverId }, { as: coach }));
    expect(late).toEqual(refusal(409, 'cover-ended'));
  });
});
