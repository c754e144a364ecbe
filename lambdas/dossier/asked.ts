import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { type Complaint, isOpen } from '../../domain/complaint/complaint.ts';
import { answerUntil } from '../../domain/complaint/schedule.ts';
import { announcedOf, canObject } from '../../domain/dossier/destruction-day.ts';
import { removalsToObjectTo } from '../../domain/dossier/removals.ts';
import { newestOf } from '../../domain/summary/summary.ts';
import type { Policy } from '../../policies/index.ts';
import { nameIn } from '../shared/named.ts';
import type { Contents } from './overview-contents.ts';

type Task = OverviewReply['tasks'][number];

/** What of a dossier its client is asked. */
export const askedInDossier = (contents: Contents, policy: Policy): Task[] => [
  ...questions(contents, policy),
  ...summariesToConfirm(contents),
  ...identities(contents),
  ...rejected(contents, policy),
  ...destruction(contents, policy),
  ...removals(contents),
];

const questions = ({ consents }: Contents, { consents: { scopes } }: Policy): Task[] =>
  consents
    .filter(({ state }) => state === 'asked')
    .map(({ dossierId, consentId, scope, expiresOn }) => ({
      kind: 'consent',
      dossierId,
      reference: consentId,
      name: nameIn(scopes, scope),
      dueOn: expiresOn,
    }));

const summariesToConfirm = ({ summaries }: Contents): Task[] =>
  summaries.flatMap((summary) => {
    const { dossierId, summaryId, day, state } = summary;
    const newest = newestOf(summary);
    return state === 'sent' && newest
      ? [{ kind: 'summary' as const, dossierId, reference: summaryId, day, sentOn: newest.sentOn }]
      : [];
  });

const identities = ({ rights }: Contents): Task[] =>
  rights.flatMap(({ dossierId, requestId, state, identity }) =>
    state === 'open' && identity.state === 'asked'
      ? [{ kind: 'identity' as const, dossierId, reference: requestId, askedOn: identity.on }]
      : [],
  );

const rejected = ({ rejected: documents }: Contents, { categories }: Policy): Task[] =>
  documents.map(({ dossierId, documentId, category, announcedOn }) => ({
    kind: 'upload-rejected',
    dossierId,
    reference: documentId,
    name: nameIn(categories, category),
    sentOn: announcedOn,
  }));

function destruction({ dossier }: Contents, policy: Policy): Task[] {
  const announced = announcedOf(dossier, policy);
  if (!announced || !canObject(dossier, policy)) return [];
  return [{ kind: 'destruction', dossierId: dossier.dossierId, dueOn: announced.on }];
}

/** Somebody else asked in their name: as long as it waits they can take it back, and object once. */
const removals = ({ dossier }: Contents): Task[] =>
  (dossier.removals ?? []).flatMap((one) =>
    one.on === undefined
      ? []
      : [
          {
            kind: 'removal',
            dossierId: dossier.dossierId,
            reference: one.requestId,
            dueOn: one.on,
            ...(removalsToObjectTo(dossier).includes(one) ? { canBeObjectedTo: true } : {}),
          },
        ],
  );

/** What whoever complained is asked: to come and talk, whether they want to work it out, and in the end whether it is solved. */
export function askedInComplaint(complaint: Complaint, { complaints }: Policy, today: string): Task[] {
  const { complaintId: reference, number, state, hearing, mediation, secrets } = complaint;
  const of = { reference, number };
  const tasks: Task[] = [];
  if (isOpen(complaint) && hearing?.on !== undefined && hearing.heldOn === undefined && hearing.on >= today)
    tasks.push({
      kind: 'hearing',
      ...of,
      on: hearing.on,
      time: hearing.time ?? '',
      ...(secrets.place === undefined ? {} : { place: secrets.place }),
    });
  if (isOpen(complaint) && mediation && mediation.complainant === undefined && mediation.refused === undefined)
    tasks.push({ kind: 'mediation', ...of });
  const until = answerUntil(complaint, complaints.solvedAnswerDays);
  if (state === 'decided' && until !== undefined && today <= until) tasks.push({ kind: 'solved', ...of, dueOn: until });
  return tasks;
}
