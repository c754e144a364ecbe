import { addDays } from '../../../../domain/calendar.ts';
import { AT_ONCE } from '../../../../domain/cover/batch.ts';
import {
  askedPartner,
  disclosed,
  granted,
  plannedCover,
  principal,
  questionOf,
  yes,
} from '../../../support/consents.ts';
import { MAIL } from '../../../support/mail.ts';
import { onPaper } from '../../../support/paper.ts';
import type { Practice, Who } from '../../../support/practice.ts';
import { counted } from '../../../support/statistics.ts';
import { type Dossier, registered, serviceOf, uploaded } from '../../../support/story.ts';
import { summarised } from '../../../support/summaries.ts';
import { invited, sentByLink } from '../../../support/test-invitations.ts';
import { Run as ComplaintRun, made as complained } from '../../complaint/support.ts';
import { erase, erasing, portsOn } from '../../erasure/support.ts';
import { decide, yes as granting, made, Run } from '../../rights/support.ts';

const TIMES = [0, 1, 2] as const;

export type Scene = Awaited<ReturnType<typeof scene>>;

/** Three of what can be read, and the ids by which it is. */
export async function scene(one: Practice) {
  const zonneveld = await principal(one);
  const coach = await one.invite('coach');
  const more = { service: serviceOf(one, false), principalId: zonneveld.principalId };
  const [dossier, second, third] = await three(() => begun(one, more, coach));
  const ended = await three(() => begun(one, more, coach));
  const [documentId] = await three((at) => uploaded(one, dossier, Buffer.from(`Verslag ${at}.\n`)));
  const mailId = await uploaded(one, dossier, MAIL, { fileName: 'bericht.eml', mediaType: 'message/rfc822' });
  await rejected(one, dossier);
  const { consentId } = await disclosed(one, dossier, zonneveld, [documentId]);
  // Of one dossier they leave their traces one after another, on the same chain.
  for (const each of [second, third]) await disclosed(one, each, zonneveld, [await uploaded(one, each)]);
  const [handler, partner] = [await one.invite('coach'), await one.invite('coach')];
  for (const each of [dossier, second, third])
    await granted(one, each, (await askedPartner(one, each, partner)).consentId);
  const [cover] = await three(async (at) => {
    const days = { from: addDays(one.today(), 10 * at), until: addDays(one.today(), 10 * at + 5) };
    const dossierIds = [dossier, second, third].map(({ dossierId }) => dossierId);
    return plannedCover(one, coach, { replacementId: (await one.invite('coach')).personId, ...days, dossierIds });
  });
  await granted(one, dossier, questionOf(cover, dossier.dossierId));
  const [copyId] = await three(() => onPaper(one, dossier, documentId));
  const [ofConsult] = await three((at) => timeOf(one, dossier, at));
  const [{ summaryId }] = await three(() => summarised(one, dossier));
  await three(() => askedOf(one, dossier, documentId));
  return {
    one,
    dossier,
    ofConsult,
    summaryId,
    documentId,
    mailId,
    copyId,
    consentId,
    handler,
    principal: zonneveld.people[0],
    coverId: cover.coverId,
    ...(await cases(one, [dossier, second, third], handler)),
    ...(await registers(one)),
    token: await invitedThree(one, dossier),
    certificateId: await destroyed(one, ended),
    ...(await takenOn(one)),
    secret:
      yes<{ path: string }>(await one.call('shareCalendar'))
        .path.split('/')
        .at(-1) ?? '',
  };
}

/** @returns the word in the link of the last, by which something was sent that is not judged yet. */
async function invitedThree(one: Practice, dossier: Dossier): Promise<string> {
  const [, , { token }] = await three(() => invited(one, dossier));
  await sentByLink(one, dossier, token);
  return token;
}

async function three<T>(make: (at: 0 | 1 | 2) => Promise<T>): Promise<[T, T, T]> {
  const all: T[] = [];
  for (const at of TIMES) all.push(await make(at));
  // The cast: there are as many as TIMES.
  return all as [T, T, T];
}

async function begun(one: Practice, more: object, coach: Who): Promise<Dossier> {
  const dossier = await registered(one, more, { coach });
  const { dossierId } = dossier;
  const notice = { regulationVersion: one.policy.regulations.at(-1)?.version, givenOn: one.today() };
  yes(
    await one.call(
      'recordNotice',
      { dossierId },
      { as: coach, body: { ...notice, channel: one.policy.notice.channels[0] } },
    ),
  );
  yes(await one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: one.today() } }));
  return dossier;
}

