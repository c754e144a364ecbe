import { addDays } from '../../domain/calendar.ts';
import type { RecordKind } from '../../lambdas/shared/record-definition.ts';
import type { RecordName } from '../../stores/layout.ts';
import { ask, disclosed, granted, plannedCover, principal, questionOf, yes } from './consents.ts';
import { grantedHours } from './hours.ts';
import type { Practice } from './practice.ts';
import { type Dossier, running, uploaded } from './story.ts';
import { at, correct, dispute, summarised } from './summaries.ts';
import { invited } from './test-invitations.ts';

type Maker = (one: Practice, dossier: Dossier) => Promise<unknown>;

/** How a dossier comes to have a record of each kind; the name of another kind where that one brings it. */
const MAKERS: { readonly [K in RecordKind]: Maker | RecordKind } = {
  dossier: async (one, { dossierId, coach }) => {
    const version = (await one.dossiers.load(dossierId))?.dossier.version;
    const body = { address: 'Dorpsstraat 12', phone: '0612345678', career: 'Bakker' };
    const headers = { 'if-match': `"${version}"` };
    yes(await one.call('changeClient', { dossierId }, { as: coach, headers, body }));
    await grantedHours(one, { dossierId, coach }, { hours: 20 });
    return grantedHours(one, { dossierId, coach }, { hours: 21, minutes: 7 });
  },
  document: (one, dossier) => uploaded(one, dossier),
  statement: async (one, dossier) => {
    const { dossierId } = dossier;
    const documentId = await uploaded(one, dossier, Buffer.from('Nog een verslag.\n'), { fileName: 'nog-een.txt' });
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('There is no dossier');
    const about = { documentId, requestId: dossierId, n: 1, ground: 'incorrect', on: one.today() };
    const text = 'Bij het gesprek was ik er niet.';
    await one.items.transact([one.rights.statementWrite(dossierId, { ...about, text }, loaded.key).write]);
  },
  consent: async (one, dossier) => {
    const replacement = await one.invite('coach');
    const days = { from: one.today(), until: one.today() };
    const body = { replacementId: replacement.personId, ...days, dossierIds: [dossier.dossierId] };
    const cover = await plannedCover(one, dossier.coach, body);
    await granted(one, dossier, questionOf(cover, dossier.dossierId));
    const question = { scope: 'follow-up-contact', subject: { kind: 'purpose' }, reason: 'Het verslag is klaar' };
    yes(await ask(one, dossier, question));
    const later = addDays(one.today(), 1);
    const other = { replacementId: (await one.invite('coach')).personId, from: later, until: later };
    await plannedCover(one, dossier.coach, { ...other, dossierIds: [dossier.dossierId] });
  },
  receipt: 'consent',
  questions: 'consent',
  ledger: async (one, dossier) => disclosed(one, dossier, await principal(one), [await uploaded(one, dossier)]),
  paper: async (one, { dossierId, coach }) => {
    const words = { words: 'Brief van de gemeente', category: one.policy.categories[0]?.id };
    const body = { ...words, printedOn: one.today(), place: one.policy.paper.places[0]?.id };
    const { copyId } = yes<{ copyId: string }>(await one.call('recordPaper', { dossierId }, { as: coach, body }));
    const corrected = { as: coach, headers: { 'if-match': '"1"' }, body: { words: 'Brief van het UWV' } };
    yes(await one.call('correctPaper', { dossierId, copyId }, corrected));
  },
  consult: async (one, { dossierId, coach }) => {
    const body = {
      day: addDays(one.today(), 1),
      time: '09:30',
      format: 'in-person',
      minutes: 60,
      place: 'Zaal Kastanje',
    };
    const planned = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as: coach, body }));
    const params = { dossierId, consultId: planned.consultId };
    const moved = { ...body, time: '11:15', place: 'Bibliotheek Oost' };
    yes(await one.call('moveConsult', params, { as: coach, body: moved, headers: { 'if-match': '"1"' } }));
  },
  activity: async (one, { dossierId, coach }) => {
    const body = { kind: 'report', day: one.today(), minutes: 45, note: 'Plan van aanpak geschreven' };
    const { activityId } = yes<{ activityId: string }>(
      await one.call('recordActivity', { dossierId }, { as: coach, body }),
    );
    const better = { minutes: 50, note: 'Plan van aanpak af' };
    const headers = { 'if-match': '"1"' };
    yes(await one.call('correctActivity', { dossierId, activityId }, { as: coach, body: better, headers }));
  },
  summary: async (one, dossier) => {
    const { summaryId } = await summarised(one, dossier, {}, 'Kladje over de proefplaatsing');
    const sent = { as: dossier.coach, headers: at(1), body: { text: 'De proefplaatsing ging goed', send: true } };
    yes(await one.call('rewriteSummary', { dossierId: dossier.dossierId, summaryId }, sent));
    yes(await dispute(one, dossier, summaryId, 'Er was geen plek meer', { version: 2 }));
    yes(await correct(one, dossier, summaryId, 'De proefplaatsing ging niet door', 3));
  },
  'client-question': async (one, { dossierId, client, coach }) => {
    const body = { question: 'Waarom staat mijn vorige werkgever erin?' };
    const { questionId } = yes<{ questionId: string }>(
      await one.call('askQuestion', { dossierId }, { as: client, body }),
    );
    const params = { dossierId, questionId };
    for (const [version, answer] of ['Om te zien wat u kunt.', 'Om te zien welk werk past.'].entries()) {
      const headers = { 'if-match': `"${version + 1}"` };
      yes(await one.call('answerQuestion', params, { as: coach, headers, body: { answer } }));
    }
  },
  rights: (one, { dossierId, client }) => {
    const body = { kinds: ['restriction'], note: 'Wacht met het verslag' };
    return one.call('makeRights', { dossierId }, { as: client, body }).then(yes);
  },
  case: 'rights',
  complaint: async (one, { dossierId, client }) => {
    const body = { dossierId, about: { kind: 'other' }, text: 'Het gesprek was te laat' };
    const { complaintId } = yes<{ complaintId: string }>(await one.call('makeComplaint', {}, { as: client, body }));
    yes(await one.call('withdrawComplaint', { complaintId }, { as: client }));
  },
  'breach-way': async (one, { dossierId }) => {
    const found = { awareAt: (await one.clock.now()).toString(), kinds: ['integrity'], foundBy: 'coach' };
    yes(await one.call('recordBreach', {}, { body: { ...found, dossierIds: [dossierId] } }));
  },
  agenda: 'consent',
  'test-invitation': (one, dossier) =>
    invited(one, dossier, { bureau: 'Testbureau Noord', email: 'tests@voorbeeld.example' }),
  suggestion: (one, { client }) =>
    one.call('sendSuggestion', {}, { as: client, body: { text: 'Begin een gesprek met thee' } }).then(yes),
};

