import type { consentOperations } from '../../contracts/consent/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { AT_ONCE } from '../../domain/cover/batch.ts';
import type { Cover } from '../../domain/cover/cover.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Covered } from '../../stores/covers.ts';
import { endOne } from '../consent/end.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Problem, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { underWay } from './plan.ts';
import { startBatch } from './start-batch.ts';
import { coverView, loadCover } from './view.ts';

type Operations = typeof consentOperations;

type Asker = Pick<Call<(typeof consentOperations)['endCover']>, 'actor' | 'falseAlarms' | 'now'>;

/** The coach is back: every grant of the absence ends, and what was not answered is taken back (RIO-4.3). */
export async function endCover(
  ports: ConsentHttpPorts,
  call: Call<Operations['endCover']>,
): Promise<Reply<Operations['endCover']>> {
  const loaded = await loadCover(ports, call, 'cover.end');
  if (!loaded.ok) return loaded;
  const { cover } = loaded;
  const asked = await ports.covers.asked(cover.coachId, cover.coverId);
  // The absence first, so that no question comes after it. When this stops half way, ending it again ends the rest.
  const head = cover.state === 'ended' ? { ok: true as const, cover } : await endHead(ports, call, cover);
  if (!head.ok) return head;
  if (asked.length > AT_ONCE) return endMany(ports, call, head.cover, asked);
  let ended = 0;
  for (const { dossierId, consentId } of asked) {
    const result = await endOne(ports, call, { dossierId, consentId }, 'coach-back');
    if (typeof result === 'object') return result;
    if (result === 'ended') ended += 1;
  }
  if (cover.state === 'ended' && ended === 0) return refuse('cover-ended', 'cover.from-until');
  return { ok: true, body: await coverView(ports, head.cover), version: head.cover.version };
}

/** Of many only those whose answer still opens something. */
async function endMany(
  ports: ConsentHttpPorts,
  call: Call<Operations['endCover']>,
  cover: Cover,
  asked: readonly Covered[],
): Promise<Reply<Operations['endCover']>> {
  const { coachId, coverId } = cover;
  const work = { kind: 'cover-end', coachId, coverId } as const;
  const running = await ports.batches.running({ work });
  if (running) return underWay(ports, cover, running.batch);
  const states = await Promise.all(
    asked.map(({ dossierId, consentId }) => ports.consents.stateOf(dossierId, consentId)),
  );
  const open = asked.filter((_, at) => states[at] === 'granted' || states[at] === 'asked');
  if (open.length === 0) return refuse('cover-ended', 'cover.from-until');
  const started = await startBatch(ports, call, { work, dossierIds: open.map(({ dossierId }) => dossierId) });
  return started.ok ? underWay(ports, cover, started.batch) : started;
}

async function endHead(
  ports: ConsentHttpPorts,
  call: Asker,
  cover: Cover,
): Promise<{ readonly ok: true; readonly cover: Cover } | Problem> {
  const ended: Cover = { ...cover, state: 'ended', endedAt: call.now.toString({ fractionalSecondDigits: 3 }) };
  const audit = {
    act: 'record',
    action: 'cover.end',
    rules: ['cover.from-until'],
    facts: { cover: cover.coverId },
  } as const;
  const decision = { audit: [audit] as const, agenda: [], effects: [] };
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, [
    ports.covers.saveWrite(cover, ended),
  ]);
  return committed.ok ? { ok: true, cover: { ...ended, version: cover.version + 1 } } : committed;
}
