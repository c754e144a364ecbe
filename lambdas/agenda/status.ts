import type { agendaOperations } from '../../contracts/agenda/operations.ts';
import type { StatusReply } from '../../contracts/agenda/status-reply.ts';
import { SCHEDULED, SCHEDULES } from '../../contracts/schedules.ts';
import { monthlyCost } from '../../domain/agenda/cost.ts';
import { type Run, standingOf } from '../../domain/agenda/run.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { addDays, daysFrom } from '../../domain/calendar.ts';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import { EFFECTS } from '../../domain/effect.ts';
import { dueInDays } from '../../stores/agenda-days.ts';
import { LEFT_BEHIND_DAYS } from '../../stores/outbox.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { caseOf } from './case-terms.ts';
import type { AgendaPorts } from './http-ports.ts';
import { KIND_WORDS } from './kind-words.ts';
import { TASK_WORDS } from './task-words.ts';

type Operation = (typeof agendaOperations)['getStatus'];
type Asked = Pick<Call<Operation>, 'now' | 'today'>;

/** What is looked at of the agenda: more that is late is said to be more, and a sweep that stands still for so long is late itself. */
const MOST = 200;
const DAYS_BACK = 30;

/** Whether everything that runs by itself runs, what waits and what is late: times and numbers, no name, id or content (EK-4.2). */
export async function getStatus(ports: AgendaPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const denied = mayInPractice(call.actor, 'status.read');
  if (denied) return denied;
  const [runs, sizes, outbox, agenda] = await Promise.all([
    ports.runs.all(),
    ports.runs.sizes(),
    waiting(ports, call),
    onAgenda(ports, call),
  ]);
  const measured = sizes && { ...sizes, cost: monthlyCost(sizes) };
  return {
    ok: true,
    body: {
      today: call.today,
      tasks: tasksOf(runs, call),
      outbox,
      agenda,
      // Where documents lie is checked by the reply's own schema.
      ...(measured ? { sizes: measured as NonNullable<StatusReply['sizes']> } : {}),
    },
  };
}

const tasksOf = (runs: readonly Run[], { now }: Asked): StatusReply['tasks'] =>
  SCHEDULED.map((task) => {
    const of = (ended: Run['ended']) => runs.find((run) => run.task === task && run.ended === ended);
    const [done, failed] = [of('done'), of('failed')];
    return {
      task,
      name: TASK_WORDS[task],
      everyMinutes: SCHEDULES[task],
      standing: standingOf({ done, failed }, SCHEDULES[task], now),
      ...(done ? { doneAt: done.at } : {}),
      ...(failed ? { failedAt: failed.at } : {}),
      ...(done?.failed ? { failed: done.failed } : {}),
    };
  });

/** What was decided and has not been carried out: a mail that the mail service refuses stays here. */
async function waiting({ outbox }: AgendaPorts, { today }: Asked): Promise<StatusReply['outbox']> {
  const days = daysFrom(addDays(today, -LEFT_BEHIND_DAYS), today);
  const left = await Promise.all(days.map((day) => outbox.left(day)));
  const entries = left.flat();
  const since = days[left.findIndex((day) => day.length > 0)];
  const effects = EFFECTS.map((effect) => ({
    effect,
    count: entries.filter(({ effect: { type } }) => type === effect).length,
  }));
  return { effects: effects.filter(({ count }) => count > 0), ...(since === undefined ? {} : { since }) };
}

/** Up to tomorrow: what is past its own last day stands there again each day. */
async function onAgenda(ports: AgendaPorts, call: Asked): Promise<StatusReply['agenda']> {
  const { today } = call;
  const days = { from: addDays(today, -DAYS_BACK), until: addDays(today, 1) };
  const [swept, { items, next }] = await Promise.all([
    ports.agenda.sweptUpTo(),
    dueInDays(ports.items, days, MOST, undefined),
  ]);
  const cases = await Promise.all(items.map((item) => caseOf(ports, item, call)));
  const late = new Set(
    cases.flatMap((one) => (one.term?.overdue ? [JSON.stringify({ ...one, term: undefined })] : [])),
  );
  return {
    ...(swept === undefined ? {} : { sweptUpTo: swept }),
    failed: byKind(items.filter(({ dueOn }) => dueOn < today)),
    today: byKind(items.filter(({ dueOn }) => dueOn === today)),
    overdueCases: late.size,
    more: next !== undefined,
  };
}

function byKind(items: readonly AgendaItem[]): StatusReply['agenda']['today'] {
  const kinds = AGENDA_KINDS.map((kind) => ({ kind, of: items.filter((item) => item.kind === kind) }));
  return kinds.flatMap(({ kind, of: [first, ...others] }) => {
    if (!first) return [];
    const { asks, ...name } = KIND_WORDS[kind];
    return [{ kind, name, asks, count: 1 + others.length, since: first.dueOn }];
  });
}