export const RECORD_KINDS = Object.keys(MAKERS) as readonly RecordKind[];

/** Why something that names a dossier outlives it. */
type Stays = { readonly stays: string };

/**
 * What becomes of everything that lies outside the partition of a dossier when that is erased: the kind of record that takes it
 * along, or why it stays. The compiler refuses a kind of stored item about which nobody decided.
 */
export const OUTSIDE: { readonly [N in Exclude<RecordName, RecordKind>]: RecordKind | Stays } = {
  number: 'dossier',
  membership: 'dossier',
  'wrapped-key': 'dossier',
  'spare-key': { stays: 'until its own function has followed the key, before anything is certified' },
  'released-key': { stays: 'an id, until the spare of the key is gone, moments later' },
  'name-of': 'dossier',
  name: 'dossier',
  person: 'dossier',
  account: 'dossier',
  guest: 'consent',
  closing: { stays: 'until the client was told, which is the last step' },
  'asked-about': 'consent',
  disclosed: 'consent',
  covered: 'consent',
  'rights-line': 'rights',
  'complaint-way': 'complaint',
  'test-invitation-way': 'test-invitation',
  'complaint-list': 'complaint',
  'suggestion-sent': 'suggestion',
  'complaint-apart': { stays: 'a complaint that still runs goes on without the dossier' },
  'complaint-line': { stays: 'it leads to nobody any more' },
  relation: { stays: 'what the regulation lets survive, under a key of its own' },
  erasure: { stays: 'the proof of the erasure' },
  certificate: { stays: 'the proof of the erasure' },
  'left-paper': { stays: 'what became of paper that outlived the dossier' },
  audit: { stays: 'ids and no personal data' },
  'audit-head': { stays: 'ids and no personal data' },
  outbox: { stays: 'ids, until it is relayed' },
  mail: { stays: 'sealed under an id that only the mail service has, for two weeks' },
  idempotency: { stays: 'ids under a hash, for a day' },
  release: { stays: 'nothing about a client' },
  breach: { stays: 'the register of breaches (AVG 33(5))' },
  'breach-of-complaint': { stays: 'ids, until the content of the breach ends' },
  principal: { stays: 'nothing about a client' },
  representative: { stays: 'nothing about a client' },
  cover: { stays: 'nothing about a client' },
  batch: { stays: 'ids, and why an absence was asked for, for some weeks' },
  'batch-running': { stays: 'ids under a hash, while it runs' },
  counter: { stays: 'nothing about anybody' },
  'complaint-counter': { stays: 'nothing about anybody' },
  holidays: { stays: 'nothing about anybody' },
  run: { stays: 'nothing about anybody' },
  sizes: { stays: 'nothing about anybody' },
  sweep: { stays: 'nothing about anybody' },
  calendar: { stays: 'nothing about anybody' },
  'open-mails': { stays: 'nothing about anybody' },
  'open-sends': { stays: 'nothing about anybody' },
  'anonymous-year': { stays: 'nothing about anybody (EK-1.8)' },
  'years-counted': { stays: 'nothing about anybody' },
  'announcement-round': { stays: 'nothing about anybody' },
  'names-moved': { stays: 'nothing about anybody' },
  'erasure-ways': { stays: 'until those who lost a dossier were told, moments later' },
  'anchor-cursor': { stays: 'nothing about anybody' },
  'chain-round': { stays: 'an id and no personal data, until the round is done' },
  clock: { stays: 'nothing about anybody' },
};

/** A dossier that has one of everything there can be. */
export async function oneOfEach(one: Practice): Promise<Dossier> {
  const dossier = await running(one, { decisionReference: 'WVP-77' });
  for (const make of Object.values(MAKERS)) if (typeof make === 'function') await make(one, dossier);
  return dossier;
}
