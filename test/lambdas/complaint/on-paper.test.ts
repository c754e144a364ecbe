import { expect, test } from 'vitest';
import { type Practice, practice } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';
import { complaintOf, Run, told } from './support.ts';

const letter = (one: Practice, more: object) => ({
  body: {
    about: { kind: 'other' },
    text: 'Wij wachten al weken op antwoord.',
    channel: 'letter',
    receivedOn: one.today(),
    ...more,
  },
});

async function organisation(one: Practice) {
  const { principalId } = bodyOf<{ principalId: string }>(
    await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Drukkerij De Gans' } }),
  );
  return { principalId, person: await one.invite('principal', { principalId }) };
}

test('[RIO-7.1] [EK-11.1] a letter of a principal is theirs: they are told, and read it among their own', async () => {
  const one = practice();
  const { principalId, person } = await organisation(one);
  const reply = await one.call('registerComplaint', {}, letter(one, { complainantId: person.personId }));
  expect(reply.status).toBe(201);
  const { complaintId } = bodyOf<{ complaintId: string }>(reply);
  const complainant = { kind: 'principal', personId: person.personId, principalId };
  expect(await complaintOf(one, complaintId)).toMatchObject({ complainant, channel: 'letter' });
  await new Run(one, complaintId).go();
  expect(told(one)).toContain('complaint-received');
  expect((await one.call('listComplaints', {}, { as: person })).body).toMatchObject({ items: [{ complaintId }] });
  expect((await one.call('getComplaint', { complaintId }, { as: person })).status).toBe(200);
});

test('[RIO-7.1] [EK-7.1] who complains is not guessed: in a dossier it is its client, else somebody with an account who may complain', async () => {
  const one = practice();
  const { person } = await organisation(one);
  const { dossierId, client, coach } = await registered(one);
  const wrong = [
    { dossierId, complainantId: person.personId },
    { dossierId, complainantId: (await one.invite('client')).personId },
    { complainantId: coach.personId },
    { complainantId: one.owner.personId },
    { complainantId: dossierId },
  ];
  for (const more of wrong) {
    const reply = await changesNothing(one, () => one.call('registerComplaint', {}, letter(one, more)));
    expect(reply).toEqual(refusal(422, 'complainant-unknown'));
    expect(reply.body).toMatchObject({ errors: [{ field: 'complainantId' }] });
  }
  const right = [{ dossierId }, { dossierId, complainantId: client.personId }, { complainantId: client.personId }, {}];
  for (const more of right) {
    const reply = await one.call('registerComplaint', {}, letter(one, more));
    expect(reply.status).toBe(201);
    const { complainant } = await complaintOf(one, bodyOf<{ complaintId: string }>(reply).complaintId);
    const of = Object.keys(more).length > 0 ? { kind: 'client', personId: client.personId } : { kind: 'anonymous' };
    expect(complainant).toEqual(of);
  }
});
