import { addDays } from '../../../domain/calendar.ts';
import type { Complainant, Complaint, Handler } from '../../../domain/complaint/complaint.ts';
import { accountOf as accountOfComplainant, OUTCOMES } from '../../../domain/complaint/complaint.ts';
import { answerDecision, closeUnanswered, decideComplaint, measureDone } from '../../../domain/complaint/decide.ts';
import { detachComplaint } from '../../../domain/complaint/detach.ts';
import {
  assignHandler,
  type Candidate,
  type Involved,
  outsiderInvited,
  refuseOutsider,
} from '../../../domain/complaint/handler.ts';
import type { MakeComplaint } from '../../../domain/complaint/make.ts';
import { answerMediation, proposeMediation, recordAgreement } from '../../../domain/complaint/mediate.ts';
import {
  addAttachments,
  confirmComplaint,
  deferComplaint,
  proposeHearing,
  reportHearing,
  waiveHearing,
  withdrawComplaint,
} from '../../../domain/complaint/steps.ts';
import {
  awaitAnswer,
  endRetention,
  escalateComplaint,
  escalateConfirmation,
  escalateMeasure,
  remindOfComplaint,
} from '../../../domain/complaint/watch.ts';
import type { Outcome } from '../../../domain/decision.ts';
import type { Somebody } from '../../../domain/person/same-person.ts';
import { at, POLICY } from './samples.ts';

/** In everything that somebody types here, so that it is found wherever it should not be. */
export const TYPED = 'opdagen';
const text = `Zij kwam niet ${TYPED}.`;

/** Accounts, and whose they are: some people have two. */
export const HUMANS: Readonly<Record<string, string>> = {
  owner: 'Ottilie',
  'owner-2': 'Ottilie',
  'coach-1': 'Anke',
  'coach-1b': 'Anke',
  'coach-2': 'Bo',
  'coach-3': 'Cas',
  'client-1': 'Merel',
  'client-1b': 'Merel',
  'outside-1': 'Daan',
};
const EMAILS: Readonly<Record<string, string>> = {
  owner: 'ottilie@praktijk.example',
  'owner-2': 'OTTILIE+coach@Praktijk.example',
  'coach-1': 'anke@praktijk.example',
  'coach-1b': 'Anke+beheer@praktijk.example',
  'coach-2': 'bo@praktijk.example',
  'coach-3': 'cas@praktijk.example',
  'client-1': 'merel@voorbeeld.example',
  'client-1b': 'merel+klacht@VOORBEELD.example',
  'outside-1': 'daan@buiten.example',
};
const somebody = (account: string): Somebody => ({
  ...(account === 'owner' ? {} : { personId: account }),
  email: EMAILS[account] ?? '',
  isOwner: account === 'owner',
});

/** Whom a complaint can be left to; one of them cannot handle any. */
const CANDIDATES: readonly Candidate[] = [
  { handler: { kind: 'owner' }, who: somebody('owner'), able: true },
  { handler: { kind: 'outside' }, who: { isOwner: false, email: EMAILS['outside-1'] ?? '' }, able: true },
  ...['owner-2', 'coach-1', 'coach-1b', 'coach-2', 'coach-2', 'coach-3', 'client-1', 'client-1b'].map((personId) => ({
    handler: { kind: 'person', personId } as const,
    who: somebody(personId),
    able: personId !== 'coach-3',
  })),
];

/** Complaints about different people and by different ones. */
export const STARTS: readonly Partial<MakeComplaint>[] = [
  {},
  { about: { kind: 'owner' }, against: { owner: true } },
  { about: { kind: 'person', personId: 'owner-2' }, against: { personId: 'owner-2', owner: true } },
  { about: { kind: 'person', personId: 'outside-1' }, against: { personId: 'outside-1', owner: false } },
  { about: { kind: 'other' }, against: { owner: false } },
  { complainant: { kind: 'anonymous' }, channel: 'anonymous', about: { kind: 'other' }, against: { owner: false } },
  { complainant: { kind: 'principal', personId: 'client-1', principalId: 'principal-1' }, channel: 'letter' },
  { complainant: { kind: 'principal', principalId: 'principal-1' }, channel: 'letter' },
];

/** Everybody that it is about, or that it is from, by their accounts. */
export const involvedIn = ({ against, complainant }: Pick<Complaint, 'against' | 'complainant'>): readonly string[] => [
  ...(against.personId === undefined ? [] : [against.personId]),
  ...(against.owner ? ['owner'] : []),
  ...[accountOfComplainant(complainant)].filter((account) => account !== undefined),
];
const accountOf = (handler: Handler): string =>
  handler.kind === 'owner' ? 'owner' : (handler.personId ?? 'outside-1');
