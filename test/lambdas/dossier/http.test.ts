import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { clientData, ended, registered, running, serviceOf, uploaded } from '../../support/story.ts';

test('[RIO-1.8] [EK-2.1] a dossier gets the next number of the year', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const client = await one.invite('client');
  const body = {
    service: serviceOf(one, false),
    purpose: one.policy.purposes[0]?.id,
    clientId: client.personId,
    client: clientData,
  };
  const first = await one.call('createDossier', {}, { as: coach, body });
  const second = await one.call('createDossier', {}, { as: coach, body });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect([first.body, second.body]).toMatchObject([{ number: '2026-0001' }, { number: '2026-0002' }]);
});

test('[RIO-2.1] [EK-9.1] a trajectory does not start before the client was given the regulation in force', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const start = () => one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: '2026-03-05' } });
  expect(await start()).toMatchObject({ status: 409, body: { type: 'urn:dossierwacht:problem:notice-missing' } });
  const regulationVersion = one.policy.regulations.at(-1)?.version;
  const notice = { regulationVersion, givenOn: '2026-03-05', channel: 'email' };
  expect((await one.call('recordNotice', { dossierId }, { as: coach, body: notice })).status).toBe(201);
  expect(await start()).toMatchObject({ status: 200, body: { state: 'running', startedOn: '2026-03-05' } });
});

test('[RIO-6.3] [EK-10.1] the end puts the destruction on the agenda, and a changed end moves it', async () => {
  const one = practice();
  const dossier = await running(one);
  await uploaded(one, dossier);
  await ended(one, dossier);
  const { dossierId, coach } = dossier;
  const agenda = async () => (await one.call('listAgenda', { dossierId }, { as: coach })).body;
  expect(await agenda()).toEqual({ items: [{ kind: 'destruction', reference: 'dossier', dueOn: '2031-03-05' }] });
});

test('[EK-7.2] the exact name finds a dossier, a part of it finds nothing', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const lookUp = async (body: object) => (await one.call('lookUpDossiers', {}, { as: coach, body })).body;
  expect(await lookUp({ firstName: 'merel', lastName: 'VAN ZOMEREN BOHM' })).toMatchObject({ items: [{ dossierId }] });
  expect(await lookUp({ firstName: 'merel', lastName: 'Zomeren' })).toEqual({ items: [] });
  expect(await lookUp({ number: '2026-0001' })).toMatchObject({ items: [{ dossierId }] });
  const stranger = await one.invite('coach');
  const other = await one.call('lookUpDossiers', {}, { as: stranger, body: { number: '2026-0001' } });
  expect(other.body).toEqual({ items: [] });
});
