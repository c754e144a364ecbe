import { createHash } from 'node:crypto';
import { dayOf } from '../../domain/calendar.ts';
import type { Policy } from '../../policies/index.ts';
import { systemClock } from '../../stores/clock.ts';
import { storyFiles } from '../story/files.ts';
import { eventually } from '../story/machinery.ts';
import type { Session } from '../story/session.ts';
import { expected, type StoryFile } from '../story/stage.ts';

export type Happening = {
  readonly policy: Policy;
  readonly dossierId: string;
  readonly coach: Session;
  readonly client: Session;
  /** Colleagues of the coach, who may be asked to look along. */
  readonly colleagues: readonly string[];
};

/** What happens in a dossier that runs, so that each page of the portal has something to show. */
export async function happenings(happening: Happening): Promise<void> {
  await documents(happening);
  await paper(happening);
  await consents(happening);
  await request(happening);
  await complaint(happening);
}

/** One of the coach, and a photo that the client sent. */
async function documents({ policy, dossierId, coach, client }: Happening): Promise<void> {
  const [report, photo] = await storyFiles([]);
  const of = (owner: 'client' | 'coach') =>
    policy.categories.find(({ requires, files }) => requires === 'none' && files.includes(owner))?.id ?? '';
  if (report) await sent(policy, dossierId, coach, report, of('coach'), 'coach');
  if (photo) await sent(policy, dossierId, client, photo, of('client'), 'client');
}

/** A letter that came in lies under lock; one is out for a consult. */
async function paper({ policy, dossierId, coach }: Happening): Promise<void> {
  const path = `/api/dossiers/${dossierId}/paper`;
  const printedOn = dayOf(await systemClock.now());
  for (const words of ['Brief van de gemeente (verzonnen)', 'Aantekeningen bij de intake (verzonnen)']) {
    const body = { words, category: policy.categories[0]?.id, printedOn, place: policy.paper.places[0]?.id };
    const copy = await expected(201, coach.call('POST', path, { body }), 'a paper');
    const { copyId, version, sheet } = copy.body as { copyId: string; version: number; sheet: string };
    const headers = { 'if-match': `"${version}"` };
    if (sheet.endsWith('/2'))
      await expected(200, coach.call('POST', `${path}/${copyId}/out`, { headers }), 'taken out');
  }
}

async function sent(
  { documents: { types }, registrationKinds }: Policy,
  dossierId: string,
  by: Session,
  { name, bytes }: StoryFile,
  category: string,
  file: 'client' | 'coach',
): Promise<void> {
  const path = `/api/dossiers/${dossierId}/documents`;
  const extension = name.split('.').at(-1) ?? '';
  const body = {
    category,
    registrationKind: registrationKinds[0]?.id,
    files: [file],
    fileName: name,
    mediaType: types.find(({ extensions }) => extensions.some((one) => one === extension))?.mimeType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const ticket = await expected(201, by.call('POST', path, { body }), `a ticket for ${name}`);
  const { documentId, upload } = ticket.body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  const { 'content-length': _, ...headers } = upload.headers;
  await fetch(upload.url, { method: 'PUT', headers, body: Buffer.from(bytes) });
  await eventually(`the inspection of ${name}`, async () => {
    const { body: shown } = await by.call('GET', `${path}/${documentId}`);
    return (shown as { state?: string }).state === 'available' ? true : undefined;
  });
}

/** One that the client said yes to, with its receipt, and one that waits for an answer. */
async function consents({ policy, dossierId, coach, client, colleagues }: Happening): Promise<void> {
  const scope = policy.consents.scopes.find(({ id }) => id === 'partner-coach-reads')?.id;
  const path = `/api/dossiers/${dossierId}/consents`;
  if (scope === undefined) return;
  for (const [place, personId] of colleagues.entries()) {
    const subject = { kind: 'partner', personId, categories: [], clientData: true };
    const { body } = await expected(201, coach.call('POST', path, { body: { scope, subject } }), 'a question');
    const { consentId } = body as { consentId: string };
    if (place > 0) return;
    const question = await expected(200, client.call('GET', `${path}/${consentId}`), 'the question');
    const { textVersion } = question.body as { textVersion: string };
    const answer = { answer: 'granted', textVersion };
    await expected(200, client.call('POST', `${path}/${consentId}/answer`, { body: answer }), 'the answer');
  }
}

async function request({ dossierId, client }: Happening): Promise<void> {
  const body = { kinds: ['access'] };
  await expected(201, client.call('POST', `/api/dossiers/${dossierId}/rights`, { body }), 'a request');
}

/** About the owner: so somebody from outside handles it, and is invited. */
async function complaint({ dossierId, client }: Happening): Promise<void> {
  const text = `Ik kreeg geen antwoord op mijn vraag (verzonnen, ${dayOf(await systemClock.now())}).`;
  const body = { dossierId, about: { kind: 'owner' }, text };
  await expected(201, client.call('POST', '/api/complaints', { body }), 'a complaint');
}
