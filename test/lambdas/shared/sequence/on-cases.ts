import { leftPaperWrite } from '../../../../stores/survivors.ts';
import { yes } from '../../../support/consents.ts';
import type { Practice, Who } from '../../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../../support/story.ts';
import { Run as ComplaintRun, made as complained } from '../../complaint/support.ts';
import { decide, yes as granting, type Made, made, Run } from '../../rights/support.ts';
import { type Acts, onVersion, type Sent } from './sent.ts';

const WORDS = 'Omdat het zo is afgesproken.';

/** A request of the client, at the point where it waits for its decision. */
async function requested(one: Practice, kinds: readonly string[] = ['access']) {
  const dossier = await running(one);
  await uploaded(one, dossier);
  const request = await made(one, dossier, { kinds, note: 'Alles graag' });
  await new Run(one, request).go();
  return { dossier, request };
}

/** One that was decided, and carried out as far as it goes by itself. */
async function decided(one: Practice, kinds: readonly string[]) {
  const { dossier, request } = await requested(one, kinds);
  yes(await decide(one, request, granting(...kinds)));
  await new Run(one, request).go();
  return { dossier, request };
}

/** A request by letter, of which it is not sure yet who sent it. */
async function byLetter(one: Practice): Promise<Made> {
  const { dossierId } = await running(one);
  const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
  const { requestId } = yes<Made>(await one.call('registerRights', { dossierId }, { body }));
  return { dossierId, requestId };
}

/** An erasure that the owner registered from a letter, decided and carried out as far as it goes. */
async function erasureByLetter(one: Practice, decisions: (documentId: string) => readonly object[]): Promise<Made> {
  const dossier = await running(one);
  const { dossierId } = dossier;
  const documentId = await uploaded(one, dossier);
  const identity = { method: 'in-person', on: one.today() };
  const body = { kinds: ['erasure'], channel: 'letter', receivedOn: one.today(), identity };
  const { requestId } = yes<Made>(await one.call('registerRights', { dossierId }, { body }));
  const request = { dossierId, requestId };
  await new Run(one, request).go();
  yes(await decide(one, request, decisions(documentId)));
  await new Run(one, request).go();
  return request;
}

const removalWaits = (one: Practice) =>
  erasureByLetter(one, (documentId) => [
    { kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: [documentId] },
  ]);

type Complained = { readonly dossier: Dossier; readonly complaintId: string; readonly handler: Who };

/** A complaint about the coach, with papers, at its handler's. */
async function handled(one: Practice): Promise<Complained> {
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const attachments = [await uploaded(one, dossier, Buffer.from('Bijlage.\n')), await uploaded(one, dossier)];
  const about = { kind: 'person', personId: coach.personId };
  const complaintId = await complained(one, client, { dossierId, about, attachments });
  await new ComplaintRun(one, complaintId).go();
  const handler = await one.invite('coach');
  yes(await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } }));
  await new ComplaintRun(one, complaintId).go();
  return { dossier, complaintId, handler };
}

const measuresFor = ({ coach }: Dossier) => [
  { text: 'Beter plannen', ownerId: coach.personId, dueOn: '2026-04-01' },
  { text: 'Afspraken bevestigen', ownerId: 'owner', dueOn: '2026-04-01' },
];

async function complaintDecided(one: Practice): Promise<Complained> {
  const all = await handled(one);
  const { dossier, complaintId, handler } = all;
  yes(await one.call('proposeHearing', { complaintId }, { as: dossier.client, body: { waived: true } }));
  const body = { outcome: 'founded', reasons: WORDS, measures: measuresFor(dossier) };
  yes(await one.call('decideComplaint', { complaintId }, { as: handler, body }));
  await new ComplaintRun(one, complaintId).go();
  return all;
}

const byHandler = ({ complaintId, handler }: Complained, body: object): Sent => ({
  as: handler,
  params: { complaintId },
  body,
});

