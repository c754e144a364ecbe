import type { OperationSpec } from '../../contracts/operation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { OpenKey } from '../../stores/vault.ts';
import { type Call, type Problem, problem } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { ConsultPorts } from './ports.ts';
import { type Timed, withHours } from './with-hours.ts';

type Of = Call<OperationSpec> & { readonly params: { readonly dossierId: string } };
type Kept<R> = {
  load(dossierId: string, id: string, key: OpenKey): Promise<R | undefined>;
  saveWrite(before: R, next: R, key: OpenKey): GuardedWrite<'version-conflict'>;
};

/** Load, authorize, decide, commit: every change of a consult or an activity is this, over the version that was seen. */
export async function changeRecord<R extends { readonly version: number }>(
  ports: ConsultPorts,
  call: Of,
  of: {
    readonly id: string;
    readonly store: Kept<R>;
    readonly action: DossierAction;
    readonly timed: (next: R) => Timed;
  },
  decide: (dossier: Dossier, record: R) => Outcome<R>,
): Promise<{ readonly ok: true; readonly next: R } | Problem> {
  const { id, store, action, timed } = of;
  const { ifMatch, ...asked } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, action);
  if (!opened.ok) return opened;
  const record = await store.load(dossierId, id, opened.key);
  if (!record) return problem('not-found', { rule: 'access.dossier' });
  if (ifMatch !== record.version) return problem('version-conflict');
  const outcome = decide(opened.dossier, record);
  if (!outcome.ok) return outcome;
  const { decision, conditions } = await withHours(ports, opened, outcome, timed(outcome.next), call.today);
  const committed = await commitDecision(ports, call, dossierId, decision, [
    store.saveWrite(record, outcome.next, opened.key),
    ...conditions,
  ]);
  if (committed.ok) return { ok: true, next: { ...outcome.next, version: record.version + 1 } };
  if (committed.conflict !== 'version-conflict') return committed;
  // Something else of the dossier changed meanwhile: of that nobody named a version, so all of it is done again.
  const now = await store.load(dossierId, id, opened.key);
  return now?.version === ifMatch ? problem('busy') : committed;
}
