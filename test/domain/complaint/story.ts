import { expect } from 'vitest';
import type { AgendaItem } from '../../../domain/agenda.ts';
import { addDays } from '../../../domain/calendar.ts';
import { daysOf } from '../../../domain/complaint/case-terms.ts';
import { type Complaint, type Handler, isFinal, isOpen, subjectOf } from '../../../domain/complaint/complaint.ts';
import { anonymised, lineOf } from '../../../domain/complaint/register.ts';
import { answerUntil, measureReference } from '../../../domain/complaint/schedule.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { type Dice, DUE, detach, HUMANS, involvedIn, MOVES, STEPS, TYPED, wait } from './moves.ts';
import { made, next, POLICY, TODAY } from './samples.ts';

type Command = keyof typeof MOVES;
type Step = keyof typeof STEPS;
export type Move = Dice & { readonly name: Command | Step | keyof typeof OTHERS };
/** Moves that are no single command. */
const OTHERS = { wait: true, detach: true, days: true, due: true } as const;
export const NAMES = [...Object.keys(MOVES), ...Object.keys(STEPS), ...Object.keys(OTHERS)] as Move['name'][];

const later = (one: string, other: string): string => (one > other ? one : other);
const phaseOf = (complaint: Complaint) => (isOpen(complaint) ? 'open' : isFinal(complaint) ? 'closed' : 'decided');

/** One complaint from day to day, with its agenda, what its execution waits for, and what must hold after every step. */
export class Story {
  complaint: Complaint;
  today = TODAY;
  /** Its content has had its time. */
  gone = false;
  readonly seen = new Set<string>();
  readonly #agenda = new Map<string, AgendaItem>();
  readonly #tokens = new Map<string, string[]>();

  constructor(start: Parameters<typeof made>[0]) {
    const outcome = made({ ...start, text: `Zij kwam niet ${TYPED}.` });
    this.complaint = frozen(next(outcome));
    this.#take(outcome);
    this.#check();
  }

  play({ name, n, yes }: Move): void {
    if (this.gone) return;
    const moment = { complaint: this.complaint, today: this.today, n, yes };
    if (name === 'days') this.#days(n % 30);
    else if (name === 'wait') this.#wait();
    else if (name === 'detach') this.#try(name, detach(moment));
    else if (name === 'due') this.#early(n);
    else this.#try(name, name in MOVES ? MOVES[name as Command](moment) : STEPS[name as Step](moment));
  }

  /** What is on the agenda comes before its day, as when the index is behind. */
  #early(n: number): void {
    const item = [...this.#agenda.values()][n % this.#agenda.size];
    const outcome = item && DUE[item.kind]?.(this.complaint, item.reference, this.today);
    if (outcome && item.kind !== 'complaint-retention') this.#try(item.kind, outcome);
  }

