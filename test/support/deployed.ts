import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { expect, inject } from 'vitest';
import type { OpenCloud } from '../../local/cloud/index.ts';
import { DEFAULT_POLICY, policyById } from '../../local/policies.ts';
import { eventually } from '../../local/story/machinery.ts';
import { noPapers } from '../../local/story/papers.ts';
import { OWNER, openStage } from '../../local/story/perform.ts';
import type { Reply, Session } from '../../local/story/session.ts';
import { as, expected, PASSWORD, type Stage, type StoryFile } from '../../local/story/stage.ts';
import { dossierPartition } from '../../stores/layout.ts';

/** The deployment that all files share. It stays when a file closes its stage. */
export const deployedCloud = (): OpenCloud => ({ ...inject('deployed'), stop: async () => undefined });

/** A stage with a coach, another coach and a client whom no other file knows. */
export async function ownStage(files: readonly StoryFile[] = []): Promise<{ readonly stage: Stage; close(): void }> {
  const opened = await openStage(deployedCloud(), policyById(DEFAULT_POLICY), files, noPapers);
  const { stage } = opened;
  const { accounts, people } = stage;
  await accounts.setPassword(OWNER, PASSWORD);
  people.set('owner', { email: OWNER, session: await accounts.signIn(OWNER, PASSWORD) });
  for (const part of ['coach', 'other-coach', 'client'] as const) {
    const email = `${part}-${randomUUID()}@voorbeeld.example`;
    const body = { role: part === 'client' ? 'client' : 'coach', email, givenName: 'Anke' };
    const invited = await expected(201, as(stage, 'owner').call('POST', '/api/people', { body }), `inviting ${part}`);
    await accounts.setPassword(email, PASSWORD);
    const { personId } = invited.body as { personId: string };
    people.set(part, { personId, email, session: await accounts.signIn(email, PASSWORD) });
  }
  const regulations = await expected(200, stage.anyone.call('GET', '/api/regulations'), 'the regulations');
  const { items } = regulations.body as { items: { version: string; inForce: boolean }[] };
  stage.facts.set('regulation', items.find(({ inForce }) => inForce)?.version ?? '');
  return opened;
}

export const newDossier = (stage: Stage, more: object = {}) => ({
  service: 'reintegration-track-2',
  purpose: stage.policy.purposes[0]?.id,
  clientId: stage.people.get('client')?.personId,
  client: { firstName: 'Joris', lastName: 'Terpstra', email: 'joris@voorbeeld.example' },
  ...more,
});

/** A letter that came in today, in a locked place. */
export const newPaper = ({ policy: { categories, paper } }: Stage) => ({
  words: 'Brief van de gemeente',
  category: categories[0]?.id,
  printedOn: Temporal.Now.plainDateISO('Europe/Amsterdam').toString(),
  place: paper.places[0]?.id,
});

export type Made = { readonly dossierId: string; readonly number: string; readonly path: string };

/** A dossier of this stage's coach and client, in the state `registered`. */
export async function registered(stage: Stage, more: object = {}): Promise<Made> {
  const asked = as(stage, 'coach').call('POST', '/api/dossiers', { body: newDossier(stage, more) });
  const { body } = await expected(201, asked, 'creating');
  const { dossierId, number } = body as { dossierId: string; number: string };
  return { dossierId, number, path: `/api/dossiers/${dossierId}` };
}

/** One that runs since a day long ago, so that it can also have ended long ago. */
export async function running(stage: Stage, startedOn = '2020-01-10', more: object = {}): Promise<Made> {
  const made = await registered(stage, more);
  const coach = as(stage, 'coach');
  const notice = { regulationVersion: stage.facts.get('regulation'), givenOn: startedOn, channel: 'letter' };
  await expected(201, coach.call('POST', `${made.path}/notices`, { body: notice }), 'the notice');
  await expected(200, coach.call('PUT', `${made.path}/start`, { body: { startedOn } }), 'the start');
  return made;
}

type Due = { readonly kind: string; readonly dueOn: string };
export async function agendaOf(stage: Stage, { path }: Pick<Made, 'path'>): Promise<readonly Due[]> {
  const { body } = await expected(200, as(stage, 'owner').call('GET', `${path}/agenda`), 'the agenda');
  return (body as { items: Due[] }).items;
}

/** Until the documents of an ended dossier lie under `closed/`, and nowhere else. */
export const inPlace = (stage: Stage, made: Pick<Made, 'path'>): Promise<true> =>
  eventually('the documents in place', async () => {
    const agenda = await agendaOf(stage, made);
    return agenda.some(({ kind }) => kind === 'relocation') ? undefined : true;
  });

/** The dossier, its documents and its agenda as they lie in the table, and every version of its objects. */
export async function contents(stage: Stage, dossierId: string): Promise<unknown> {
  const { Items = [] } = await stage.machinery.items.send(
    new QueryCommand({
      TableName: stage.tables.records,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': dossierPartition(dossierId) },
      ConsistentRead: true,
    }),
  );
  const shelves = ['incoming', 'dossiers', 'closed'].map((shelf) => `${shelf}/${dossierId}/`);
  const pages = await Promise.all(shelves.map((prefix) => stage.machinery.documents.listVersions(prefix)));
  return { items: Items, objects: pages.flatMap(({ versions }) => versions) };
}

/** That this was refused as a problem document with a sentence, for the reason that is named. */
export function expectProblem({ status, body }: Reply, expectedStatus: number, code: string): void {
  expect({ status, body }).toMatchObject({
    status: expectedStatus,
    body: { type: `urn:dossierwacht:problem:${code}`, status: expectedStatus },
  });
  expect((body as { detail: string }).detail).toMatch(/^\p{Lu}.+\.$/u);
}

/** That this is refused, and that the dossier is as it was. */
export async function refusedUnchanged(
  stage: Stage,
  { dossierId }: Made,
  asked: () => ReturnType<Session['call']>,
  [status, code]: readonly [status: number, code: string],
): Promise<void> {
  const before = await contents(stage, dossierId);
  expectProblem(await asked(), status, code);
  expect(await contents(stage, dossierId)).toEqual(before);
}
