import { Temporal } from 'temporal-polyfill';
import { as, expected, PASSWORD, type Stage } from '../../local/story/stage.ts';
import { complain } from './complaints-deployed.ts';
import { ask, principal } from './consents-deployed.ts';
import { type Made, newPaper, ownStage, running } from './deployed.ts';

/** One of everything that a page of the portal is about, with the people who look at it. */
export type Places = {
  readonly stage: Stage;
  readonly made: Made;
  /** By the name that it has in the address of its page. */
  readonly ids: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

export async function openPlaces(): Promise<Places> {
  const { stage, close } = await ownStage();
  const made = await running(stage);
  const owner = as(stage, 'owner');
  const invited = { role: 'manager', email: `manager-${made.dossierId}@voorbeeld.example`, givenName: 'Lotte' };
  const personId = await idOf(stage, 'owner', '/api/people', invited, 'personId');
  await stage.accounts.setPassword(invited.email, PASSWORD);
  stage.people.set('manager', {
    personId,
    email: invited.email,
    session: await stage.accounts.signIn(invited.email, PASSWORD),
  });
  await expected(200, owner.call('PUT', `/api/people/${personId}/appointment`), 'the appointment');
  const { principalId, ...gans } = await principal(stage);
  stage.people.set('principal', gans);
  const idea = { text: 'Een bank bij de ingang.' };
  const breach = {
    awareAt: Temporal.Now.instant().toString({ fractionalSecondDigits: 0 }),
    kinds: ['confidentiality'],
    foundBy: 'owner',
    happened: 'Een brief ging naar een oud adres.',
  };
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  const away = {
    replacementId: stage.people.get('other-coach')?.personId,
    from: today.add({ days: 7 }).toString(),
    until: today.add({ days: 9 }).toString(),
  };
  const when = { day: today.toString(), time: '00:00', format: 'in-person', minutes: 60, place: 'Kamer 3' };
  const consult = { ...when, day: today.add({ days: 1 }).toString() };
  const talk = { day: today.toString(), text: 'Wij spraken over solliciteren.', send: true };
  const work = { kind: 'report', day: today.toString(), minutes: 30, note: 'Plan geschreven' };
  await idOf(stage, 'coach', `${made.path}/consults`, { ...when, held: true }, 'consultId');
  // They are there already: nothing moves, and it is done at once.
  const coachId = stage.people.get('coach')?.personId;
  const handover = { fromCoachId: away.replacementId, toCoachId: coachId, dossierIds: [made.dossierId] };
  await idOf(stage, 'client', `${made.path}/questions`, { question: 'Waarom staat dit erin?' }, 'questionId');
  const ids = {
    dossierId: made.dossierId,
    copyId: await idOf(stage, 'coach', `${made.path}/paper`, newPaper(stage), 'copyId'),
    consentId: await ask(stage, made),
    consultId: await idOf(stage, 'coach', `${made.path}/consults`, consult, 'consultId'),
    summaryId: await idOf(stage, 'coach', `${made.path}/summaries`, talk, 'summaryId'),
    activityId: await idOf(stage, 'coach', `${made.path}/activities`, work, 'activityId'),
    requestId: await idOf(stage, 'client', `${made.path}/rights`, { kinds: ['access'] }, 'requestId'),
    complaintId: await complain(stage, made),
    suggestionId: await idOf(stage, 'client', '/api/suggestions', idea, 'suggestionId'),
    breachId: await idOf(stage, 'owner', '/api/breaches', breach, 'breachId'),
    coverId: await idOf(stage, 'coach', '/api/covers', away, 'coverId'),
    personId: stage.people.get('coach')?.personId ?? '',
    batchId: await idOf(stage, 'owner', '/api/handovers', handover, 'batchId'),
    version: stage.facts.get('regulation') ?? '',
    // There is none before a destruction: its page says so.
    certificateId: '00000000-0000-4000-8000-000000000000',
  };
  return {
    stage,
    made,
    ids,
    async close() {
      await owner.call('DELETE', `/api/people/${personId}/appointment`);
      close();
    },
  };
}

async function idOf(
  stage: Stage,
  by: 'client' | 'coach' | 'owner',
  path: string,
  body: object,
  name: string,
): Promise<string> {
  const made = await expected(201, as(stage, by).call('POST', path, { body }), path);
  return (made.body as Readonly<Record<string, string>>)[name] ?? '';
}

/** The address of a page with the ids of what there is. @throws when it asks for something that is not there */
export const addressOf = ({ ids }: Pick<Places, 'ids'>, path: string): string =>
  path.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined || id === '') throw new Error(`What is ${name} of ${path}?`);
    return id;
  });
