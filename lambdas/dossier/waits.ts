import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { termsOf } from '../../domain/complaint/case-terms.ts';
import { type Complaint, isOpen } from '../../domain/complaint/complaint.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isObjection } from '../../domain/dossier/object-to-destruction.ts';
import { decisionTerms, termOfExecution } from '../../domain/rights/case-terms.ts';
import type { RightKind, RightsRequest } from '../../domain/rights/request.ts';
import { isHeld } from '../../domain/rights/waiting.ts';
import type { Term } from '../../domain/terms/term.ts';
import type { Policy } from '../../policies/index.ts';

type Wait = OverviewReply['waits'][number];
type Promised = { readonly right: RightKind; readonly term: Term };

/**
 * What the practice still has to decide or to carry out of a request, what is due on one day together. What waits its day is among what
 * the client is asked, and of what a hold keeps back nothing is promised.
 */
export function waitsForRights(request: RightsRequest, dossier: Dossier, policy: Policy, today: string): Wait[] {
  const { dossierId, requestId: reference, state } = request;
  const of = { dossierId, reference };
  if (state === 'open') {
    const terms = decisionTerms(request, policy, today).map(({ kind, term }) => ({ right: kind, term }));
    return byDay(terms).map((due) => ({ kind: 'rights', ...of, ...dueOf(due, today) }));
  }
  const todo = request.executions.flatMap((execution): Promised[] => {
    const promised = execution.state === 'todo' && !execution.waits && !isHeld(request, execution, dossier);
    const term = promised ? termOfExecution(execution, policy) : undefined;
    return term ? [{ right: execution.kind, term }] : [];
  });
  return byDay(todo).map((due) => ({ kind: 'carry-out', ...of, ...dueOf(due, today) }));
}

const byDay = (promised: readonly Promised[]): Promised[][] => [
  ...Map.groupBy(promised, ({ term }) => term.outer).values(),
];

const dueOf = (due: readonly Promised[], today: string) => {
  const { outer = today, steps = [] } = due[0]?.term ?? {};
  return { rights: due.map(({ right }) => right), dueOn: outer, overdue: today > outer, steps: [...steps] };
};

/** Whether a dossier has to stay, which its client says. No step is told: the day is the one of the hold. */
export function waitsForObjection(dossier: Dossier, today: string): Wait[] {
  const { dossierId, number, hold } = dossier;
  if (!hold || !isObjection(dossier)) return [];
  const { reviewOn: dueOn } = hold;
  return [{ kind: 'objection', dossierId, number, dueOn, overdue: today > dueOn, steps: [] }];
}

/** The decision on a complaint that runs. */
export function waitsForComplaint(complaint: Complaint, policy: Policy, today: string): Wait[] {
  const terms = isOpen(complaint) ? termsOf(complaint, policy) : undefined;
  if (!terms?.ok) return [];
  const { complaintId: reference, number } = complaint;
  const { outer, steps } = terms.decide;
  return [{ kind: 'complaint', reference, number, dueOn: outer, overdue: today > outer, steps: [...steps] }];
}

/** The answers of the coach to what the client asked (RIO-3.6). */
export function waitsForAnswer(
  { dossierId, number }: Dossier,
  questions: readonly { readonly reference: string; readonly day: string }[],
  { questions: { answerDays } }: Policy,
  today: string,
): Wait[] {
  const steps = [
    {
      nl: `${answerDays} dagen na de dag waarop u het vroeg`,
      en: `${answerDays} days after the day on which you asked it`,
    },
  ];
  return questions.map(({ reference, day }) => ({
    kind: 'question',
    dossierId,
    reference,
    number,
    dueOn: day,
    overdue: today > day,
    steps,
  }));
}
