import { expect, test } from 'vitest';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { practice, type Who } from '../../support/practice.ts';
import { ended, running } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

async function endedDossier() {
  const one = practice();
  const dossier = await running(one);
  await ended(one, dossier);
  const { dossierId, coach } = dossier;
  const version = async () => Number((await one.call('getDossier', { dossierId })).headers.etag?.replaceAll('"', ''));
  const headers = async () => ({ 'if-match': `"${await version()}"` });
  const place = async (body: object) => one.call('placeHold', { dossierId }, { headers: await headers(), body });
  const lift = async () => one.call('liftHold', { dossierId }, { headers: await headers() });
  const agenda = async () =>
    bodyOf<{ items: { kind: string; dueOn: string }[] }>(await one.call('listAgenda', { dossierId })).items;
  return { one, dossier, dossierId, coach, headers, place, lift, agenda };
}

const hold = { reason: 'Bezwaarprocedure bij de rechtbank', reviewOn: '2026-06-05' };

test('[EK-10.1] a hold takes the destruction off the agenda, and lifting it puts it back on its day', async () => {
  const { place, lift, agenda } = await endedDossier();
  const placed = await place(hold);
  expect(placed).toMatchObject({ status: 200, body: { hold: { placedOn: '2026-03-05', reviewOn: '2026-06-05' } } });
  expect(placed.body).not.toHaveProperty('destroyOn');
  expect((await agenda()).map(({ kind }) => kind).sort()).toEqual(['hold-review', 'relocation']);
  expect(await lift()).toMatchObject({ status: 200, body: { destroyOn: '2031-03-05' } });
  expect(await agenda()).toContainEqual({ kind: 'destruction', reference: 'dossier', dueOn: '2031-03-05' });
  expect((await agenda()).map(({ kind }) => kind)).not.toContain('hold-review');
});

test('[EK-10.1] a dossier whose hold is lifted after its day waits the grace', async () => {
  const { one, place, lift, agenda } = await endedDossier();
  await place(hold);
  one.clock.advance('P6Y');
  expect(await lift()).toMatchObject({ status: 200, body: { destroyOn: '2032-03-12', destructionWaits: true } });
  expect(await agenda()).toContainEqual({ kind: 'destruction', reference: 'dossier', dueOn: '2032-03-12' });
});

test('[EK-10.1] only the owner holds, with a reason, and for a time that has an end', async () => {
  const { one, dossierId, dossier, headers } = await endedDossier();
  const match = await headers();
  for (const as of [dossier.coach, dossier.client]) {
    const attempt = () => one.call('placeHold', { dossierId }, { as, headers: match, body: hold });
    expect(await changesNothing(one, attempt)).toEqual(refusal(403, 'not-allowed'));
  }
  // The version is asked once: asking it is a consultation, and that leaves a trace.
  const liftNow = () => one.call('liftHold', { dossierId }, { headers: match });
  const place = (body: object) => one.call('placeHold', { dossierId }, { headers: match, body });
  expect(await changesNothing(one, liftNow)).toEqual(refusal(409, 'hold-missing'));
  expect(await changesNothing(one, () => place({ ...hold, reviewOn: one.today() }))).toEqual(
    refusal(422, 'hold-review-date'),
  );
  expect(await changesNothing(one, () => place({ ...hold, reviewOn: '2034-03-05' }))).toEqual(
    refusal(422, 'hold-review-date'),
  );
  expect(await changesNothing(one, () => place({ reviewOn: hold.reviewOn }))).toEqual(refusal(400, 'invalid-request'));
  expect(await changesNothing(one, () => place({ ...hold, reason: 'BSN 111222333' }))).toEqual(
    refusal(422, 'citizen-service-number'),
  );
  expect((await place(hold)).status).toBe(200);
});

test('the reason of a hold is sealed, and is in no answer but to the owner, no log and no link of the chain', async () => {
  const { one, dossierId, coach, place } = await endedDossier();
  await place(hold);
  const read = await one.call('getDossier', { dossierId }, { as: coach });
  const seen = [read, one.logged, one.items.dump('records'), await chainOf(one, dossierId)];
  expect(JSON.stringify(seen)).not.toMatch(/bezwaar|rechtbank/i);
  expect((await one.dossiers.load(dossierId))?.dossier.secrets.holdReason).toBe(hold.reason);
});

