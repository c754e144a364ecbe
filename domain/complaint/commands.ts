import type { ComplaintAction } from '../catalogue.ts';
import type { Attempted } from '../possible.ts';
import { type Complaint, OUTCOMES } from './complaint.ts';
import { answerDecision, decideComplaint, measureDone } from './decide.ts';
import { assignHandler } from './handler.ts';
import { answerMediation, proposeMediation, recordAgreement } from './mediate.ts';
import type { ComplaintRules } from './rules.ts';
import {
  addAttachments,
  deferComplaint,
  proposeHearing,
  reportHearing,
  waiveHearing,
  withdrawComplaint,
} from './steps.ts';

type Situation = { readonly complaint: Complaint; readonly rules: ComplaintRules; readonly today: string };
type Command = Attempted<Situation> & { readonly action: ComplaintAction };

/** Stands in for what somebody would type: the rules look whether there is a text, not at its words. */
const TYPED = 'x';
const NOBODY = { isOwner: false } as const;
const APART = { complainedOf: [], handled: [] } as const;

/**
 * Everything that people can do with a complaint. Whether it can be done now is found out by doing it with an input of which nothing is
 * wrong: what then says no is the state of the complaint, by the rules themselves.
 */
export const COMPLAINT_COMMANDS = {
  assignHandler: {
    action: 'complaint.assign',
    choices: () =>
      (
        [
          ['owner', { kind: 'owner' }],
          ['person', { kind: 'person', personId: TYPED }],
          ['outside', { kind: 'outside' }],
        ] as const
      ).map(([choice, handler]) => [
        choice,
        ({ complaint }: Situation) => assignHandler(complaint, { handler, who: NOBODY, able: true }, APART),
      ]),
    none: ({ complaint }) => assignHandler(complaint, { handler: { kind: 'outside' }, who: NOBODY, able: true }, APART),
  },
  proposeHearing: {
    action: 'complaint.handle',
    attempt: ({ complaint, today }) => proposeHearing(complaint, { on: today, time: '10:00', place: TYPED }, today),
  },
  reportHearing: {
    action: 'complaint.handle',
    attempt: ({ complaint, today }) =>
      reportHearing(complaint, { heldOn: today, report: TYPED, complainantWords: TYPED, otherWords: TYPED }, today),
  },
  waiveHearing: { action: 'complaint.answer', attempt: ({ complaint }) => waiveHearing(complaint) },
  proposeMediation: {
    action: 'complaint.mediate',
    attempt: ({ complaint, today }) => proposeMediation(complaint, today),
  },
  answerMediation: {
    action: 'complaint.answer-mediation',
    attempt: ({ complaint }) => answerMediation(complaint, 'other', true),
  },
  recordAgreement: {
    action: 'complaint.mediate',
    attempt: ({ complaint, rules, today }) => recordAgreement(complaint, TYPED, rules, today),
  },
  deferComplaint: {
    action: 'complaint.handle',
    attempt: ({ complaint, rules, today }) => deferComplaint(complaint, { reasons: TYPED }, rules, today),
  },
  decideComplaint: {
    action: 'complaint.handle',
    choices: () =>
      OUTCOMES.map((outcome) => [
        outcome,
        ({ complaint, rules, today }: Situation) =>
          decideComplaint(complaint, { outcome, reasons: TYPED, measures: [] }, new Set(), rules, today),
      ]),
    none: ({ complaint, rules, today }) =>
      decideComplaint(complaint, { outcome: 'not-taken-up', reasons: TYPED, measures: [] }, new Set(), rules, today),
  },
  answerComplaint: {
    action: 'complaint.answer',
    attempt: ({ complaint, rules, today }) => answerDecision(complaint, { solved: true }, rules, today),
  },
  withdrawComplaint: {
    action: 'complaint.answer',
    attempt: ({ complaint, rules, today }) => withdrawComplaint(complaint, rules, today),
  },
  finishMeasure: {
    action: 'complaint.do-measure',
    choices: ({ complaint: { measures } }) =>
      measures.map(({ n }) => [String(n), ({ complaint, rules, today }) => measureDone(complaint, n, rules, today)]),
    none: ({ complaint, rules, today }) => measureDone(complaint, 0, rules, today),
  },
  addAttachments: { action: 'complaint.attach', attempt: ({ complaint }) => addAttachments(complaint, []) },
} as const satisfies { readonly [name in string]: Command };

export type ComplaintCommandName = keyof typeof COMPLAINT_COMMANDS;
export const COMPLAINT_COMMAND_NAMES = Object.keys(COMPLAINT_COMMANDS) as readonly ComplaintCommandName[];
