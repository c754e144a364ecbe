import type { consentOperations } from '../../contracts/consent/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Cover } from '../../domain/cover/cover.ts';
import { refuse } from '../../domain/refusal.ts';
import { endOne } from '../consent/end.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Problem, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
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
  let ended = 0;
  for (const { dossierId, consentId } of asked) {
    const result = await endOne(ports, call, { dossierId, consentId }, 'coach-back');
    if (typeof result === 'object') return result;
    if (result === 'ended') ended += 1;
  }
  if (cover.state === 'ended' && ended === 0) return refuse('cover-ended', 'cover.from-until');
  return { ok: true, body: await coverView(ports, head.cover), version: head.cover.version };
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
