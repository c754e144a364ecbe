import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import { COMPLAINT_LETTERS, type ComplaintLetter } from '../../contracts/complaint/requests.ts';
import { authorize } from '../../domain/access/authorize.ts';
import { termsOf } from '../../domain/complaint/case-terms.ts';
import { accountOf, type Complaint, isOpen, OWNER } from '../../domain/complaint/complaint.ts';
import { answerUntil } from '../../domain/complaint/schedule.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { Term } from '../../domain/terms/term.ts';
import type { Policy } from '../../policies/index.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { commandsFor } from './commands.ts';
import { handles, namesIn, principalIn, type Seeing } from './names.ts';

/** On everything that is answered about a complaint (RIO-7.3, EK-11.2). */
export const waysOf = ({ links, notices }: Policy): Pick<ComplaintReply, 'ways' | 'notice'> => ({
  ways: {
    supervisoryAuthority: { name: links.supervisoryAuthority.name, url: links.supervisoryAuthority.url },
    court: { name: links.court.name, url: links.court.url },
  },
  notice: notices.supervisoryAuthority,
});

const termView = ({ nominal, outer, endsAt, steps }: Term, waits: boolean, today: string) => ({
  nominal,
  outer,
  endsAt: endsAt.toString(),
  overdue: waits && today > outer,
  steps: [...steps],
});

function termsView(complaint: Complaint, policy: Policy, today: string) {
  const found = termsOf(complaint, policy);
  if (!found.ok) throw new RangeError(`No term: ${found.refusal.code}`);
  return {
    confirm: termView(found.confirm, complaint.confirmedAt === undefined, today),
    decide: termView(found.decide, isOpen(complaint), today),
  };
}

const WITHOUT_DOSSIER = {
  nl: 'Uw dossier wordt vernietigd. Daarom bewaren wij deze klacht los daarvan, zonder bijlagen, tot de bewaartermijn van klachten voorbij is.',
  en: 'Your dossier is being destroyed. So we keep this complaint apart from it, without attachments, until the term of keeping for complaints is over.',
} as const;

/** The reply of a creation and of its repeats: no typed text. */
export function madeView(complaint: Complaint, policy: Policy, today: string, gone: boolean) {
  const { complaintId, number, version, state, receivedOn } = complaint;
  return {
    complaintId,
    number,
    version,
    state,
    receivedOn,
    terms: termsView(complaint, policy, today),
    ...(gone ? { withoutDossier: WITHOUT_DOSSIER } : {}),
    ...waysOf(policy),
  };
}

export const signalView = ({ number }: Complaint, policy: Policy) => ({ number, ...waysOf(policy) });

export const lettersOf = ({ confirmedAt, deferredOn, decisions }: Complaint): ComplaintLetter[] => {
  const there: { readonly [L in ComplaintLetter]: boolean } = {
    confirmation: confirmedAt !== undefined,
    deferral: deferredOn.length > 0,
    decision: decisions.length > 0,
  };
  return COMPLAINT_LETTERS.filter((letter) => there[letter]);
};

const measuresView = ({ measures, secrets }: Complaint) =>
  measures.map((measure) => ({ ...measure, text: secrets.measures[String(measure.n)] ?? '' }));

/** The case as its parties see it; who only has a measure to take sees that measure. */
export async function complaintView(
  ports: Seeing,
  complaint: Complaint,
  actor: Actor,
  today: string,
): Promise<ComplaintReply> {
  const { policy } = ports;
  const { complaintId, number, version, state } = complaint;
  const reads = authorize({ action: 'complaint.read', standings: standingsOf(complaint, actor) }).allow;
  const ownId = actor.role === 'owner' ? OWNER : actor.personId;
  const [people, principal] = await Promise.all([
    reads ? namesIn(ports, complaint, actor) : [],
    principalIn(ports, complaint, actor),
  ]);
  return {
    complaintId,
    number,
    version,
    state,
    measures: measuresView(complaint).filter(({ ownerId }) => reads || ownerId === ownId),
    commands: await commandsFor(complaint, policy, actor, today),
    people,
    ...waysOf(policy),
    ...(reads
      ? { case: { ...caseView(complaint, policy, actor, today), ...(principal === undefined ? {} : { principal }) } }
      : {}),
  };
}

function caseView(
  complaint: Complaint,
  policy: Policy,
  actor: Actor,
  today: string,
): NonNullable<ComplaintReply['case']> {
  const { secrets, complainant, handler, solved, closedOn, deferredOn } = complaint;
  const deferredLast = deferredOn.at(-1);
  const account = handles(complaint, actor) ? accountOf(complainant) : undefined;
  const until = answerUntil(complaint, policy.complaints.solvedAnswerDays);
  return {
    ...(complaint.dossierId === undefined ? {} : { dossierId: complaint.dossierId }),
    complainant: complainant.kind,
    ...(account === undefined ? {} : { complainantId: account }),
    channel: complaint.channel,
    receivedOn: complaint.receivedOn,
    about: { ...complaint.about },
    text: secrets.text,
    attachments: [...complaint.attachments],
    ...(handler === undefined ? {} : { handler: { ...handler } }),
    terms: termsView(complaint, policy, today),
    ...(deferredLast === undefined ? {} : { deferral: { on: deferredLast, reasons: secrets.deferralReasons ?? '' } }),
    ...hearingView(complaint),
    ...(secrets.earlierHearings?.length ? { earlierHearings: secrets.earlierHearings.map((one) => ({ ...one })) } : {}),
    ...mediationView(complaint),
    decisions: complaint.decisions.map((one, place) => ({ ...one, reasons: secrets.reasons[place] ?? '' })),
    ...(complaint.state === 'decided' && until !== undefined ? { answerUntil: until } : {}),
    reopened: complaint.reopenings > 0,
    ...(solved === undefined ? {} : { solved }),
    ...(secrets.notSolved === undefined ? {} : { notSolved: secrets.notSolved }),
    ...earlierWordsOf(secrets),
    ...(closedOn === undefined ? {} : { closedOn }),
    letters: lettersOf(complaint),
  };
}

function hearingView({ hearing, secrets }: Complaint): Pick<NonNullable<ComplaintReply['case']>, 'hearing'> {
  if (!hearing) return {};
  const { place, report, complainantWords, otherWords } = secrets;
  return {
    hearing: {
      ...hearing,
      ...(place === undefined ? {} : { place }),
      ...(report === undefined ? {} : { report }),
      ...(complainantWords === undefined ? {} : { complainantWords }),
      ...(otherWords === undefined ? {} : { otherWords }),
    },
  };
}

function mediationView({ mediation, secrets }: Complaint): Pick<NonNullable<ComplaintReply['case']>, 'mediation'> {
  if (!mediation) return {};
  const { agreement } = secrets;
  return { mediation: { ...mediation, ...(agreement === undefined ? {} : { agreement }) } };
}
