import { expect } from 'vitest';
import { policyById } from '../../local/policies.ts';
import type { Policy } from '../../policies/index.ts';
import { fetchDisclosed, type Principal, principal, seenBy, swept, yes } from '../support/consents.ts';
import { type Practice, practice, type Who } from '../support/practice.ts';
import { type Dossier, registered, running, uploaded } from '../support/story.ts';
import { CATEGORIES, COACHES, DOCUMENTS, DOSSIERS, type Model, NOTHING, type Reading, STATE } from './model.ts';

/** The practice that the model is held against, with the ids of what the model names by its place. */
export type Real = {
  readonly one: Practice;
  readonly coaches: readonly Who[];
  readonly dossiers: readonly Dossier[];
  readonly documentIds: readonly (readonly string[])[];
  readonly principal: Principal;
  /** A manager whom nobody appointed, and somebody of another organisation. */
  readonly outsiders: readonly Who[];
  readonly consentIds: string[];
  readonly coverIds: string[];
};

/** Another dossier of the same coach, whose trajectory goes on as well. */
async function another(one: Practice, { coach }: Dossier): Promise<Dossier> {
  const dossier = await registered(one, {}, { coach });
  const { dossierId } = dossier;
  const notice = { regulationVersion: one.policy.regulations.at(-1)?.version, givenOn: one.today(), channel: 'portal' };
  await one.call('recordNotice', { dossierId }, { as: coach, body: notice });
  await one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: one.today() } });
  return dossier;
}

/** The wording that everybody was asked in until it was replaced, and the one in force: a yes to the former is none. */
export const REPLACED = '1';
export const IN_FORCE = '2';

function reworded(policyId: string): Policy {
  const policy = policyById(policyId);
  const scopes = policy.consents.scopes.map(({ texts: [first, ...more], ...scope }) => ({
    ...scope,
    texts: [first, ...more, { ...first, version: IN_FORCE, effectiveFrom: '2020-01-01' }] as const,
  }));
  return { ...policy, consents: { ...policy.consents, scopes } };
}

export async function real(policyId: string): Promise<Real> {
  const one = practice(policyId, undefined, reworded(policyId));
  await swept(one);
  const first = await running(one);
  const dossiers = [first, await another(one, first)];
  const coaches = [first.coach, await one.invite('coach'), await one.invite('coach')];
  const documentIds: string[][] = [];
  for (const dossier of dossiers) {
    const ids: string[] = [];
    for (const category of CATEGORIES) ids.push(await uploaded(one, dossier, Buffer.from(category), { category }));
    documentIds.push(ids);
  }
  const outsiders = [await one.invite('manager'), (await principal(one, 'uwv')).people[0]];
  return {
    one,
    coaches,
    dossiers,
    documentIds,
    principal: await principal(one, 'uwv'),
    outsiders,
    consentIds: [],
    coverIds: [],
  };
}

export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`There is no ${place}`);
  return found;
}

/** What the API gives somebody of one dossier: the list and the downloads must say the same. */
async function readingOf({ one, dossiers, documentIds }: Real, as: Who, dossier: number): Promise<Reading> {
  const { dossierId } = at(dossiers, dossier);
  const shown = await one.call('getDossier', { dossierId }, { as });
  const list = await one.call('listDocuments', { dossierId }, { as });
  const ids =
    list.status === 200 ? (list.body as { items: { documentId: string }[] }).items.map((d) => d.documentId) : [];
  const place = (documentId: string): number => at(documentIds, dossier).indexOf(documentId);
  const documents = ids.map(place).sort();
  const downloads: number[] = [];
  for (const document of DOCUMENTS) {
    const documentId = at(at(documentIds, dossier), document);
    const { status } = await one.call('downloadDocument', { dossierId, documentId }, { as });
    if (status === 201) downloads.push(document);
  }
  expect(downloads).toEqual(documents);
  if (shown.status !== 200) return { dossier: 'nothing', documents };
  return { dossier: 'client' in (shown.body as object) ? 'content' : 'state', documents };
}

