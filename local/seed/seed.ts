import { dayOf } from '../../domain/calendar.ts';
import type { Policy } from '../../policies/index.ts';
import { systemClock } from '../../stores/clock.ts';
import { eventually } from '../story/machinery.ts';
import type { accounts, Session } from '../story/session.ts';
import { expected, PASSWORD } from '../story/stage.ts';
import { happenings } from './happenings.ts';

export type Seeded = { readonly role: string; readonly email: string; readonly password: string };
type Seeding = {
  readonly accounts: ReturnType<typeof accounts>;
  readonly policy: Policy;
  readonly ownerEmail: string;
  readonly origin: string;
  readonly progress: (line: string) => void;
};

/** Invented people: three coaches, a manager, three clients, somebody of the employer. */
const PEOPLE = [
  { role: 'coach', email: 'noor@voorbeeld.example', givenName: 'Noor' },
  { role: 'coach', email: 'ties@voorbeeld.example', givenName: 'Ties' },
  { role: 'coach', email: 'sem@voorbeeld.example', givenName: 'Sem' },
  { role: 'manager', email: 'lotte@voorbeeld.example', givenName: 'Lotte' },
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
    const { personId } = body as { personId: string };
    if (person.role === 'manager')
      await expected(200, owner.call('PUT', `/api/people/${personId}/appointment`), 'the appointment of the manager');
  }
  const coach = await accounts.signIn(PEOPLE[0].email, PASSWORD);
  const clients = PEOPLE.filter(({ role }) => role === 'client');
  for (const [place, client] of clients.entries()) {
    const data = { firstName: client.givenName, lastName: FAMILY_NAMES[place] ?? '', email: client.email };
    const who = { clientId: ids.get(client.email) ?? '', principalId, client: data };
    const dossierId = await dossier(coach, policy, who, place);
    if (place !== RUNNING) continue;
    const signedIn = await accounts.signIn(client.email, PASSWORD);
    const colleagues = PEOPLE.filter(({ role }) => role === 'coach').slice(1);
    await happenings({
      policy,
      dossierId,
      coach,
      client: signedIn,
      colleagues: colleagues.map(({ email }) => ids.get(email) ?? ''),
    });
  }
  const outside = policy.organisation.outsideHandler.email;
  // Invited by the workflow of the complaint, a moment after it.
  await eventually('the account of the handler from outside', () =>
    accounts.setPassword(outside, PASSWORD).then(
      () => true,
      () => undefined,
    ),
  );
  return [
    { role: 'owner', email: ownerEmail, password: PASSWORD },
    ...everyone.map(({ role, email }) => ({ role, email, password: PASSWORD })),
    { role: 'outside', email: outside, password: PASSWORD },
  ];
}

/** Which of the three dossiers runs. */
const RUNNING = 1;

/** The first is only registered, the second runs, the third has ended. */
async function dossier(coach: Session, policy: Policy, who: object, stage: number): Promise<string> {
  const today = dayOf(await systemClock.now());
  const body = { service: policy.services[0]?.id, purpose: policy.purposes[0]?.id, ...who };
  const created = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'a dossier');
  const { dossierId } = created.body as { dossierId: string };
  const path = `/api/dossiers/${dossierId}`;
  if (stage === 0) return dossierId;
  const [channel] = policy.notice.channels;
  const notice = { regulationVersion: policy.regulations.at(-1)?.version, givenOn: today, channel };
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the notice');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: today } }), 'the start');
  if (stage === RUNNING) return dossierId;
  await expected(200, coach.call('POST', `${path}/end`, { body: { endedOn: today } }), 'the end');
  return dossierId;
}