  /** An execution waits for one thing at a time; of one that was stopped nobody knows. */
  #wait(): void {
    if (this.complaint.token !== undefined) return;
    const token = `token-${this.#tokens.size}`;
    this.#tokens.set(token, []);
    this.#try('wait', wait(this.complaint, token));
  }

  /** Day by day; on most of the days for which a closed one is kept there is nothing to do. */
  #days(count: number): void {
    const first = [...this.#agenda.values()].map(({ dueOn }) => dueOn).sort()[0] ?? this.today;
    if (isFinal(this.complaint)) this.today = later(this.today, addDays(first, -1));
    for (let day = 0; day <= count && !this.gone; day += 1) this.#nextDay();
  }

  /** Every item that is due is taken up, and none is left behind: the sweep would never end. */
  #nextDay(): void {
    this.today = addDays(this.today, 1);
    for (const { kind, reference, dueOn } of [...this.#agenda.values()]) {
      const due = [...this.#agenda.values()].some(
        (one) => one.kind === kind && one.reference === reference && one.dueOn === dueOn && dueOn <= this.today,
      );
      if (!due) continue;
      const outcome = DUE[kind]?.(this.complaint, reference, this.today);
      expect(outcome).toMatchObject({ ok: true });
      if (outcome) this.#try(kind, outcome);
      if (outcome?.ok && outcome.audit[0]?.act === 'erase') this.gone = true;
    }
    for (const { dueOn } of this.#agenda.values()) expect(dueOn >= this.today).toBe(true);
  }

  #try(name: string, outcome: Outcome<Complaint>): void {
    this.seen.add(`${name} ${outcome.ok ? 'yes' : outcome.refusal.code}`);
    if (!outcome.ok) return;
    const before = this.complaint;
    this.complaint = frozen(outcome.next);
    this.#take(outcome);
    this.#checkAnswers(before, outcome);
    // Another round is heard anew; within one nothing makes it unheard.
    if (before.hearing?.heldOn !== undefined && before.reopenings === this.complaint.reopenings)
      expect(this.complaint.hearing?.heldOn).toBeDefined();
    if (before.decidedInTime === false) expect(this.complaint.decidedInTime).toBe(false);
    // Words lie with the complaint, sealed; nothing of them goes anywhere else.
    expect(JSON.stringify([outcome.audit, outcome.agenda, outcome.effects])).not.toContain(TYPED);
    if (outcome.audit[0]?.act !== 'erase') this.#check();
  }

  #take(outcome: Outcome<Complaint>): void {
    if (!outcome.ok) return;
    // Taken out of its dossier it has a partition of its own: what was there goes with the dossier.
    if (outcome.audit[0]?.action === 'complaint.detach') this.#agenda.clear();
    for (const change of outcome.agenda) {
      const item = change.op === 'put' ? change.item : change;
      expect(item.subject).toBe(subjectOf(this.complaint));
      const at = `${item.kind} ${item.reference}`;
      if (change.op === 'put') this.#agenda.set(at, change.item);
      else this.#agenda.delete(at);
    }
  }

  /** Whoever waits is answered once, by what ends the wait; nobody else is. */
  #checkAnswers(before: Complaint, outcome: Outcome<Complaint> & { ok: true }): void {
    for (const effect of outcome.effects)
      if (effect.type === 'answer-token') this.#tokens.get(effect.token)?.push(effect.outcome);
    const { token } = this.complaint;
    for (const [one, answers] of this.#tokens) expect(answers).toHaveLength(one === token ? 0 : 1);
    const [was, is] = [phaseOf(before), phaseOf(this.complaint)];
    if (was === is) return;
    expect(token).toBeUndefined();
    if (before.token !== undefined) expect(this.#tokens.get(before.token)).toEqual([is === 'open' ? 'reopened' : is]);
  }

  #check(): void {
    const { complaint, today } = this;
    const { complaints } = POLICY;
    const humans = involvedIn(complaint).map((account) => HUMANS[account]);
    expect(humans).not.toContain(humanOf(complaint.handler));
    const deferrals = complaint.deferredOn.length - (complaint.deferralsBefore ?? 0);
    expect(deferrals).toBeLessThanOrEqual(complaints.maxDeferrals);
    expect(complaint.reopenings).toBeLessThanOrEqual(complaints.maxReopenings);
    expect(complaint.decisions.length).toBeLessThanOrEqual(complaint.reopenings + 1);
    const line = lineOf(complaint);
    for (const one of [line, anonymised(line)])
      expect(JSON.stringify(one)).not.toMatch(/opdagen|coach-|client-|owner-|principal-1/);
    expect(JSON.stringify(anonymised(line))).not.toContain(complaint.complaintId);
    this.#checkAgenda(complaint, later(today, addDays(today, 1)));
  }

  /** What has to be on the agenda is there, on its day or tomorrow at the latest; and nothing of another phase. */
  #checkAgenda(complaint: Complaint, tomorrow: string): void {
    const kinds = new Set([...this.#agenda.values()].map(({ kind }) => kind));
    const onTime = (kind: string, day: string) => {
      const found = [...this.#agenda.values()].find((one) => one.kind === kind && !one.reference.includes('.'));
      expect(found).toMatchObject({ kind, reference: complaint.complaintId });
      expect(found && found.dueOn <= later(day, tomorrow)).toBe(true);
    };
    const phase = phaseOf(complaint);
    expect([kinds.has('complaint-due'), kinds.has('complaint-answer'), kinds.has('complaint-retention')]).toEqual([
      phase === 'open',
      phase === 'decided',
      phase === 'closed',
    ]);
    if (phase === 'open') onTime('complaint-due', daysOf(complaint, POLICY).nominal);
    if (phase === 'open' && complaint.state === 'received')
      onTime('complaint-confirm', daysOf(complaint, POLICY).confirm);
    else expect(kinds.has('complaint-confirm')).toBe(false);
    if (phase === 'decided')
      onTime('complaint-answer', addDays(answerUntil(complaint, POLICY.complaints.solvedAnswerDays) ?? '', 1));
    for (const { n, dueOn, doneOn } of complaint.measures) {
      const item = this.#agenda.get(`complaint-measure ${measureReference(complaint.complaintId, n)}`);
      expect(item === undefined).toBe(doneOn !== undefined);
      if (item) expect(item.dueOn <= later(dueOn, tomorrow)).toBe(true);
    }
  }
}

function humanOf(handler: Handler | undefined): string | undefined {
  if (handler === undefined || handler.kind === 'owner') return HUMANS.owner;
  // Not asked yet: nobody.
  return handler.personId === undefined ? undefined : HUMANS[handler.personId];
}

/** A command that changes what it was given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}
