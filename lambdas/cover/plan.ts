import type { consentOperations } from '../../contracts/consent/operations.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { type ScopeRule, scopeThat } from '../../domain/consent/rules.ts';
import type { Batch } from '../../domain/cover/batch.ts';
import { type Cover, refuseCover, refuseEnded } from '../../domain/cover/cover.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Answer, type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { enterPractice } from '../shared/open-dossier.ts';
import { somebody } from '../shared/somebody.ts';
import { askAll } from './questions.ts';
import { batchView, isLong, startBatch } from './start-batch.ts';
import { absentCoach, coverView, loadCover, ownDossiers } from './view.ts';

type Operations = typeof consentOperations;

/**
 * Plans an absence and asks each client in one go (RIO-4.3). The plan is committed first, then each question by itself: when
 * something stops half way, `askCover` asks those who were not asked yet.
 */
export async function planCover(
  ports: ConsentHttpPorts,
  call: Call<Operations['planCover']>,
): Promise<Reply<Operations['planCover']>> {
  const { actor, body, today } = call;
  const denied = enterPractice(ports, call, 'cover.plan');
  if (denied) return denied;
  const coachId = absentCoach(actor, body.coachId);
  if (coachId === undefined || (body.coachId !== undefined && body.coachId !== coachId))
    return problem('coach-unknown', { rule: 'cover.replacement', field: 'coachId' });
  const scope = scopeThat(ports.policy, 'covers');
  if (!scope) return problem('consent-scope-unknown', { rule: 'cover.agreed-by-client' });
  const { replacementId, from, until } = body;
  const [replacement, who, coach, chosen] = await Promise.all([
    ports.people.load(replacementId),
    somebody(ports, replacementId),
    somebody(ports, coachId),
    chosenDossiers(ports, coachId, body.dossierIds),
  ]);
  const planned = { coachId, replacementId, from, until };
  const refused = refuseCover(planned, replacement, { who, coach }, ports.policy, today);
  if (refused) return refused;
  if (!chosen.ok) return chosen;
  const cover: Cover = { coverId: ports.ids.next(), version: 1, ...planned, state: 'planned' };
  const writes = [ports.covers.createWrite(cover), ...call.remember(cover.coverId)];
  if (isLong(chosen.dossierIds)) {
    const { audit } = planDecision(cover, scope);
    const asking = askingOf(cover, body.dossierIds, chosen.dossierIds, body.reason);
    const started = await startBatch(ports, call, { ...asking, audit, writes });
    return started.ok ? underWay(ports, cover, started.batch) : started;
  }
  const kept = await commitDecision(ports, call, ORGANISATION_CHAIN, planDecision(cover, scope), writes);
  if (!kept.ok) return kept;
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const impossible = await askAll(ports, call, cover, scope, chosen.dossierIds, body.reason);
  const decision = askedDecision(cover, scope, chosen.dossierIds.length - impossible.size);
  const done = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, []);
  return done.ok ? { ok: true, body: await coverView(ports, cover, impossible), version: cover.version } : done;
}

/** A cover of which something is under way. */
export async function underWay(
  ports: ConsentHttpPorts,
  cover: Cover,
  batch: Batch,
): Promise<Answer<Awaited<ReturnType<typeof coverView>>> & { ok: true }> {
  const body = { ...(await coverView(ports, cover)), batch: batchView(batch) };
  return { ok: true, body, version: cover.version, accepted: true };
}

const askingOf = (
  { coachId, coverId }: Cover,
  named: readonly string[] | undefined,
  dossierIds: readonly string[],
  reason: string | undefined,
) => ({ work: { kind: 'cover-ask', coachId, coverId } as const, named, dossierIds, reason });

/** The absence that was planned, with who was asked by now: what stopped half way is told as that. */
export async function repeatCover(
  ports: ConsentHttpPorts,
  { actor, body }: Call<Operations['planCover']>,
  coverId: string,
): Promise<Reply<Operations['planCover']>> {
  const asked = { actor, params: { coverId }, query: { coachId: body.coachId } };
  const loaded = await loadCover(ports, asked, 'cover.read');
  if (!loaded.ok) return loaded;
  const { cover } = loaded;
  const { work } = askingOf(cover, undefined, [], undefined);
  const running = await ports.batches.running({ work, named: body.dossierIds });
  if (running) return underWay(ports, cover, running.batch);
  return { ok: true, body: await coverView(ports, cover), version: cover.version };
}

const audited = (action: AuditDraft['action'], scope: ScopeRule, facts: NonNullable<AuditDraft['facts']>) => ({
  audit: [{ act: 'record', action, rules: [scope.article], facts }] as const,
  agenda: [],
  effects: [],
});
const planDecision = ({ coverId, from, until, replacementId }: Cover, scope: ScopeRule) =>
  audited('cover.plan', scope, { cover: coverId, from, until, replacement: replacementId });
const askedDecision = ({ coverId }: Cover, scope: ScopeRule, questions: number) =>
  audited('cover.ask', scope, { cover: coverId, questions });

/** Asks those who were not asked yet, or those named. */
export async function askCover(
  ports: ConsentHttpPorts,
  call: Call<Operations['askCover']>,
): Promise<Reply<Operations['askCover']>> {
  const loaded = await loadCover(ports, call, 'cover.plan');
  if (!loaded.ok) return loaded;
  const { cover } = loaded;
  const ended = refuseEnded(cover, call.today);
  if (ended) return ended;
  const scope = scopeThat(ports.policy, 'covers');
  if (!scope) return problem('consent-scope-unknown', { rule: 'cover.agreed-by-client' });
  const [chosen, already] = await Promise.all([
    chosenDossiers(ports, cover.coachId, call.body?.dossierIds),
    ports.covers.asked(cover.coachId, cover.coverId),
  ]);
  if (!chosen.ok) return chosen;
  const asked = new Set(already.map(({ dossierId }) => dossierId));
  const open = chosen.dossierIds.filter((dossierId) => !asked.has(dossierId));
  const asking = askingOf(cover, call.body?.dossierIds, open, call.body?.reason);
  const running = await ports.batches.running(asking);
  if (running) return underWay(ports, cover, running.batch);
  if (isLong(open)) {
    const started = await startBatch(ports, call, asking);
    return started.ok ? underWay(ports, cover, started.batch) : started;
  }
  const impossible = await askAll(ports, call, cover, scope, open, call.body?.reason);
  return { ok: true, body: await coverView(ports, cover, impossible), version: cover.version };
}

type Chosen = { readonly ok: true; readonly dossierIds: readonly string[] };

/** The coach's own dossiers, or of those the named ones; another's is "not found". */
async function chosenDossiers(
  ports: ConsentHttpPorts,
  coachId: string,
  named: readonly string[] | undefined,
): Promise<Chosen | Problem> {
  const own = (await ownDossiers(ports, coachId)).map(({ dossierId }) => dossierId);
  if (named === undefined)
    return own.length > 0
      ? { ok: true, dossierIds: own }
      : problem('nothing-to-cover', { rule: 'cover.agreed-by-client' });
  return named.every((dossierId) => own.includes(dossierId))
    ? { ok: true, dossierIds: named }
    : problem('not-found', { rule: 'access.dossier' });
}
