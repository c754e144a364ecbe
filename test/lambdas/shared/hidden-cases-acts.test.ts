import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName, type RequestOf } from '../../../contracts/api.ts';
import { type OperationSpec, schemaFor } from '../../../contracts/operation.ts';
import type { Who } from '../../support/practice.ts';
import { announcement } from '../../support/story.ts';
import { CASES, NOWHERE, plain, type World, world } from './hidden.ts';

type Sent<N extends OperationName> = RequestOf<N>['body'];
/** The operations that take a body. */
type Telling = { [N in OperationName]: [Sent<N>] extends [undefined] ? never : N }[OperationName];

const TODAY = '2026-03-05';
const LATER = '2026-03-20';
const WORDS = 'Omdat het zo is afgesproken, en omdat het beter is voor iedereen die ermee te maken heeft.';
const about = { kind: 'other' } as const;

/** What is sent to each operation that takes a body, in this order: what ends something comes last. The compiler holds it complete. */
const BODIES: { readonly [N in Telling]: (all: World) => Sent<N> } = {
  changeMe: () => ({ mail: true }),
  lookUpDossiers: () => ({ firstName: 'Merel', lastName: 'van Zomeren-Böhm' }),
  requestUpload: ({ one }) => announcement(one) as Sent<'requestUpload'>,
  recordNotice: ({ one }) => ({
    regulationVersion: one.policy.regulations.at(-1)?.version ?? '',
    givenOn: TODAY,
    channel: one.policy.notice.channels[0] ?? '',
  }),
  askConsent: () => ({ scope: 'record-session', subject: { kind: 'day', on: LATER } }),
  answerConsent: () => ({ answer: 'granted', textVersion: '1' }),
  discloseDocuments: ({ principalId, documentId }) => ({ principalId, documents: [{ documentId }] }),
  planCover: ({ handler }) => ({ replacementId: handler.personId, from: TODAY, until: LATER }),
  askCover: () => ({}),
  changeClient: () => ({ phone: '0612345678' }),
  changeCommission: ({ principalId }) => ({ principalId }),
  createDossier: ({ one, dossier }) => ({
    service: one.policy.services[0]?.id ?? '',
    purpose: one.policy.purposes[0]?.id ?? '',
    clientId: dossier.client.personId,
    client: { firstName: 'Merel', lastName: 'van Zomeren-Böhm', email: 'merel@voorbeeld.example' },
  }),
  makeRights: () => ({ kinds: ['access'] }),
  registerRights: () => ({ kinds: ['access'], channel: 'letter', receivedOn: TODAY }),
  askIdentity: () => ({ reason: 'other', doubt: WORDS }),
  establishIdentity: () => ({ method: 'known', on: TODAY }),
  extendRights: () => ({ by: 'P1M', reasons: WORDS }),
  previewRightsDecision: () => ({ decisions: [{ kind: 'access', outcome: 'granted' }] }),
  decideRights: () => ({ decisions: [{ kind: 'access', outcome: 'granted' }] }),
  recordExecution: () => ({ kind: 'correction', note: WORDS }),
  liftRestriction: () => ({}),
  makeComplaint: ({ dossier, documentId }) => ({
    dossierId: dossier.dossierId,
    about,
    text: WORDS,
    attachments: [documentId],
  }),
  registerComplaint: ({ dossier }) => ({
    dossierId: dossier.dossierId,
    about,
    text: WORDS,
    channel: 'letter',
    receivedOn: TODAY,
  }),
  sendSignal: () => ({ text: WORDS }),
  closeSignals: ({ hidden }) => ({ reasons: WORDS, signals: [{ complaintId: hidden.complaintId, state: 'received' }] }),
  addAttachments: ({ documentId }) => ({ attachments: [documentId] }),
  assignHandler: ({ handler }) => ({ personId: handler.personId }),
  proposeHearing: () => ({ waived: true }),
  reportHearing: () => ({ heldOn: TODAY, report: WORDS, complainantWords: WORDS, otherWords: WORDS }),
  mediateComplaint: () => ({ step: 'propose' }),
  deferComplaint: () => ({ reasons: WORDS }),
  previewComplaintDecision: () => ({ outcome: 'founded', reasons: WORDS }),
  decideComplaint: () => ({ outcome: 'founded', reasons: WORDS }),
  answerComplaint: () => ({ solved: true }),
  recordBreach: ({ dossier, hidden }) => ({
    awareAt: '2026-03-05T09:00:00Z',
    kinds: ['confidentiality'],
    foundBy: 'coach',
    dossierIds: [dossier.dossierId],
    complaintId: hidden.complaintId,
  }),
  changeBreach: ({ hidden }) => ({ complaintId: hidden.complaintId }),
  sendSuggestion: () => ({ text: WORDS }),
  sendPublicSuggestion: () => ({ text: WORDS }),
  closeSuggestions: () => ({ answer: WORDS, suggestions: [{ suggestionId: NOWHERE, version: 1 }] }),
  answerSuggestion: () => ({ answer: WORDS }),
  invitePerson: () => ({ role: 'coach', email: 'een-ander@voorbeeld.example', givenName: 'Anke' }),
  changeEmail: () => ({ email: 'nog-een-ander@voorbeeld.example' }),
  linkAccount: ({ handler }) => ({ accountId: handler.personId }),
  registerPrincipal: () => ({ type: 'employer', name: 'Drukkerij De Gans' }),
  placeHold: () => ({ reason: WORDS, reviewOn: LATER }),
  startTrajectory: () => ({ startedOn: TODAY }),
  handOver: ({ dossier, handler }) => ({
    fromCoachId: dossier.coach.personId,
    toCoachId: handler.personId,
    dossierIds: [dossier.dossierId],
  }),
  endTrajectory: () => ({ endedOn: TODAY }),
  changeEnd: () => ({ endedOn: TODAY }),
};
const TELLING = Object.keys(BODIES) as Telling[];

