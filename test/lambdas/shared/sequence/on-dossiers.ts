import { addDays } from '../../../../domain/calendar.ts';
import {
  askedPartner,
  disclosed,
  granted,
  plannedCover,
  principal,
  questionOf,
  yes,
} from '../../../support/consents.ts';
import { commissioned, grantedHours } from '../../../support/hours.ts';
import { onPaper } from '../../../support/paper.ts';
import type { Practice } from '../../../support/practice.ts';
import { clientData, type Dossier, ended, registered, running, serviceOf, uploaded } from '../../../support/story.ts';
import { summarised } from '../../../support/summaries.ts';
import { invited, sentByLink, testFile } from '../../../support/test-invitations.ts';
import { type Acts, onVersion, type Sent } from './sent.ts';

const asCoach = ({ dossierId, coach }: Dossier, more: Omit<Sent, 'as' | 'params'> = {}): Sent => ({
  as: coach,
  params: { dossierId },
  ...more,
});

/** With documents and a yes that go along. */
async function full(one: Practice): Promise<Dossier & { readonly documentId: string; readonly consentId: string }> {
  const dossier = await running(one);
  for (const n of [1, 2]) await uploaded(one, dossier, Buffer.from(`Nog verslag ${n}.\n`));
  const documentId = await uploaded(one, dossier);
  const { consentId } = await disclosed(one, dossier, await principal(one), [documentId]);
  await granted(one, dossier, (await askedPartner(one, dossier, await one.invite('coach'))).consentId);
  return { ...dossier, documentId, consentId };
}

/** One of several copies, as it was recorded. */
async function onCopy(one: Practice, body?: object): Promise<Sent> {
  const dossier = await full(one);
  await onPaper(one, dossier);
  const copyId = await onPaper(one, dossier, dossier.documentId);
  const params = { dossierId: dossier.dossierId, copyId };
  return { as: dossier.coach, params, headers: { 'if-match': '"1"' }, ...(body ? { body } : {}) };
}

async function done(one: Practice): Promise<Dossier> {
  const dossier = await full(one);
  await ended(one, dossier);
  return dossier;
}

/** It ended years ago, as one that comes in from paper, and its destruction waits. */
async function waiting(one: Practice): Promise<Dossier> {
  const dossier = await registered(one);
  const { dossierId, coach } = dossier;
  const regulationVersion = one.policy.regulations.at(-1)?.version;
  const notice = { regulationVersion, givenOn: '2019-01-07', channel: 'letter' };
  yes(await one.call('recordNotice', { dossierId }, { as: coach, body: notice }));
  yes(await one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: '2019-01-07' } }));
  yes(await one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: '2020-02-03' } }));
  return dossier;
}

const hold = (one: Practice) => ({ reason: 'Er loopt een zaak.', reviewOn: addDays(one.today(), 60) });

/** A question that waits for its answer. */
async function asked(one: Practice) {
  const dossier = await full(one);
  const { consentId } = await askedPartner(one, dossier, await one.invite('coach'));
  return { dossier, params: { dossierId: dossier.dossierId, consentId } };
}

/** An absence from today that some of three clients were asked about; one of them said yes. */
async function covered(one: Practice, asked: number) {
  const dossier = await full(one);
  const { dossierId, coach } = dossier;
  const others = [await registered(one, {}, { coach }), await registered(one, {}, { coach })];
  const dossierIds = [dossierId, ...others.map((other) => other.dossierId)].slice(0, asked);
  const replacementId = (await one.invite('coach')).personId;
  const days = { from: one.today(), until: addDays(one.today(), 5) };
  const cover = await plannedCover(one, coach, { replacementId, ...days, dossierIds });
  await granted(one, dossier, questionOf(cover, dossierId));
  return { as: coach, params: { coverId: cover.coverId } };
}

const FIRST = { 'if-match': '"1"' };

/** One that is planned. */
async function consulted(one: Practice): Promise<Sent> {
  const dossier = await full(one);
  await grantedHours(one, dossier);
  const { dossierId, coach } = dossier;
  const body = { day: addDays(one.today(), 3), time: '10:00', format: 'in-person', minutes: 60, place: 'Kamer 3' };
  const { consultId } = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as: coach, body }));
  return { as: coach, params: { dossierId, consultId }, headers: FIRST };
}

