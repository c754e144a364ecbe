import { describe, expect, test } from 'vitest';
import { policyById } from '../../../local/policies.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, registered, running, uploaded } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';
import { complaintOf, made, Run } from './support.ts';

const other = { kind: 'other' } as const;
const letter = (one: Practice, more: object) => ({
  body: { about: other, text: 'Een klacht', channel: 'letter', receivedOn: one.today(), ...more },
});

describe('nobody judges their own case under another account', () => {
  const handler = (one: Practice, complaintId: string, { personId }: Who) =>
    one.call('assignHandler', { complaintId }, { body: { personId } });

  test('[RIO-7.2] of the one complained of: whatever the capitals, and whatever stands behind a plus', async () => {
    const one = practice();
    const coach = await one.invite('coach', { email: 'anke@voorbeeld.example' });
    const { dossierId, client } = await running(one, {});
    const complaintId = await made(one, client, { dossierId, about: { kind: 'person', personId: coach.personId } });
    // Nobody has a role twice: a second account has another one.
    for (const [email, role] of [
      ['Anke+rust@Voorbeeld.example', 'manager'],
      ['ANKE+@VOORBEELD.EXAMPLE', 'client'],
    ] as const) {
      const second = await one.invite(role, { email });
      const reply = await changesNothing(one, () => handler(one, complaintId, second));
      expect(reply).toEqual(refusal(422, 'handler-complained-of'));
    }
    for (const email of ['anke.b@voorbeeld.example', 'anke@elders.example'])
      expect((await handler(one, complaintId, await one.invite('coach', { email }))).status).toBe(200);
  });

  test('[RIO-7.2] of the complainant', async () => {
    const one = practice();
    const client = await one.invite('client', { email: 'merel@voorbeeld.example' });
    const { dossierId } = await registered(one, {}, { client });
    const complaintId = await made(one, client, { dossierId, about: other });
    const second = await one.invite('coach', { email: 'Merel+werk@voorbeeld.example' });
    const reply = await changesNothing(one, () => handler(one, complaintId, second));
    expect(reply).toEqual(refusal(422, 'handler-complained-of'));
  });

  test('[RIO-7.2] [EK-7.1] of the owner: it is about the owner, and somebody from outside handles it', async () => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const second = await one.invite('coach', { email: 'EIGENAAR+coach@Voorbeeld.example' });
    const complaintId = await made(one, client, { dossierId, about: { kind: 'person', personId: second.personId } });
    expect(await complaintOf(one, complaintId)).toMatchObject({
      against: { owner: true },
      handler: { kind: 'outside' },
    });
    for (const body of [{ owner: true }, { personId: second.personId }, { personId: one.owner.personId }]) {
      const reply = await changesNothing(one, () => one.call('assignHandler', { complaintId }, { body }));
      expect(reply).toEqual(refusal(409, 'handler-outside-only'));
    }
    expect((await one.call('listDocuments', { dossierId })).status).toBe(403);
  });

  test('[RIO-7.2] whoever cannot handle any: a client, somebody who left, a manager whom nobody appointed', async () => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const complaintId = await made(one, client, { dossierId, about: other });
    const [left, manager] = [await one.invite('coach'), await one.invite('manager')];
    expect((await one.call('removePerson', { personId: left.personId })).status).toBeLessThan(300);
    for (const who of [await one.invite('client'), left, manager, { personId: dossierId, role: 'coach' } as const])
      expect(await changesNothing(one, () => handler(one, complaintId, who))).toEqual(refusal(422, 'handler-unknown'));
  });
});

test('[RIO-7.2] where the policy asks for no hearing, a decision waits for none', async () => {
  const policy = policyById('re-integratieonderwijs');
  const lenient = { ...policy, complaints: { ...policy.complaints, hearingRequired: false } };
  for (const [rules, status] of [
    [policy, 409],
    [lenient, 200],
  ] as const) {
    const one = practice('re-integratieonderwijs', '2026-03-05T10:00:00Z', rules);
    const { dossierId, client } = await registered(one);
    const complaintId = await made(one, client, { dossierId, about: other });
    const body = { outcome: 'founded', reasons: 'U hebt gelijk.' };
    expect((await one.call('decideComplaint', { complaintId }, { body })).status).toBe(status);
  }
});