/** For everybody whom a consent can open something to, the API's answers equal the model's: after each step. */
export async function compare(model: Model, practised: Real): Promise<void> {
  await compareCoaches(model, practised);
  await compareDisclosures(model, practised);
  await compareStates(model, practised);
}

/** For every person and every dossier and document: at the end, and whenever something may have opened to everybody. */
export async function compareAll(model: Model, practised: Real): Promise<void> {
  await compare(model, practised);
  const { one, dossiers, outsiders, principal: organisation } = practised;
  const [stranger] = organisation.people;
  for (const dossier of DOSSIERS) {
    for (const client of DOSSIERS) {
      const read = await readingOf(practised, at(dossiers, client).client, dossier);
      expect([client, dossier, read]).toEqual([client, dossier, model.readByClient(client, dossier)]);
    }
    expect(await readingOf(practised, one.owner, dossier)).toEqual(STATE);
    for (const who of [...outsiders, stranger]) expect(await readingOf(practised, who, dossier)).toEqual(NOTHING);
  }
  await compareFetched(model, practised);
}

async function compareCoaches(model: Model, practised: Real): Promise<void> {
  const seen: Record<string, Reading> = {};
  const may: Record<string, Reading> = {};
  for (const dossier of DOSSIERS)
    for (const coach of COACHES) {
      const name = `coach ${coach} in ${dossier}`;
      seen[name] = await readingOf(practised, at(practised.coaches, coach), dossier);
      may[name] = model.readByCoach(coach, dossier);
    }
  expect(seen).toEqual(may);
}

/** Where every question has come to, as its client sees it. */
async function compareStates(model: Model, { one, dossiers, consentIds }: Real): Promise<void> {
  for (const dossier of DOSSIERS) {
    if (model.stateOf(dossier) === 'erasing') continue;
    const { dossierId, client } = at(dossiers, dossier);
    const { items } = yes<{ items: { consentId: string; state: string }[] }>(
      await one.call('listConsents', { dossierId }, { as: client, query: { limit: '100' } }),
    );
    const expected = model.consents.flatMap((consent, place) =>
      consent.dossier === dossier ? [`${at(consentIds, place)} ${consent.state}`] : [],
    );
    expect(items.map(({ consentId, state }) => `${consentId} ${state}`).sort()).toEqual(expected.sort());
  }
}

const reachableOf = (model: Model, { documentIds }: Real, consent: Model['consents'][number]): string[] =>
  model.inForce(consent) ? consent.documents.map((document) => at(at(documentIds, consent.dossier), document)) : [];

/** What people of the principal see is what was disclosed and stands, and others see none of it. */
async function compareDisclosures(model: Model, practised: Real): Promise<void> {
  const { one, principal: organisation, outsiders } = practised;
  const open = model.consents.flatMap((consent) =>
    consent.kind === 'disclosure' ? reachableOf(model, practised, consent) : [],
  );
  for (const as of organisation.people) expect(await seenBy(one, as)).toEqual(open.sort());
  expect(await seenBy(one, at(outsiders, 1))).toEqual([]);
}

/** They can fetch what they see, and nothing else that was ever asked about. */
async function compareFetched(model: Model, practised: Real): Promise<void> {
  const { one, principal: organisation, outsiders, consentIds, documentIds, coaches } = practised;
  const [first] = organisation.people;
  for (const [place, consent] of model.consents.entries()) {
    if (consent.kind !== 'disclosure') continue;
    const reachable = reachableOf(model, practised, consent);
    for (const as of [first, at(outsiders, 1), at(coaches, 0)])
      for (const documentId of at(documentIds, consent.dossier)) {
        const { status } = await fetchDisclosed(one, as, at(consentIds, place), documentId);
        const allowed = as === first && reachable.includes(documentId);
        expect(`${as.role} ${place} ${documentId} ${status === 201}`).toBe(
          `${as.role} ${place} ${documentId} ${allowed}`,
        );
      }
  }
}