async function worked(one: Practice): Promise<Sent> {
  const dossier = await full(one);
  const { dossierId, coach } = dossier;
  const body = { kind: 'report', day: one.today(), minutes: 30 };
  const { activityId } = yes<{ activityId: string }>(
    await one.call('recordActivity', { dossierId }, { as: coach, body }),
  );
  await grantedHours(one, dossier, { hours: 1 });
  return { as: coach, params: { dossierId, activityId }, headers: FIRST };
}

/** One that its client got. @param as who does something with it next */
async function summary(one: Practice, as: 'coach' | 'client'): Promise<Sent> {
  const dossier = await full(one);
  const { summaryId } = await summarised(one, dossier);
  return { as: dossier[as], params: { dossierId: dossier.dossierId, summaryId }, headers: FIRST };
}

/** Commands about a dossier, its documents, its consents and who covers it. */
/** A question about a document that waits for its answer. */
async function questioned(one: Practice) {
  const { dossierId, client, coach, documentId } = await full(one);
  const body = { question: 'Waarom staat dit erin?', documentId };
  const asked = yes<{ questionId: string }>(await one.call('askQuestion', { dossierId }, { as: client, body }));
  return { client, coach, params: { dossierId, questionId: asked.questionId } };
}

export const ON_DOSSIERS = {
  lookUpDossiers: async (one) => {
    const coach = await one.invite('coach');
    for (const _ of [1, 2, 3]) await registered(one, {}, { coach });
    return { as: coach, body: { firstName: clientData.firstName, lastName: clientData.lastName } };
  },
  changeClient: async (one) => {
    const dossier = await full(one);
    return asCoach(dossier, { body: { lastName: 'Prins' }, headers: await onVersion(one, dossier.dossierId) });
  },
  answerQuestion: async (one) => {
    const { params, coach } = await questioned(one);
    return { as: coach, params, headers: FIRST, body: { answer: 'Omdat u het zelf vertelde.' } };
  },
  withdrawQuestion: async (one) => {
    const { params, client } = await questioned(one);
    return { as: client, params, headers: FIRST };
  },
  recordHours: async (one) => {
    const dossier = await full(one);
    const { dossierId, coach } = dossier;
    await commissioned(one, dossier);
    const work = { kind: 'report', day: one.today(), minutes: 50 };
    yes(await one.call('recordActivity', { dossierId }, { as: coach, body: work }));
    const body = { hours: 1, since: one.today() };
    return asCoach(dossier, { body, headers: await onVersion(one, dossierId) });
  },
  changeCommission: async (one) => {
    const dossier = await registered(one, { service: serviceOf(one, false) });
    const { principalId } = await principal(one);
    return { params: { dossierId: dossier.dossierId }, body: { principalId } };
  },
  startTrajectory: async (one) => {
    const dossier = await registered(one);
    const { dossierId, coach } = dossier;
    const body = { regulationVersion: one.policy.regulations.at(-1)?.version, givenOn: one.today(), channel: 'portal' };
    yes(await one.call('recordNotice', { dossierId }, { as: coach, body }));
    return asCoach(dossier, { body: { startedOn: one.today() } });
  },
  takeAlong: async (one) => ({ params: { dossierId: (await full(one)).dossierId } }),
  completeTakeOver: async (one) =>
    asCoach(await registered(one, { takenOver: { startedOn: '2024-01-08', endedOn: '2025-02-03' } }), { body: {} }),
  endTrajectory: async (one) => asCoach(await full(one), { body: { endedOn: one.today() } }),
  changeEnd: async (one) => {
    const dossier = await full(one);
    one.clock.advance('P2D');
    await ended(one, dossier);
    const headers = await onVersion(one, dossier.dossierId);
    return asCoach(dossier, { body: { endedOn: addDays(one.today(), -1) }, headers });
  },
  placeHold: async (one) => {
    const { dossierId } = await done(one);
    return { params: { dossierId }, body: hold(one), headers: await onVersion(one, dossierId) };
  },
  liftHold: async (one) => {
    const { dossierId } = await done(one);
    yes(await one.call('placeHold', { dossierId }, { body: hold(one), headers: await onVersion(one, dossierId) }));
    return { params: { dossierId }, headers: await onVersion(one, dossierId) };
  },
  confirmDestruction: async (one) => {
    const { dossierId } = await waiting(one);
    return { params: { dossierId }, headers: await onVersion(one, dossierId) };
  },
  objectToDestruction: async (one) => {
    const { dossierId, client } = await waiting(one);
    return { as: client, params: { dossierId } };
  },
  downloadDocument: async (one) => {
    const { documentId, ...dossier } = await full(one);
    return { as: dossier.coach, params: { dossierId: dossier.dossierId, documentId } };
  },
  answerConsent: async (one) => {
    const { dossier, params } = await asked(one);
    return { as: dossier.client, params, body: { answer: 'granted', textVersion: '1' } };
  },
  correctPaper: async (one) => onCopy(one, { words: 'Brief van de gemeente' }),
  takeOutPaper: async (one) => onCopy(one),
  movePaper: async (one) => onCopy(one, { place: one.policy.paper.places[1]?.id }),
  bringBackPaper: async (one) => {
    const { as, params = {} } = await onCopy(one);
    if (!as) throw new Error('A coach has it');
    const out = yes<{ version: number }>(
      await one.call('takeOutPaper', params, { as, headers: { 'if-match': '"1"' } }),
    );
    const body = { place: one.policy.paper.places[1]?.id };
    return { as, params, body, headers: { 'if-match': `"${out.version}"` } };
  },
  destroyPaper: async (one) => onCopy(one, { on: one.today(), method: 'cross-cut-shredder' }),
  takeBackPaperDestruction: async (one) => {
    const { as, params = {} } = await onCopy(one);
    if (!as) throw new Error('A coach has it');
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    const gone = yes<{ version: number }>(
      await one.call('destroyPaper', params, { as, body, headers: { 'if-match': '"1"' } }),
    );
    return { as, params, body: { reason: 'Het lag er nog' }, headers: { 'if-match': `"${gone.version}"` } };
  },
  withdrawConsent: async (one) => {
    const { dossierId, client, consentId } = await full(one);
    return { as: client, params: { dossierId, consentId } };
  },
  cancelConsent: async (one) => {
    const { dossier, params } = await asked(one);
    return { as: dossier.coach, params };
  },
  moveConsult: async (one) => ({
    ...(await consulted(one)),
    body: { day: addDays(one.today(), 4), time: '10:00', format: 'video', minutes: 45 },
  }),
  holdConsult: async (one) => {
    const consult = await consulted(one);
    one.clock.advance('P4D');
    return { ...consult, body: { minutes: 50 } };
  },
  missConsult: async (one) => {
    const consult = await consulted(one);
    one.clock.advance('P4D');
    return { ...consult, body: { reason: 'not-come' } };
  },
  cancelConsult: consulted,
  correctActivity: async (one) => ({ ...(await worked(one)), body: { minutes: 60 } }),
  withdrawActivity: worked,
  rewriteSummary: async (one) => {
    const dossier = await full(one);
    const { summaryId } = await summarised(one, dossier, {});
    const body = { text: 'Wij spraken over werk.', send: true };
    return { as: dossier.coach, params: { dossierId: dossier.dossierId, summaryId }, headers: FIRST, body };
  },
  correctSummary: async (one) => ({ ...(await summary(one, 'coach')), body: { text: 'Wij spraken over leren.' } }),
  confirmSummary: async (one) => ({ ...(await summary(one, 'client')), body: { edition: 1 } }),
  disputeSummary: async (one) => ({
    ...(await summary(one, 'client')),
    body: { edition: 1, words: 'Zo was het niet.' },
  }),
  withdrawTestInvitation: async (one) => {
    const dossier = await full(one);
    const { invitationId, token } = await invited(one, dossier);
    await sentByLink(one, dossier, token);
    return { as: dossier.coach, params: { dossierId: dossier.dossierId, invitationId } };
  },
  sendTestResult: async (one) => {
    const dossier = await full(one);
    const { token } = await invited(one, dossier);
    await sentByLink(one, dossier, token);
    return { as: 'nobody', body: { token, ...testFile(Buffer.from('Een ander bestand.\n')) } };
  },
  askCover: async (one) => ({ ...(await covered(one, 1)), body: {} }),
  endCover: (one) => covered(one, 2),
  handOver: async (one) => {
    const { coach } = await full(one);
    await registered(one, {}, { coach });
    const next = await one.invite('coach');
    return { body: { fromCoachId: coach.personId, toCoachId: next.personId } };
  },
  downloadDisclosed: async (one) => {
    const dossier = await running(one);
    const organisation = await principal(one);
    const documentId = await uploaded(one, dossier);
    const { consentId } = await disclosed(one, dossier, organisation, [documentId]);
    return { as: organisation.people[0], params: { disclosureId: consentId, documentId } };
  },
} as const satisfies Acts;
