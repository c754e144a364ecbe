import { dayOf } from '../../domain/calendar.ts';
import type { Policy } from '../../policies/index.ts';
import { systemClock } from '../../stores/clock.ts';
import type { accounts, Session } from '../story/session.ts';
import { expected, PASSWORD } from '../story/stage.ts';

export type Seeded = { readonly role: string; readonly email: string; readonly password: string };
type Seeding = {
  readonly accounts: ReturnType<typeof accounts>;
  readonly policy: Policy;
  readonly ownerEmail: string;
  readonly origin: string;
  readonly progress: (line: string) => void;
};

/** Invented people: two coaches, three clients, somebody of the employer. */
const PEOPLE = [
  { role: 'coach', email: 'noor@voorbeeld.example', givenName: 'Noor' },
  { role: 'coach', email: 'ties@voorbeeld.example', givenName: 'Ties' },
  { role: 'client', email: 'merel@voorbeeld.example', givenName: 'Merel' },
  { role: 'client', email: 'joris@voorbeeld.example', givenName: 'Joris' },
  { role: 'client', email: 'aya@voorbeeld.example', givenName: 'Aya' },
] as const;
const FAMILY_NAMES = ['van Zomeren', 'Terpstra', 'El Amrani'] as const;

/** Fills a fresh deployment through its own API, as people would: accounts, a principal, and dossiers in each state. */
export async function seed({ accounts, policy, ownerEmail, progress }: Seeding): Promise<Seeded[]> {
  progress('Invented data ...');
  await accounts.setPassword(ownerEmail, PASSWORD);
  const owner = await accounts.signIn(ownerEmail, PASSWORD);
  const principal = await expected(
    201,
    owner.call('POST', '/api/principals', { body: { type: 'employer', name: 'Drukkerij De Gans' } }),
    'the principal',
  );
  const { principalId } = principal.body as { principalId: string };
  const everyone = [...PEOPLE, { role: 'principal', email: 'gans@voorbeeld.example', givenName: 'Wim', principalId }];
  const ids = new Map<string, string>();
  for (const person of everyone) {
    const { body } = await expected(201, owner.call('POST', '/api/people', { body: person }), person.email);
    ids.set(person.email, (body as { personId: string }).personId);
    await accounts.setPassword(person.email, PASSWORD);
  }
  const coach = await accounts.signIn(PEOPLE[0].email, PASSWORD);
  const clients = PEOPLE.filter(({ role }) => role === 'client');
  for (const [place, client] of clients.entries()) {
    const data = { firstName: client.givenName, lastName: FAMILY_NAMES[place] ?? '', email: client.email };
    await dossier(coach, policy, { clientId: ids.get(client.email) ?? '', principalId, client: data }, place);
  }
  return [
    { role: 'owner', email: ownerEmail, password: PASSWORD },
    ...everyone.map(({ role, email }) => ({ role, email, password: PASSWORD })),
  ];
}

/** The first is only registered, the second runs, the third has ended. */
async function dossier(coach: Session, policy: Policy, who: object, stage: number): Promise<void> {
  const today = dayOf(await systemClock.now());
  const body = { service: policy.services[0]?.id, purpose: policy.purposes[0]?.id, ...who };
  const created = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'a dossier');
  const path = `/api/dossiers/${(created.body as { dossierId: string }).dossierId}`;
  if (stage === 0) return;
  const [channel] = policy.notice.channels;
  const notice = { regulationVersion: policy.regulations.at(-1)?.version, givenOn: today, channel };
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the notice');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: today } }), 'the start');
  if (stage === 1) return;
  await expected(200, coach.call('POST', `${path}/end`, { body: { endedOn: today } }), 'the end');
}
