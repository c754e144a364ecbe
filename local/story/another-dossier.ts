import { as, expected, fact, type Stage } from './stage.ts';

/** Somebody else who is a client of the coach, with a dossier of their own: invented. */
export type Another = { readonly firstName: string; readonly lastName: string; readonly email: string };

/** Invites them. @returns the id of the account */
export async function inviteAnother(stage: Stage, { email, firstName }: Another): Promise<string> {
  const body = { role: 'client', email, givenName: firstName };
  const invited = await expected(201, as(stage, 'owner').call('POST', '/api/people', { body }), 'a client');
  return (invited.body as { personId: string }).personId;
}

/** From the first day to the last in one. @returns the dossier's path */
export async function begunAndEnded(
  stage: Stage,
  clientId: string,
  client: Another,
  day: string,
  more: object = {},
): Promise<string> {
  const path = await begun(stage, clientId, client, day);
  const body = { endedOn: day, ...more };
  await expected(200, as(stage, 'coach').call('POST', `${path}/end`, { body }), 'its end');
  return path;
}

/** Records their dossier, gives them the regulation and starts the trajectory, all on one day. @returns the dossier's path */
export async function begun(stage: Stage, clientId: string, client: Another, day: string): Promise<string> {
  const coach = as(stage, 'coach');
  const { services, purposes } = stage.policy;
  const body = { service: services[0]?.id, purpose: purposes[0]?.id, clientId, client };
  const made = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'a dossier');
  const path = `/api/dossiers/${(made.body as { dossierId: string }).dossierId}`;
  const notice = { regulationVersion: fact(stage, 'regulation'), givenOn: day, channel: 'letter' };
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the regulation');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: day } }), 'its start');
  return path;
}