/** A consult and other work. @returns the consult */
async function timeOf(one: Practice, { dossierId, coach }: Dossier, at: number): Promise<string> {
  const when = { day: addDays(one.today(), at + 1), time: '10:00', format: 'video', minutes: 60 };
  const planned = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as: coach, body: when }));
  const body = { kind: 'report', day: one.today(), minutes: 15 + at };
  yes(await one.call('recordActivity', { dossierId }, { as: coach, body }));
  return planned.consultId;
}

/** What its client asked. */
async function askedOf(one: Practice, { dossierId, client }: Dossier, documentId: string): Promise<void> {
  const body = { question: 'Waarom staat dit erin?', documentId };
  yes(await one.call('askQuestion', { dossierId }, { as: client, body }));
}

/** An upload of the client that is not what its name says. */
async function rejected(one: Practice, dossier: Dossier): Promise<void> {
  const more = { fileName: 'scan.pdf', mediaType: 'application/pdf', category: 'cv' };
  await uploaded(one, { ...dossier, coach: dossier.client }, Buffer.from('Geen pdf.\n'), more);
}

async function cases(one: Practice, dossiers: readonly [Dossier, Dossier, Dossier], handler: Who) {
  const [dossier] = dossiers;
  const decidedRequest = await made(one, dossier, { kinds: ['access'] });
  await new Run(one, decidedRequest).go();
  yes(await decide(one, decidedRequest, granting('access')));
  await new Run(one, decidedRequest).go();
  const [openRequest] = await three((at) => made(one, dossiers[at], { kinds: ['access'], note: 'Alles graag' }));
  const [complaintId] = await three(async (at) => {
    const { dossierId, client } = dossiers[at];
    const attachments = await three((n) => uploaded(one, dossiers[at], Buffer.from(`Bijlage ${n} van ${at}.\n`)));
    const made = await complained(one, client, { dossierId, about: { kind: 'other' }, attachments });
    await new ComplaintRun(one, made).go();
    yes(await one.call('assignHandler', { complaintId: made }, { body: { personId: handler.personId } }));
    return made;
  });
  return { decidedRequest, openRequest, complaintId };
}

async function registers(one: Practice) {
  const told = { awareAt: '2026-03-05T09:00:00Z', kinds: ['confidentiality'], foundBy: 'owner' };
  const [{ breachId }] = await three(async () =>
    yes<{ breachId: string }>(
      await one.call('recordBreach', {}, { body: { ...told, happened: 'Een brief ging mis.' } }),
    ),
  );
  const [{ suggestionId }] = await three(async () => {
    const as = await one.invite('client');
    return yes<{ suggestionId: string }>(await one.call('sendSuggestion', {}, { as, body: { text: 'Zet thee.' } }));
  });
  await counted(one);
  const [{ releaseId }] = await three(async () => {
    const body = { purpose: 'research', receiver: 'Hogeschool Voorbeeld', from: 2024, until: 2025 };
    return yes<{ releaseId: string }>(await one.call('releaseStatistics', {}, { body }));
  });
  return { breachId, suggestionId, releaseId };
}

/** @returns a certificate of one of them */
async function destroyed(one: Practice, dossiers: readonly [Dossier, Dossier, Dossier]): Promise<string> {
  for (const dossier of dossiers) {
    const { dossierId } = dossier;
    await erasing(one, dossier);
    await erase({ erasureId: one.ids.next(), dossierId }, portsOn(one, one));
  }
  const { items } = yes<{ items: { certificateId: string }[] }>(await one.call('listCertificates'));
  return items[0]?.certificateId ?? '';
}

/** An absence over so many dossiers that it is carried out later. */
async function takenOn(one: Practice) {
  const absent = await one.invite('coach');
  const client = await one.invite('client');
  for (let at = 0; at <= AT_ONCE; at += 1) await registered(one, {}, { coach: absent, client });
  const replacementId = (await one.invite('coach')).personId;
  const body = { replacementId, from: addDays(one.today(), 1), until: addDays(one.today(), 7) };
  const reply = yes<{ batch: { batchId: string } }>(await one.call('planCover', {}, { as: absent, body }));
  return { absent, batchId: reply.batch.batchId };
}
