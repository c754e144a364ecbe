import type { OperationSpec } from '../../contracts/operation.ts';
import type { paperOperations } from '../../contracts/paper/operations.ts';
import type { CopyReply } from '../../contracts/paper/replies.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type ScheduledPaper, withCopyAfterAll, withoutCopy } from '../../domain/dossier/paper-day.ts';
import type { PaperCopy, PaperHand } from '../../domain/paper/copy.ts';
import { destroyCopy, takeBackDestruction } from '../../domain/paper/destroy.ts';
import { bringBack, moveCopy, takeOut } from '../../domain/paper/move.ts';
import { correctCopy } from '../../domain/paper/record.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import { type Opened, openDossier } from '../shared/open-dossier.ts';
import type { PaperPorts } from './ports.ts';
import { seenCopy } from './read.ts';
import { copyView } from './view.ts';

type Operations = typeof paperOperations;

type OnCopy = Call<OperationSpec> & { readonly params: { readonly dossierId: string; readonly copyId: string } };

const handOf = ({ actor: { personId, role } }: OnCopy): PaperHand => ({ personId, role });

/**
 * Every change of a copy is this, with its own rule, while the copy is as it was shown and its dossier as it was read.
 * @param count what it does to the count in the dossier, by which paper is on the agenda.
 */
async function change(
  ports: PaperPorts,
  call: OnCopy,
  action: DossierAction,
  decide: (dossier: Dossier, copy: PaperCopy) => Outcome<PaperCopy>,
  count?: (dossier: Dossier, others: () => Promise<PaperCopy[]>) => ScheduledPaper | Promise<ScheduledPaper>,
): Promise<Answer<CopyReply>> {
  const { ifMatch, ...asked } = call;
  const opened = await openDossier(ports, asked, call.params.dossierId, action);
  if (!opened.ok) return opened;
  const { dossier, key } = opened;
  const copy = await seenCopy(ports, opened, call.params.copyId);
  if (!copy) return problem('not-found', { rule: 'access.dossier' });
  if (ifMatch !== undefined && ifMatch !== copy.version) return problem('version-conflict');
  const outcome = decide(dossier, copy);
  if (!outcome.ok) return outcome;
  const counted = await count?.(dossier, () => othersThan(ports, opened, copy));
  const decision = { ...outcome, agenda: [...outcome.agenda, ...(counted?.agenda ?? [])] };
  const [unchanged, ...grant] = opened.conditions;
  const committed = await commitDecision(ports, call, dossier.dossierId, decision, [
    ports.papers.saveWrite(copy, outcome.next, key),
    ...(counted ? [ports.dossiers.saveWrite(opened, counted.next)] : unchanged ? [unchanged] : []),
    ...grant,
  ]);
  if (!committed.ok) return committed;
  const next = { ...outcome.next, version: copy.version + 1 };
  const seen = { ...opened, dossier: counted?.next ?? dossier };
  return { ok: true, body: await copyView(ports, call, seen, next), version: next.version };
}

const othersThan = async ({ papers }: PaperPorts, { dossier: { dossierId }, key }: Opened, { copyId }: PaperCopy) =>
  (await every((after) => papers.list(dossierId, key, AT_A_TIME, after))).filter((one) => one.copyId !== copyId);

export function correctPaper(
  ports: PaperPorts,
  call: Call<Operations['correctPaper']>,
): Promise<Reply<Operations['correctPaper']>> {
  return change(ports, call, 'paper.record', (dossier, copy) =>
    correctCopy(dossier, copy, call.body.words, call.today),
  );
}

export function takeOutPaper(
  ports: PaperPorts,
  call: Call<Operations['takeOutPaper']>,
): Promise<Reply<Operations['takeOutPaper']>> {
  return change(ports, call, 'paper.take-out', (dossier, copy) =>
    takeOut(dossier, copy, handOf(call), ports.policy, call.today),
  );
}

export function bringBackPaper(
  ports: PaperPorts,
  call: Call<Operations['bringBackPaper']>,
): Promise<Reply<Operations['bringBackPaper']>> {
  return change(ports, call, 'paper.put-away', (dossier, copy) =>
    bringBack(dossier, copy, call.body.place, ports.policy),
  );
}

export function movePaper(
  ports: PaperPorts,
  call: Call<Operations['movePaper']>,
): Promise<Reply<Operations['movePaper']>> {
  return change(ports, call, 'paper.put-away', (dossier, copy) =>
    moveCopy(dossier, copy, call.body.place, ports.policy),
  );
}

export function destroyPaper(
  ports: PaperPorts,
  call: Call<Operations['destroyPaper']>,
): Promise<Reply<Operations['destroyPaper']>> {
  return change(
    ports,
    call,
    'paper.destroy',
    (dossier, copy) => destroyCopy(dossier, copy, call.body, handOf(call), ports.policy, call.today),
    (dossier) => withoutCopy(dossier, call.body, ports.policy, call.today),
  );
}

/** The count of what went is made anew of the other copies; whoever confirms one meanwhile writes the dossier too, so one of the two is told. */
export function takeBackPaperDestruction(
  ports: PaperPorts,
  call: Call<Operations['takeBackPaperDestruction']>,
): Promise<Reply<Operations['takeBackPaperDestruction']>> {
  return change(
    ports,
    call,
    'paper.destroy',
    (dossier, copy) => takeBackDestruction(dossier, copy, call.body.reason, handOf(call), call.today),
    async (dossier, others) => {
      const gone = (await others()).flatMap(({ destruction }) => destruction ?? []);
      return withCopyAfterAll(dossier, gone, ports.policy, call.today);
    },
  );
}