/** The version that is read just before, as the portal does. */
async function versionFor({ one, dossier: { dossierId } }: World, as: Who): Promise<string> {
  const { headers } = await one.call('getDossier', { dossierId }, { as });
  return headers.etag ?? '"1"';
}

/** What somebody is answered to everything that takes a body, one after the other. */
async function answersToAll(all: World, as: Who): Promise<Record<string, string>> {
  const { one, dossier, documentId, consentId, hidden } = all;
  const known: Readonly<Record<string, string>> = { dossierId: dossier.dossierId, documentId, consentId, ...hidden };
  const found: string[] = [];
  for (const name of TELLING) {
    const { path, kind }: OperationSpec = OPERATIONS[name];
    const params = Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => [param, known[param] ?? NOWHERE]),
    );
    const headers = kind === 'changes' ? { 'if-match': await versionFor(all, as) } : {};
    const {
      status,
      headers: given,
      body,
    } = await one.call(name, params, { as, body: BODIES[name](all), ...(headers['if-match'] ? { headers } : {}) });
    found.push(`${name}\n${JSON.stringify({ status, etag: given.etag, body })}`);
  }
  const text = plain(found.join('\n\n'))
    // How many complaints the practice has is in each new number, and says nothing of any of them.
    .replaceAll(/K-\d{4}-\d{4}/g, 'a number');
  return Object.fromEntries(text.split('\n\n').map((one) => one.split('\n') as [string, string]));
}

test('every body is one that the operation takes', async () => {
  const all = await world();
  for (const name of TELLING) {
    const { success, error } = schemaFor(all.one.policy, OPERATIONS[name].body, TODAY).safeParse(BODIES[name](all));
    expect([name, success, error?.issues]).toEqual([name, true, undefined]);
  }
});

test('[RIO-7.2] what lay in the dossier before it went with a complaint stays where the coach has seen it', async () => {
  const all = await CASES['a complaint'](await world());
  const { one, dossier, ordinary, others, hidden } = all;
  const { dossierId } = dossier;
  const listed = await one.call('listDocuments', { dossierId }, { as: others.coach });
  const ids = (listed.body as { items: { documentId: string }[] }).items.map(({ documentId }) => documentId);
  expect(ids).toContain(ordinary);
  const shown = await one.call('getComplaint', { complaintId: hidden.complaintId }, { as: dossier.client });
  const { attachments } = (shown.body as { case: { attachments: string[] } }).case;
  // The paper that was sent for the complaint, and the owner's, are seen by its parties only.
  expect(attachments).toContain(ordinary);
  expect(attachments.filter((id) => ids.includes(id))).toEqual([ordinary]);
});

describe.each(Object.entries(CASES))(
  '[RIO-7.2] [EK-7.1] %s that somebody may not know of changes no answer to what they do',
  (_, hide) => {
    test.each(['coach', 'manager', 'partner', 'principal'] as const)('%s', { timeout: 120_000 }, async (who) => {
      const [without, withIt] = [await world(), await hide(await world())];
      const expected = await answersToAll(without, without.others[who]);
      const told = await answersToAll(withIt, withIt.others[who]);
      // Somebody who may nothing at all would be told nothing either.
      expect(Object.values(expected).filter((answer) => answer.startsWith('{"status":2')).length).toBeGreaterThan(1);
      expect(told).toEqual(expected);
    });
  },
);
