import { expect, test } from 'vitest';
import { addDays, addYears } from '../../../domain/calendar.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, clientData, serviceOf, TEXT } from '../../support/story.ts';
import { chainOf } from '../support.ts';

type Taken = { readonly one: Practice; readonly dossierId: string; readonly coach: Who };

/** The owner takes a dossier over for a coach. */
async function taken(one: Practice, takenOver: object): Promise<Taken> {
  const [coach, client] = [await one.invite('coach'), await one.invite('client')];
  const body = {
    service: serviceOf(one, true),
    purpose: one.policy.purposes[0]?.id,
    clientId: client.personId,
    coachId: coach.personId,
    client: clientData,
    takenOver,
  };
  const reply = await one.call('createDossier', {}, { body });
  expect(reply.status).toBe(201);
  return { one, dossierId: (reply.body as { dossierId: string }).dossierId, coach };
}

async function sent({ one, dossierId }: Taken) {
  const reply = await one.call('requestUpload', { dossierId }, { body: announcement(one) });
  if (reply.status !== 201) return { status: reply.status };
  type Ticket = { documentId: string; upload: { url: string; headers: Record<string, string> } };
  const { documentId, upload } = reply.body as Ticket;
  one.objects.accept(upload.url, upload.headers, TEXT);
  const key = `incoming/${dossierId}/${documentId}`;
  await inspect(one, { of: 'content', key });
  await inspect(one, { of: 'malware', key, clean: true });
  return { status: reply.status, documentId };
}

const ENDED = { startedOn: '2023-02-06', endedOn: '2024-12-31' };

test('the owner sends in what was there before, its coach reads it, and it lies where the lifecycle finds it', async () => {
  const at = await taken(practice(), ENDED);
  const { one, dossierId, coach } = at;
  const { documentId } = await sent(at);
  const list = await one.call('listDocuments', { dossierId }, { as: coach });
  expect((list.body as { items: { documentId: string }[] }).items).toMatchObject([
    { documentId, state: 'available', uploadedBy: 'owner' },
  ]);
  const { versions } = await one.objects.listVersions(`closed/${dossierId}/${ENDED.endedOn}/`);
  expect(versions).toHaveLength(1);
  expect((await one.call('getDocument', { dossierId, documentId: documentId ?? '' })).status).toBe(403);
});

test('once all is in nothing of before comes in any more, and what the owner sends is for a case again', async () => {
  const at = await taken(practice(), { startedOn: '2023-02-06' });
  const { one, dossierId, coach } = at;
  const counted = { available: 0, rejected: 0 };
  expect((await one.call('completeTakeOver', { dossierId }, { body: {} })).body).toMatchObject({
    takenOver: { on: one.today(), documents: counted },
  });
  expect((await one.call('completeTakeOver', { dossierId }, { body: {} })).status).toBe(409);
  await sent(at);
  const list = await one.call('listDocuments', { dossierId }, { as: coach });
  expect((list.body as { items: object[] }).items).toEqual([]);
  expect((await chainOf(one, dossierId)).map(({ action }) => action)).toContain('dossier.taken-over');
});

test('an ended one takes nothing more once all is in', async () => {
  const at = await taken(practice(), ENDED);
  expect((await sent(at)).status).toBe(201);
  await at.one.call('completeTakeOver', { dossierId: at.dossierId }, { body: {} });
  expect((await sent(at)).status).toBe(409);
});

test('[RIO-6.3] one whose term has passed is not destroyed on the day that it came in', async () => {
  const one = practice();
  const endedOn = addYears(one.today(), -one.policy.retention.digitalYears - 1);
  const { dossierId } = await taken(one, { startedOn: '2015-01-05', endedOn, pastTerm: true });
  const swept = () => sweep({ ...one, ...sweepCommands(one) });
  const state = async () => (await one.dossiers.load(dossierId))?.dossier.state;
  await swept();
  expect(await state()).toBe('ended');
  const { body } = await one.call('getDossier', { dossierId });
  expect(body).toMatchObject({
    destructionWaits: true,
    destroyOn: addDays(one.today(), one.policy.retention.graceDays),
  });
  one.clock.advance(`P${one.policy.retention.graceDays - 1}D`);
  await swept();
  expect(await state()).toBe('ended');
  one.clock.advance('P1D');
  await swept();
  expect(await state()).toBe('erasing');
});

test('a client is invited without a mail, and gets one when the owner sends it', async () => {
  const one = practice();
  const body = { role: 'client', email: 'later@voorbeeld.example', givenName: 'Later', withoutMail: true };
  const invited = await one.call('invitePerson', {}, { body });
  expect([invited.status, one.accounts.invited]).toEqual([201, []]);
  const { personId } = invited.body as { personId: string };
  await one.call('resendInvitation', { personId });
  expect(one.accounts.invited).toEqual(['later@voorbeeld.example']);
});
