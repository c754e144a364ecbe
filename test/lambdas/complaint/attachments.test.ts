import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { announcement, ended, registered, running, uploaded } from '../../support/story.ts';
import { refusal } from '../support.ts';
import { complaintOf, made, Run } from './support.ts';

test('[RIO-7.1] a letter that the owner registers gets its attachments through the same presigned upload', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const body = {
    dossierId,
    about: { kind: 'other' },
    text: 'Zie de brief.',
    channel: 'letter',
    receivedOn: one.today(),
  };
  const reply = await one.call('registerComplaint', {}, { body });
  const { complaintId } = reply.body as { complaintId: string };
  const attachment = await uploaded(one, { ...dossier, coach: one.owner });
  const add = (as = one.owner, attachments = [attachment]) =>
    one.call('addAttachments', { complaintId }, { as, body: { attachments } });
  expect((await add()).status).toBe(200);
  expect((await add(client)).status).toBe(200);
  expect((await complaintOf(one, complaintId)).attachments).toEqual([attachment]);
  expect(await add(dossier.coach)).toEqual(refusal(404, 'not-found'));
  expect(await add(client, [complaintId])).toEqual(refusal(422, 'document-unknown'));
  expect((await add(client, [])).status).toBe(400);
});

test('[RIO-7.1] after the end of the trajectory too, but only while a complaint about it is open', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  await ended(one, dossier);
  const send = (as = client) =>
    one.call('requestUpload', { dossierId }, { as, body: announcement(one, Buffer.from('Een brief\n')) });
  expect(await send()).toEqual(refusal(409, 'trajectory-ended'));
  const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
  expect((await send()).status).toBe(201);
  await one.call('withdrawComplaint', { complaintId }, { as: client });
  expect(await send()).toEqual(refusal(409, 'trajectory-ended'));
});

test('[RIO-7.1] without a dossier, or more than somebody can look at, there are none', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const about = { kind: 'other' };
  const [apart, within] = [await made(one, client, { about }), await made(one, client, { dossierId, about })];
  const files: string[] = [];
  for (let n = 0; n < 21; n += 1) files.push(await uploaded(one, dossier, Buffer.from(`Bijlage ${n}\n`)));
  const add = (complaintId: string, attachments: string[]) =>
    one.call('addAttachments', { complaintId }, { as: client, body: { attachments } });
  expect(await add(apart, files.slice(0, 1))).toEqual(refusal(422, 'attachments-need-dossier'));
  expect((await add(within, files.slice(0, 20))).status).toBe(200);
  expect(await add(within, files.slice(20))).toEqual(refusal(422, 'attachments-too-many'));
});

test('[RIO-7.2] [EK-7.1] who handles it from elsewhere adds to the dossier too, and only while it is open', async () => {
  const one = practice();
  const { dossierId, client } = await running(one);
  const other = (await registered(one)).coach;
  const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
  await new Run(one, complaintId).go();
  const send = () => one.call('requestUpload', { dossierId }, { as: other, body: announcement(one) });
  expect((await send()).status).toBe(404);
  const assigned = await one.call('assignHandler', { complaintId }, { body: { personId: other.personId } });
  expect(assigned.status).toBe(200);
  expect((await send()).status).toBe(201);
  await one.call('withdrawComplaint', { complaintId }, { as: client });
  expect((await send()).status).toBe(404);
});

test('[RIO-7.1] whoever reads a complaint sees the names of its files and of who handles it', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client, coach } = dossier;
  const about = { kind: 'person', personId: coach.personId };
  const complaintId = await made(one, client, { dossierId, about });
  await new Run(one, complaintId).go();
  const handler = await one.invite('coach', { givenName: 'Ties' });
  await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } });
  const documentId = await uploaded(one, dossier);
  await one.call('addAttachments', { complaintId }, { as: client, body: { attachments: [documentId] } });
  const read = async () =>
    (await one.call('getComplaint', { complaintId }, { as: client })).body as { people: { name: string }[] };
  const shown = await read();
  expect(shown).toMatchObject({ case: { attached: [{ documentId, fileName: 'verslag.txt' }] } });
  expect(shown.people.map(({ name }) => name)).toContain('Ties');
});
