import type { OperationSpec } from '../../contracts/operation.ts';
import { authorize, HIDDEN_RULE } from '../../domain/access/authorize.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { ComplaintAction } from '../../domain/catalogue.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedComplaint } from '../../stores/complaints.ts';
import { type Call, type Problem, problem } from '../runtime/call.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { ComplaintPorts } from './ports.ts';

export type OnComplaint = Call<OperationSpec> & { readonly params: { readonly complaintId: string } };

export type OpenedComplaint = LoadedComplaint & {
  readonly ok: true;
  /** Conditions of the commit: the dossier has not changed since it was loaded. */
  readonly conditions: readonly GuardedWrite<'version-conflict'>[];
};

/** What is done with a complaint stands in its dossier's chain; with none, in that of the practice. */
export const chainOf = ({ dossierId }: Pick<Complaint, 'dossierId'>): string => dossierId ?? ORGANISATION_CHAIN;

/** Opens a complaint for its parties; for everyone else it is "not found". */
export async function openComplaint(
  ports: ComplaintPorts,
  call: OnComplaint,
  action: ComplaintAction,
): Promise<OpenedComplaint | Problem> {
  const denied = mayInPractice(call.actor, 'complaint.take-part');
  if (denied) return denied;
  const way = await ports.complaints.wayTo(call.params.complaintId);
  if (!way) return problem('not-found', { rule: HIDDEN_RULE });
  ports.committer.readAhead(chainOf(way), call.now);
  const [loaded, dossier] = await Promise.all([
    ports.complaints.at(way),
    way.dossierId === undefined ? undefined : ports.dossiers.load(way.dossierId),
  ]);
  if (!loaded) return problem('not-found', { rule: HIDDEN_RULE });
  const verdict = authorize({ action, standings: standingsOf(loaded.complaint, call.actor) });
  if (!verdict.allow) return problem(verdict.hidden ? 'not-found' : 'not-allowed', { rule: verdict.rule });
  const { complaint } = loaded;
  if (call.ifMatch !== undefined && call.ifMatch !== complaint.version) return problem('version-conflict');
  if (complaint.dossierId === undefined) return { ok: true, ...loaded, conditions: [] };
  if (!dossier) return problem('not-found', { rule: HIDDEN_RULE });
  if (dossier.dossier.state === 'erasing') return problem('under-erasure', { rule: 'erasure.dossier-frozen' });
  return { ok: true, ...loaded, conditions: [ports.dossiers.checkWrite(dossier)] };
}
