import { expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
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

/** What only who complains can say, and who handles the letter of somebody without an account. */
const ANSWERS: readonly (readonly [OperationName, object?])[] = [
  ['proposeHearing', { waived: true }],
  ['answerComplaint', { solved: true }],
  ['withdrawComplaint'],
];

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

test('[RIO-7.1] [EK-11.1] a letter of an organisation without accounts has its name, and whoever handles it records what it answers', async () => {
  const one = practice();
  const { principalId } = bodyOf<{ principalId: string }>(
    await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Drukkerij De Gans' } }),
  );
  const reply = await one.call('registerComplaint', {}, letter(one, { principalId }));
  expect(reply.status).toBe(201);
  const { complaintId } = bodyOf<{ complaintId: string }>(reply);
  expect(await complaintOf(one, complaintId)).toMatchObject({ complainant: { kind: 'principal', principalId } });
  const run = new Run(one, complaintId);
  await run.go();
  expect(told(one)).not.toContain('complaint-received');
  const read = async (as?: Who) => (await one.call('getComplaint', { complaintId }, as ? { as } : {})).body;
  expect(await read()).toMatchObject({ case: { complainant: 'principal', principal: 'Drukkerij De Gans' } });
  const handler = await one.invite('coach');
  await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } });
  expect(await read(handler)).toMatchObject({ case: { principal: 'Drukkerij De Gans' } });
  // Only who handles it sees who complains.
  expect(((await read()) as { case: object }).case).not.toHaveProperty('principal');
  const act = (name: OperationName, as: Who, body?: object) => one.call(name, { complaintId }, { as, body });
  // Nobody there can say yes to mediation themselves.
  expect(await act('mediateComplaint', handler, { step: 'propose' })).toEqual(refusal(409, 'mediation-refused'));
  const decide = () => act('decideComplaint', handler, { outcome: 'founded', reasons: 'U wachtte te lang.' });
  expect(await decide()).toEqual(refusal(409, 'hearing-missing'));
  for (const [name, body] of ANSWERS) expect((await act(name, one.owner, body)).status).toBe(403);
  expect((await act('proposeHearing', handler, { waived: true })).status).toBe(200);
  expect((await decide()).status).toBe(200);
  expect((await act('answerComplaint', handler, { solved: false, words: 'Wij wachten nog.' })).status).toBe(200);
  expect(await complaintOf(one, complaintId)).toMatchObject({ state: 'received', reopenings: 1 });
  expect(told(one)).not.toContain('complaint-decision');
  // Somebody of it who comes later finds it not: it names nobody.
  const later = await one.invite('principal', { principalId });
  expect((await one.call('getComplaint', { complaintId }, { as: later })).status).toBe(404);
});

test('[RIO-7.1] [EK-7.1] who complains is not guessed: in a dossier it is its client, else somebody with an account who may complain', async () => {
  const one = practice();
  const { person, principalId } = await organisation(one);
  const { dossierId, client, coach } = await registered(one);
  const wrong = [
    { dossierId, complainantId: person.personId },
    { dossierId, complainantId: (await one.invite('client')).personId },
    { complainantId: coach.personId },
    { complainantId: one.owner.personId },
    { complainantId: dossierId },
    { principalId: dossierId },
    { dossierId, principalId },
    { complainantId: client.personId, principalId },
    { complainantId: person.personId, principalId: dossierId },
  ];
  for (const more of wrong) {
    const reply = await changesNothing(one, () => one.call('registerComplaint', {}, letter(one, more)));
    expect(reply).toEqual(refusal(422, 'complainant-unknown'));
    const field = 'principalId' in more ? 'principalId' : 'complainantId';
    expect(reply.body).toMatchObject({ errors: [{ field }] });
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
