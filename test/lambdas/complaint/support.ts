import type { AgendaItem } from '../../../domain/agenda.ts';
import { dueComplaints } from '../../../lambdas/complaint/due.ts';
import { complaintTask } from '../../../lambdas/complaint/task.ts';
import { complaintStep } from '../../../lambdas/complaint/task-steps.ts';
import type { Practice, Who } from '../../support/practice.ts';
import { StateMachine } from '../../support/state-machine.ts';
import { effectsOf } from '../rights/support.ts';

/** Makes a complaint, as the client unless it says otherwise. */
export async function made(one: Practice, as: Who, body: object): Promise<string> {
  const reply = await one.call('makeComplaint', {}, { as, body: { text: 'Hij kwam niet opdagen.', ...body } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return (reply.body as { complaintId: string }).complaintId;
}

export const told = (one: Practice): string[] =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' && effect.notice.startsWith('complaint-') ? [effect.notice] : [],
  );

export async function complaintOf(one: Practice, complaintId: string) {
  const loaded = await one.complaints.load(complaintId);
  if (!loaded) throw new Error('There is no such complaint');
  return loaded.complaint;
}

/** What the sweep does of this: everything that is due up to today, once. */
export async function sweep(one: Practice, subject: string): Promise<string[]> {
  const commands = dueComplaints(one) as Record<string, (item: AgendaItem, today: string) => Promise<string>>;
  const outcomes: string[] = [];
  for (const item of await one.dossiers.agendaOf(subject))
    if (item.dueOn <= one.today() && commands[item.kind])
      outcomes.push((await commands[item.kind]?.(item, one.today())) ?? '');
  return outcomes;
}

/** The execution of a complaint, on the real steps and the fakes. */
export class Run extends StateMachine {
  /** @param name of the execution: another one of the same complaint has another. */
  constructor(one: Practice, complaintId: string, name = complaintId) {
    super({
      file: 'complaint.asl.json',
      name,
      input: { complaintId },
      effects: () => effectsOf(one),
      call: (_, payload) => complaintStep(one, complaintTask().parse(payload)),
    });
  }
}
