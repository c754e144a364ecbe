import { scopeThat } from '../../domain/consent/rules.ts';
import type { Batch, BatchWork } from '../../domain/cover/batch.ts';
import { refuseEnded } from '../../domain/cover/cover.ts';
import { endOne } from '../consent/end.ts';
import type { Asker } from '../runtime/call.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { BatchPorts } from './batch-ports.ts';
import { handOverOne, newCoach } from './hand-over.ts';
import { askOneOf } from './questions.ts';

export type BatchCall = Asker & { readonly today: string };
type Of<K extends BatchWork['kind']> = Extract<BatchWork, { readonly kind: K }>;

/** Carries the command of a batch out on one dossier, authorized anew; harmless when it was done before. @returns the code of a problem; undefined when it is done */
export async function carryOutOne(
  ports: BatchPorts,
  call: BatchCall,
  { work, secrets }: Batch,
  dossierId: string,
): Promise<string | undefined> {
  switch (work.kind) {
    case 'cover-ask':
      return ask(ports, call, work, dossierId, secrets.reason);
    case 'cover-end':
      return end(ports, call, work, dossierId);
    case 'hand-over':
      return give(ports, call, work, dossierId);
  }
}

async function ask(
  ports: BatchPorts,
  call: BatchCall,
  { coachId, coverId }: Of<'cover-ask'>,
  dossierId: string,
  reason: string | undefined,
): Promise<string | undefined> {
  const denied = mayInPractice(call.actor, 'cover.plan');
  if (denied) return denied.refusal.code;
  const cover = await ports.covers.load(coachId, coverId);
  const scope = scopeThat(ports.policy, 'covers');
  if (!cover || !scope) return 'not-found';
  if ((await ports.covers.asked(coachId, coverId)).some((one) => one.dossierId === dossierId)) return undefined;
  const ended = refuseEnded(cover, call.today);
  if (ended) return ended.refusal.code;
  const result = await askOneOf(ports, call, { cover, scope, dossierId, reason });
  return 'refusal' in result ? result.refusal.code : undefined;
}

async function end(
  ports: BatchPorts,
  call: BatchCall,
  { coachId, coverId }: Of<'cover-end'>,
  dossierId: string,
): Promise<string | undefined> {
  const denied = mayInPractice(call.actor, 'cover.end');
  if (denied) return denied.refusal.code;
  const asked = (await ports.covers.asked(coachId, coverId)).find((one) => one.dossierId === dossierId);
  const result = asked && (await endOne(ports, call, asked, 'coach-back'));
  return typeof result === 'object' ? result.refusal.code : undefined;
}

async function give(
  ports: BatchPorts,
  call: BatchCall,
  { coachId, toCoachId }: Of<'hand-over'>,
  dossierId: string,
): Promise<string | undefined> {
  const denied = mayInPractice(call.actor, 'dossier.hand-over');
  if (denied) return denied.refusal.code;
  const to = await newCoach(ports, toCoachId);
  if ('refusal' in to) return to.refusal.code;
  const outcome = await handOverOne(ports, call, dossierId, coachId, to);
  return outcome === 'handed-over' ? undefined : outcome;
}
