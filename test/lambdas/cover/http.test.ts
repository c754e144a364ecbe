import { describe, expect, test } from 'vitest';
import type { CoverReply } from '../../../contracts/cover/replies.ts';
import {
  answer,
  askedPartner,
  consentOf,
  granted,
  NOTHING,
  planCover,
  plannedCover,
  questionOf,
  reads,
  refused,
  swept,
  withdraw,
  yes,
} from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { announcement, ended, registered, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

/** A coach with three clients, and a colleague. Today is 5 March 2026; the coach is away from the 10th up to the 12th. */
async function three(policyId?: Parameters<typeof practice>[0]) {
  const one = practice(policyId);
  const first = await running(one);
  const { coach } = first;
  const others = [await registered(one, {}, { coach }), await registered(one, {}, { coach })] as const;
  const documentId = await uploaded(one, first);
  const replacement = await one.invite('coach');
  const body = { replacementId: replacement.personId, from: '2026-03-10', until: '2026-03-12' };
  const see = (as: Who = replacement) => reads(one, as, first.dossierId, [documentId]);
  const all = { state: true, data: true, listed: [documentId], downloads: [documentId] };
  return { one, coach, first, second: others[0], third: others[1], documentId, replacement, body, see, all };
}

const at = (one: ReturnType<typeof practice>, moment: string): void => {
  const now = one.clock.read().epochMilliseconds;
  one.clock.advance(`PT${(Date.parse(moment) - now) / 1_000}S`);
};

describe('[RIO-4.3] holiday cover', () => {
  test('asks each client in one go, and opens only those who agreed: the coach sees who', async () => {
    const { one, coach, first, second, third, body, replacement } = await three();
    const cover = await plannedCover(one, coach, body);
    expect(cover).toMatchObject({ ...body, state: 'planned' });
    expect(cover.dossiers.map(({ state }) => state)).toEqual(['asked', 'asked', 'asked']);
    await granted(one, first, questionOf(cover, first.dossierId));
    await refused(one, second, questionOf(cover, second.dossierId));
    const shown = yes<CoverReply>(await one.call('getCover', { coverId: cover.coverId }, { as: coach }));
    const stateOf = (dossierId: string) => shown.dossiers.find((entry) => entry.dossierId === dossierId)?.state;
    expect([first, second, third].map(({ dossierId }) => stateOf(dossierId))).toEqual(['granted', 'refused', 'asked']);
    at(one, '2026-03-11T10:00:00Z');
    expect((await reads(one, replacement, first.dossierId, [])).data).toBe(true);
    for (const { dossierId } of [second, third]) expect(await reads(one, replacement, dossierId, [])).toEqual(NOTHING);
    const list = bodyOf<{ items: object[] }>(await one.call('listDossiers', {}, { as: replacement }));
    expect(list.items).toMatchObject([{ dossierId: first.dossierId }]);
  });

  test.each([
    ['2026-03-09T22:59:59Z', false],
    ['2026-03-09T23:00:00Z', true],
    ['2026-03-12T22:59:59Z', true],
    ['2026-03-12T23:00:00Z', false],
  ])(
    'from 00:00 of the first day to 24:00 of the last, Dutch time; nothing need run for it: %s %s',
    async (moment, open) => {
      const { one, coach, first, body, see, all } = await three();
      const cover = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
      await granted(one, first, questionOf(cover, first.dossierId));
      at(one, moment);
      expect(await see()).toEqual(open ? all : NOTHING);
    },
  );

  test('the agenda ends it on its day, with a receipt, though no execution ever ran', async () => {
    const { one, coach, first, body } = await three();
    const cover = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
    const consentId = questionOf(cover, first.dossierId);
    await granted(one, first, consentId);
    at(one, '2026-03-12T12:00:00Z');
    await swept(one);
    expect((await consentOf(one, first, consentId)).state).toBe('granted');
    at(one, '2026-03-13T01:00:00Z');
    await swept(one);
    expect(await consentOf(one, first, consentId)).toMatchObject({
      state: 'ended',
      endReason: 'term',
      receipts: [{ event: 'granted' }, { event: 'ended' }],
    });
  });

  test('the coach is back earlier: it ends at once, and open questions are taken back', async () => {
    const { one, coach, first, second, body, see, all } = await three();
    const cover = await plannedCover(one, coach, body);
    await granted(one, first, questionOf(cover, first.dossierId));
    at(one, '2026-03-11T10:00:00Z');
    expect(await see()).toEqual(all);
    const { coverId } = cover;
    const back = yes<CoverReply>(await one.call('endCover', { coverId }, { as: coach }));
    expect(back.state).toBe('ended');
    expect(back.dossiers.map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'ended']);
    expect(await see()).toEqual(NOTHING);
    const late = await changesNothing(one, () => answer(one, second, questionOf(cover, second.dossierId), 'granted'));
    expect(late).toEqual(refusal(409, 'consent-expired'));
    for (const route of ['endCover', 'askCover'] as const)
      expect(await changesNothing(one, () => one.call(route, { coverId }, { as: coach }))).toEqual(
        refusal(409, 'cover-ended'),
      );
  });

  test('a client who takes it back closes it at once, and the others stay open', async () => {
    const { one, coach, first, second, body, see, replacement } = await three();
    const cover = await plannedCover(one, coach, body);
    for (const dossier of [first, second]) await granted(one, dossier, questionOf(cover, dossier.dossierId));
    at(one, '2026-03-11T10:00:00Z');
    yes(await withdraw(one, first, questionOf(cover, first.dossierId)));
    expect(await see()).toEqual(NOTHING);
    expect((await reads(one, replacement, second.dossierId, [])).data).toBe(true);
  });

  test('silence does not open it, not even on the first day', async () => {
    const { one, coach, body, see } = await three();
    await plannedCover(one, coach, body);
    at(one, '2026-03-10T10:00:00Z');
    await swept(one);
    expect(await see()).toEqual(NOTHING);
  });

  test('the replacement does the work of those days: uploads, and not the decisions about the dossier', async () => {
    const { one, coach, first, body, replacement } = await three();
    const { dossierId } = first;
    const cover = await plannedCover(one, coach, { ...body, dossierIds: [dossierId] });
    const consentId = questionOf(cover, dossierId);
    await granted(one, first, consentId);
    at(one, '2026-03-11T10:00:00Z');
    const upload = await one.call('requestUpload', { dossierId }, { as: replacement, body: announcement(one) });
    expect(upload.status).toBe(201);
    const version = { 'if-match': '"3"' };
    const attempts = [
      () => one.call('endTrajectory', { dossierId }, { as: replacement, body: { endedOn: one.today() } }),
      () =>
        one.call('changeClient', { dossierId }, { as: replacement, headers: version, body: { phone: '0612345678' } }),
      () => one.call('listConsents', { dossierId }, { as: replacement }),
      () =>
        one.call(
          'discloseDocuments',
          { dossierId },
          { as: replacement, body: { principalId: dossierId, documents: [{ documentId: dossierId }] } },
        ),
    ];
    for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(404, 'not-found'));
    const theirs = (await chainOf(one, dossierId)).filter(
      ({ actor }) => 'id' in actor && actor.id === replacement.personId,
    );
    for (const { facts } of theirs.filter(({ act }) => act === 'consult'))
      expect(facts).toMatchObject({ consent: consentId });
    expect(theirs.length).toBeGreaterThan(0);
  });

  test.each([
    ['the older consent first', '0', '1'],
    ['the newer consent first', '1', '0'],
  ])(
    'a partner who reads some documents reads all of them while they replace the coach, and some again after: %s',
    async (_, older, newer) => {
      const { one, coach, first, body, see, all, replacement } = await three();
      // Items lie in the order of their ids: neither consent may stand in the other's way.
      const { ids } = one;
      const next = ids.next.bind(ids);
      const left = [older];
      ids.next = () => next().replace(/^./, left.shift() ?? 'f') as ReturnType<typeof next>;
      const { consentId } = await askedPartner(one, first, replacement);
      await granted(one, first, consentId);
      // The plan itself has an id too.
      left.splice(0, left.length, 'f', newer);
      const cover = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
      ids.next = next;
      await granted(one, first, questionOf(cover, first.dossierId));
      const partly = { state: true, data: true, listed: [], downloads: [] };
      expect(await see()).toEqual(partly);
      at(one, '2026-03-11T10:00:00Z');
      expect(await see()).toEqual(all);
      at(one, '2026-03-13T10:00:00Z');
      expect(await see()).toEqual(partly);
    },
  );

  test('those who were not asked yet can be asked later, and those who said no only with a reason', async () => {
    const { one, coach, first, second, body } = await three();
    const cover = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
    const { coverId } = cover;
    expect(cover.dossiers.map(({ state }) => state).sort()).toEqual(['asked', 'not-asked', 'not-asked']);
    await refused(one, first, questionOf(cover, first.dossierId));
    const more = yes<CoverReply>(await one.call('askCover', { coverId }, { as: coach }));
    expect(more.dossiers.map(({ state }) => state).sort()).toEqual(['asked', 'asked', 'refused']);
    await granted(one, second, questionOf(more, second.dossierId));
    const again = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
    expect(again.dossiers.find(({ dossierId }) => dossierId === first.dossierId)).toMatchObject({
      state: 'not-possible',
      why: 'consent-reason-missing',
    });
  });

  test('a dossier that ended is not asked for; the rest is', async () => {
    const { one, coach, first, body } = await three();
    await ended(one, first);
    const cover = await plannedCover(one, coach, body);
    expect(cover.dossiers.map(({ state }) => state).sort()).toEqual(['asked', 'asked', 'not-possible']);
  });

  test('the owner plans for a coach who fell ill, and reads nothing by it', async () => {
    const { one, coach, first, body } = await three();
    const plan = { ...body, coachId: coach.personId, dossierIds: [first.dossierId] };
    const cover = yes<CoverReply>(await planCover(one, one.owner, plan));
    await granted(one, first, questionOf(cover, first.dossierId));
    const shown = await one.call('getCover', { coverId: cover.coverId }, { query: { coachId: coach.personId } });
    expect(shown).toMatchObject({ status: 200, body: { coachId: coach.personId } });
    expect(JSON.stringify(shown)).not.toMatch(/merel|zomeren/i);
    expect((await one.call('listCovers', {}, { as: coach })).body).toMatchObject({
      items: [{ coverId: cover.coverId }],
    });
  });

  test('[EK-6.2] the other practice covers the same way', async () => {
    const { one, coach, first, body, see, all } = await three('eigenkans');
    const cover = await plannedCover(one, coach, { ...body, dossierIds: [first.dossierId] });
    at(one, '2026-03-10T10:00:00Z');
    expect(await see()).toEqual(NOTHING);
    await granted(one, first, questionOf(cover, first.dossierId));
    expect(await see()).toEqual(all);
  });
});