const complaining = (complainant: Complainant): Pick<Involved, 'complainant'> => {
  const account = accountOfComplainant(complainant);
  return account === undefined ? {} : { complainant: somebody(account) };
};
const involved = ({ against, complainant, before }: Complaint): Involved => ({
  handled: before.map(accountOf).map(somebody),
  complainedOf: involvedIn({ against, complainant: { kind: 'anonymous' } }).map(somebody),
  ...complaining(complainant),
});

/** What a move makes of chance. */
export type Dice = { readonly n: number; readonly yes: boolean };
export type Moment = Dice & { readonly complaint: Complaint; readonly today: string };
export type Play = (moment: Moment) => Outcome<Complaint>;

const oneOf = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const around = (today: string, n: number): string => addDays(today, (n % 7) - 1);
const known = new Set(['owner', 'coach-1', 'coach-2']);

/** Everything that people do with a complaint. */
export const MOVES = {
  assign: ({ complaint, n }) => assignHandler(complaint, oneOf(CANDIDATES, n), involved(complaint)),
  attach: ({ complaint, n }) => addAttachments(complaint, [`document-${n}`]),
  'propose-hearing': ({ complaint, today, n }) =>
    proposeHearing(complaint, { on: around(today, n), time: '10:30', place: text }, today),
  'report-hearing': ({ complaint, today, n }) =>
    reportHearing(
      complaint,
      { heldOn: around(today, n), report: text, complainantWords: text, otherWords: text },
      today,
    ),
  'waive-hearing': ({ complaint }) => waiveHearing(complaint),
  'propose-mediation': ({ complaint, today }) => proposeMediation(complaint, today),
  'answer-mediation': ({ complaint, n, yes }) => answerMediation(complaint, yes ? 'complainant' : 'other', n % 5 > 0),
  agree: ({ complaint, today }) => recordAgreement(complaint, text, POLICY, today),
  defer: ({ complaint, today, n }) => deferComplaint(complaint, { reasons: n % 5 === 0 ? ' ' : text }, POLICY, today),
  decide: ({ complaint, today, n, yes }) => {
    const ownerId = oneOf([...known, 'nobody'], n);
    const measures = yes ? [] : [{ text, ownerId, dueOn: around(today, n) }];
    const decision = { outcome: oneOf(OUTCOMES, n), reasons: n % 9 === 0 ? '' : text, measures };
    return decideComplaint(complaint, decision, known, POLICY, today);
  },
  answer: ({ complaint, today, n, yes }) =>
    answerDecision(complaint, { solved: n % 4 === 0, ...(yes ? { words: text } : {}) }, POLICY, today),
  withdraw: ({ complaint, today }) => withdrawComplaint(complaint, POLICY, today),
  'measure-done': ({ complaint, today, n }) => measureDone(complaint, (n % 2) + 1, POLICY, today),
} as const satisfies Readonly<Record<string, Play>>;

/** What its execution does. It waits for one thing at a time. */
export const STEPS = {
  confirm: ({ complaint, today }) => confirmComplaint(complaint, POLICY, at(today)),
  invite: ({ complaint }) =>
    refuseOutsider(complaint, EMAILS['outside-1'] ?? '', involved(complaint)) ??
    outsiderInvited(complaint, 'outside-1'),
} as const satisfies Readonly<Record<string, Play>>;
export const wait = (complaint: Complaint, token: string): Outcome<Complaint> =>
  awaitAnswer(complaint, complaint.state === 'decided' ? 'answer' : 'decision', token);

/** What the agenda asks, by the kind of what is due; moves too, since nothing may depend on who comes first. */
export const DUE: Readonly<
  Record<string, (complaint: Complaint, reference: string, today: string) => Outcome<Complaint>>
> = {
  'complaint-confirm': (complaint, _, today) => escalateConfirmation(complaint, today),
  'complaint-reminder': (complaint, _, today) => remindOfComplaint(complaint, POLICY, today),
  'complaint-due': (complaint, _, today) => escalateComplaint(complaint, POLICY, today),
  'complaint-answer': (complaint, _, today) => closeUnanswered(complaint, POLICY, today),
  'complaint-measure': (complaint, reference, today) =>
    escalateMeasure(complaint, Number(reference.split('.')[1]), today),
  'complaint-retention': (complaint, _, today) => endRetention(complaint, { held: false, last: false }, today),
};
export const detach: Play = ({ complaint, today }) => detachComplaint(complaint, POLICY, today);