test('[EK-10.1] a hold that is placed again goes on, without a day on which the dossier could be destroyed', async () => {
  const { place, agenda } = await endedDossier();
  await place(hold);
  expect(await place({ ...hold, reviewOn: '2026-08-05' })).toMatchObject({
    status: 200,
    body: { hold: { placedOn: '2026-03-05', reviewOn: '2026-08-05' } },
  });
  const items = await agenda();
  expect(items).toContainEqual({ kind: 'hold-review', reference: 'dossier', dueOn: '2026-08-05' });
  expect(items.map(({ kind }) => kind)).not.toContain('destruction');
});

test('[EK-10.1] why a dossier is held, and was before, is shown to the owner and to nobody else', async () => {
  const { one, dossierId, dossier, place, lift } = await endedDossier();
  const seen = async (as: Who) => (await one.call('getDossier', { dossierId }, { as })).body;
  const first = 'Bezwaarprocedure bij de rechtbank';
  await place({ ...hold, reason: first });
  expect(await place({ ...hold, reason: 'Hoger beroep' })).toMatchObject({
    body: { hold: { reason: 'Hoger beroep' }, earlierHoldReasons: [{ reason: first, until: one.today() }] },
  });
  expect(await seen(one.owner)).toMatchObject({
    hold: { reason: 'Hoger beroep' },
    earlierHoldReasons: [{ reason: first, until: one.today() }],
  });
  const manager = await one.invite('manager');
  // It can be about a claim against the client (AVG 15(4)).
  for (const as of [dossier.client, dossier.coach, manager]) {
    const body = JSON.stringify(await seen(as));
    expect(body).not.toContain('earlierHoldReasons');
    for (const reason of [first, 'Hoger beroep']) expect(body).not.toContain(reason);
  }
  const renewedOn = one.today();
  one.clock.advance('P1M');
  // Why it was held until it was lifted stays too.
  const reasons = {
    earlierHoldReasons: [
      { reason: first, until: renewedOn },
      { reason: 'Hoger beroep', until: one.today() },
    ],
  };
  expect(await lift()).toMatchObject({ body: reasons });
  const body = await seen(one.owner);
  expect(body).toMatchObject(reasons);
  expect(body).not.toHaveProperty('hold');
  for (const as of [dossier.client, dossier.coach, manager])
    expect(JSON.stringify(await seen(as))).not.toMatch(/earlierHoldReasons|beroep/);
});

test('[EK-10.1] an objection of the client is called one, in the words of the reader', async () => {
  const { one, dossierId, dossier, place, headers } = await endedDossier();
  one.clock.advance('P1826D');
  const swept = await one.call('getDossier', { dossierId }, { as: one.owner });
  expect(swept.status).toBe(200);
  await sweep({ ...one, ...sweepCommands(one) });
  const object = await one.call('objectToDestruction', { dossierId }, { as: dossier.client, headers: await headers() });
  expect(object.status, JSON.stringify(object.body)).toBe(200);
  const renewed = await place({ ...hold, reason: 'Er loopt een zaak', reviewOn: '2031-06-05' });
  expect(renewed).toMatchObject({
    body: { hold: { reason: 'Er loopt een zaak' }, earlierHoldReasons: [{ objection: true, until: one.today() }] },
  });
  expect(JSON.stringify(renewed.body)).not.toContain('The client objected');
});

test('[EK-10.1] however long the reasons, a hold that could be placed can be lifted', async () => {
  const { place, lift } = await endedDossier();
  const reason = 'Omdat er een zaak loopt. '.repeat(400);
  const statuses = async (times: number): Promise<string[]> => {
    if (times === 0) return [];
    const { status } = await place({ ...hold, reason: `${times} ${reason}`.slice(0, 3999) });
    const lifted = status === 200 ? (await lift()).status : 'not placed';
    return [`${status} ${lifted}`, ...(await statuses(times - 1))];
  };
  expect([...new Set(await statuses(11))]).toEqual(['200 200', '422 not placed']);
});
