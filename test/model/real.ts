import { expect } from 'vitest';
import { fetchDisclosed, type Principal, principal, seenBy, swept } from '../support/consents.ts';
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

export async function real(policyId: string): Promise<Real> {
  const one = practice(policyId);
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

/** For every person and every dossier and document, the API's answer equals the model's. */
export async function compare(model: Model, practised: Real): Promise<void> {
  const { one, coaches, dossiers, outsiders } = practised;
  const seen: Record<string, Reading> = {};
  const may: Record<string, Reading> = {};
  const look = async (name: string, as: Who, dossier: number, expected: Reading): Promise<void> => {
    seen[`${name} in ${dossier}`] = await readingOf(practised, as, dossier);
    may[`${name} in ${dossier}`] = expected;
  };
  for (const dossier of DOSSIERS) {
    for (const coach of COACHES)
      await look(`coach ${coach}`, at(coaches, coach), dossier, model.readByCoach(coach, dossier));
    for (const client of DOSSIERS)
      await look(`client ${client}`, at(dossiers, client).client, dossier, model.readByClient(client, dossier));
    await look('owner', one.owner, dossier, STATE);
    for (const who of [...outsiders, practised.principal.people[0]]) await look(who.role, who, dossier, NOTHING);
  }
  expect(seen).toEqual(may);
  await compareDisclosures(model, practised);
}

/** What people of the principal see and can fetch is what was disclosed and stands, and others see none of it. */
async function compareDisclosures(model: Model, practised: Real): Promise<void> {
  const { one, principal: organisation, outsiders, consentIds, documentIds, coaches } = practised;
  const open: string[] = [];
  for (const [place, consent] of model.consents.entries()) {
    if (consent.kind !== 'disclosure') continue;
    const ids = at(documentIds, consent.dossier);
    const reachable = model.inForce(consent) ? consent.documents : [];
    open.push(...reachable.map((document) => at(ids, document)));
    const [first] = organisation.people;
    for (const as of [first, at(outsiders, 1), at(coaches, 0)])
      for (const document of DOCUMENTS) {
        const { status } = await fetchDisclosed(one, as, at(consentIds, place), at(ids, document));
        const allowed = as === first && reachable.includes(document);
        expect(`${as.role} ${place} ${document} ${status === 201}`).toBe(`${as.role} ${place} ${document} ${allowed}`);
      }
  }
  for (const as of organisation.people) expect(await seenBy(one, as)).toEqual(open.sort());
  expect(await seenBy(one, at(outsiders, 1))).toEqual([]);
}
