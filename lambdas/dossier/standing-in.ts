import type { AgendaItem } from '../../domain/agenda.ts';
import { type Consult, isNear } from '../../domain/consult/consult.ts';
import type { Waiting } from '../../domain/dossier/caseload.ts';
import { summariesWaiting } from '../../domain/summary/waiting.ts';
import { mayInDossier, type Opened, type Request } from '../shared/open-dossier.ts';
import { plannedConsults } from './consults.ts';
import type { DossierPorts } from './ports.ts';
import { questionsWaiting } from './questions.ts';

type Stood = { readonly waiting: readonly Waiting[]; readonly consults: readonly Consult[] };

/** What waits in a colleague's dossier for who stands in for them and does that work (RIO-4.3): who reads along is told of nothing. */
export async function standingIn(
  ports: DossierPorts,
  call: Request & { readonly today: string },
  opened: Opened,
  agenda: readonly AgendaItem[],
): Promise<Stood> {
  const { dossier, key } = opened;
  const { today } = call;
  const may = async (action: 'consult.change' | 'question.reply' | 'summary.write') =>
    (await mayInDossier(ports, { actor: call.actor, now: call.now }, dossier, action)).allow;
  const [holds, replies, writes] = await Promise.all([
    may('consult.change'),
    may('question.reply'),
    may('summary.write'),
  ]);
  const [planned, summaries] = await Promise.all([
    holds ? plannedConsults(ports, opened, agenda) : [],
    writes ? ports.summaries.list(dossier.dossierId, key) : [],
  ]);
  return {
    waiting: [
      ...(replies ? questionsWaiting(agenda) : []),
      ...summariesWaiting(summaries, ports.policy, { newsFrom: today, today, over: dossier.endedOn !== undefined }),
    ],
    consults: planned.filter((consult) => isNear(consult, today)),
  };
}