test('[RIO-7.1] attachments are inspected first: what was rejected, or has to wait, is not taken in', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const complaintId = await made(one, client, { dossierId, about: other });
  const virus = await uploaded(one, dossier, Buffer.from('MZ\u0000\u0001'));
  const asked = await one.call('requestUpload', { dossierId }, { as: client, body: announcement(one) });
  const { documentId } = asked.body as { documentId: string };
  const elsewhere = await uploaded(one, await running(one));
  const fine = await uploaded(one, dossier);
  for (const [attachment, status, code] of [
    [virus, 409, 'document-rejected'],
    [documentId, 409, 'document-not-ready'],
    [elsewhere, 422, 'document-unknown'],
  ] as const) {
    const body = { attachments: [fine, attachment] };
    const calls = [
      () => one.call('addAttachments', { complaintId }, { as: client, body }),
      () => one.call('makeComplaint', {}, { as: client, body: { dossierId, about: other, text: 'Klacht', ...body } }),
      () => one.call('registerComplaint', {}, letter(one, { dossierId, ...body })),
    ];
    for (const call of calls) {
      const reply = await changesNothing(one, call);
      expect(reply).toEqual(refusal(status, code));
      expect(reply.body).toMatchObject({ errors: [{ field: 'attachments.1' }] });
    }
  }
  expect((await complaintOf(one, complaintId)).attachments).toEqual([]);
});

describe('about a dossier that is being destroyed', () => {
  async function erasing() {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    const before = await made(one, client, { dossierId, about: other });
    await new Run(one, before).go();
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
    return { ...dossier, one, before };
  }

  test('[RIO-7.1] [RIO-6.3] a letter is kept without it, which the reply says in both languages', async () => {
    const { one, dossierId, client } = await erasing();
    const reply = await one.call('registerComplaint', {}, letter(one, { dossierId, complainantId: client.personId }));
    const withoutDossier = { nl: expect.stringContaining('vernietigd'), en: expect.stringContaining('destroyed') };
    expect(reply).toMatchObject({ status: 201, body: { withoutDossier } });
    const complaint = await complaintOf(one, (reply.body as { complaintId: string }).complaintId);
    expect(complaint).toMatchObject({ complainant: { kind: 'client', personId: client.personId }, attachments: [] });
    expect(complaint).not.toHaveProperty('dossierId');
    expect(JSON.stringify(complaint)).not.toContain(dossierId);
    const apart = await one.call('makeComplaint', {}, { as: client, body: { about: other, text: 'Nog iets' } });
    expect(apart.body).not.toHaveProperty('withoutDossier');
  });

  test('[RIO-7.1] [EK-7.1] somebody else does not learn that it is there', async () => {
    const { one, dossierId } = await erasing();
    const stranger = await one.invite('client');
    const body = { dossierId, about: other, text: 'Een klacht' };
    const ask = (id: string) => () => one.call('makeComplaint', {}, { as: stranger, body: { ...body, dossierId: id } });
    expect(await changesNothing(one, ask(dossierId))).toEqual(refusal(404, 'not-found'));
    expect(await changesNothing(one, ask(stranger.personId))).toEqual(refusal(404, 'not-found'));
  });

  test('[RIO-7.2] [RIO-6.3] nothing more is done with one that is there, until it goes on by itself', async () => {
    const { one, client, before } = await erasing();
    const calls = [
      () => one.call('withdrawComplaint', { complaintId: before }, { as: client }),
      () => one.call('deferComplaint', { complaintId: before }, { body: { reasons: 'Meer tijd' } }),
      () => one.call('assignHandler', { complaintId: before }, { body: { outside: true } }),
    ];
    for (const call of calls) expect(await changesNothing(one, call)).toEqual(refusal(409, 'under-erasure'));
  });
});