/** Commands about requests, complaints and what is sent in. */
export const ON_CASES = {
  establishIdentity: async (one) => ({
    params: await byLetter(one),
    body: { method: 'in-person', on: one.today() },
  }),
  askIdentity: async (one) => ({
    params: await byLetter(one),
    body: { reason: 'identity-doubt', doubt: 'Een ander adres' },
  }),
  extendRights: async (one) => ({ params: (await requested(one)).request, body: { by: 'P1M', reasons: WORDS } }),
  decideRights: async (one) => ({
    params: (await requested(one, ['access', 'restriction'])).request,
    body: { decisions: granting('access', 'restriction') },
  }),
  withdrawRights: async (one) => {
    const { dossier, request } = await requested(one);
    return { as: dossier.client, params: request };
  },
  recordExecution: async (one) => {
    const dossier = await running(one);
    const documentId = await uploaded(one, dossier);
    const changes = [{ kind: 'removal', target: { documentId }, ground: 'incorrect' }];
    const request = await made(one, dossier, { kinds: ['removal'], changes });
    await new Run(one, request).go();
    yes(await decide(one, request, [{ kind: 'removal', outcome: 'granted', byHand: true }]));
    await new Run(one, request).go();
    return { params: request, body: { kind: 'removal' } };
  },
  resumeRights: async (one) => {
    const { request } = await requested(one);
    yes(await decide(one, request, granting('access')));
    const run = new Run(one, request);
    run.exportFails = true;
    await run.go().catch(() => undefined);
    return { params: request };
  },
  liftRestriction: async (one) => {
    const { dossier } = await decided(one, ['restriction']);
    return { as: dossier.client, params: { dossierId: dossier.dossierId }, body: {} };
  },
  confirmRemoval: async (one) => ({ params: await removalWaits(one) }),
  takeBackRemoval: async (one) => ({ params: await removalWaits(one) }),
  takeBackDestruction: async (one) => {
    const { dossierId } = await erasureByLetter(one, () => granting('erasure'));
    return { params: { dossierId }, headers: await onVersion(one, dossierId) };
  },
  downloadPackage: async (one) => {
    const { dossier, request } = await decided(one, ['access']);
    return { as: dossier.client, params: { ...request, kind: 'access' } };
  },
  addAttachments: async (one) => {
    const { dossier, complaintId } = await handled(one);
    const sent = await uploaded(one, { ...dossier, coach: one.owner }, Buffer.from('Een brief.\n'));
    return { params: { complaintId }, body: { attachments: [sent] } };
  },
  assignHandler: async (one) => {
    const { complaintId } = await handled(one);
    return { params: { complaintId }, body: { personId: (await one.invite('coach')).personId } };
  },
  proposeHearing: async (one) =>
    byHandler(await handled(one), { on: one.today(), time: '10:30', place: 'Marktplein 1' }),
  reportHearing: async (one) => {
    const said = { report: WORDS, complainantWords: WORDS, otherWords: WORDS };
    return byHandler(await handled(one), { heldOn: one.today(), ...said });
  },
  mediateComplaint: async (one) => byHandler(await handled(one), { step: 'propose' }),
  deferComplaint: async (one) => byHandler(await handled(one), { reasons: WORDS }),
  decideComplaint: async (one) => {
    const all = await handled(one);
    return byHandler(all, { outcome: 'not-taken-up', reasons: WORDS, measures: measuresFor(all.dossier) });
  },
  answerComplaint: async (one) => {
    const { dossier, complaintId } = await complaintDecided(one);
    return { as: dossier.client, params: { complaintId }, body: { solved: false } };
  },
  withdrawComplaint: async (one) => {
    const { dossier, complaintId } = await handled(one);
    return { as: dossier.client, params: { complaintId } };
  },
  finishMeasure: async (one) => {
    const { dossier, complaintId } = await complaintDecided(one);
    return { as: dossier.coach, params: { complaintId, n: '1' } };
  },
  sendSignal: async () => ({ as: 'nobody', body: { text: WORDS } }),
  closeSignals: async (one) => {
    for (const n of [1, 2, 3]) yes(await one.call('sendSignal', {}, { as: 'nobody', body: { text: `Nummer ${n}.` } }));
    const { items } = yes<{ items: { complaintId: string; state: string }[] }>(await one.call('listComplaints'));
    const signals = items.map(({ complaintId, state }) => ({ complaintId, state }));
    return { body: { reasons: WORDS, signals } };
  },
  sendPublicSuggestion: async () => ({ as: 'nobody', body: { text: WORDS } }),
  closeSuggestions: async (one) => {
    for (const n of [1, 2, 3])
      yes(await one.call('sendPublicSuggestion', {}, { as: 'nobody', body: { text: `Nummer ${n}.` } }));
    const { items } = yes<{ items: { suggestionId: string; version: number }[] }>(await one.call('listSuggestions'));
    const suggestions = items.map(({ suggestionId, version }) => ({ suggestionId, version }));
    return { body: { answer: WORDS, suggestions } };
  },
  answerSuggestion: async (one) => {
    const as = await one.invite('client');
    const sent = await one.call('sendSuggestion', {}, { as, body: { text: WORDS } });
    return { params: { suggestionId: yes<{ suggestionId: string }>(sent).suggestionId }, body: { answer: WORDS } };
  },
  confirmCertificatePaper: async (one) => {
    const [certificateId, erasureId] = [one.ids.next(), one.ids.next()];
    await one.items.transact([leftPaperWrite({ certificateId, erasureId, version: 0, left: 1, confirmed: [] })]);
    const body = { copies: 1, on: one.today(), method: 'cross-cut-shredder', by: 'coach' };
    return { params: { certificateId }, headers: { 'if-match': '"1"' }, body };
  },
  changeBreach: async (one) => {
    const { dossierId, client } = await running(one);
    const complaintId = await complained(one, client, { dossierId, about: { kind: 'other' } });
    const body = { awareAt: '2026-03-05T09:00:00Z', kinds: ['confidentiality'], foundBy: 'owner', happened: WORDS };
    const made = await one.call('recordBreach', {}, { body: { ...body, dossierIds: [dossierId], complaintId } });
    const { breachId } = yes<{ breachId: string }>(made);
    return { params: { breachId }, headers: { 'if-match': made.headers.etag ?? '' }, body: { people: 3 } };
  },
} as const satisfies Acts;
