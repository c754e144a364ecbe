import { as, expected, fact, type Stage } from '../story/stage.ts';

/** What the story leaves closed, open once more: requests are made up for work in hand as well. */
export async function openCases(stage: Stage): Promise<void> {
  const [owner, client] = [as(stage, 'owner'), as(stage, 'client')];
  const person = (part: 'manager' | 'other-coach') => stage.people.get(part)?.personId;
  const dossier = `/api/dossiers/${fact(stage, 'dossier')}`;
  await expected(200, owner.call('PUT', `/api/people/${person('manager')}/appointment`), 'appointing the manager');
  await expected(201, client.call('POST', `${dossier}/rights`, { body: { kinds: ['access'] } }), 'a request');
  const text = 'Het is altijd koud in de spreekkamer.';
  const complaint = { dossierId: fact(stage, 'dossier'), about: { kind: 'other' }, text };
  const made = await expected(201, client.call('POST', '/api/complaints', { body: complaint }), 'a complaint');
  const { complaintId } = made.body as { complaintId: string };
  const handler = { personId: person('other-coach') };
  await expected(200, owner.call('POST', `/api/complaints/${complaintId}/handler`, { body: handler }), 'its handler');
}
