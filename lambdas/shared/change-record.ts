import type { OperationSpec } from '../../contracts/operation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Committer, GuardedWrite } from '../../stores/commit.ts';
import type { OpenKey } from '../../stores/vault.ts';
import { type Call, type Problem, problem } from '../runtime/call.ts';
import { commitDecision } from './commit-decision.ts';
import { type Door, type Opened, openDossier } from './open-dossier.ts';

type Ports = Door & { readonly committer: Committer };
export type OnRecord = Call<OperationSpec> & { readonly params: { readonly dossierId: string } };
/** What is committed, and on which conditions. */
export type Committable = {
  readonly decision: Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>;
  readonly conditions: readonly GuardedWrite<'version-conflict'>[];
};
export type Kept<R> = {
  readonly id: string;
  readonly store: {
    load(dossierId: string, id: string, key: OpenKey): Promise<R | undefined>;
    saveWrite(before: R, next: R, key: OpenKey): GuardedWrite<'version-conflict'>;
  };
  readonly action: DossierAction;
  /** What the change brings along in the same commit. */
  readonly along?: (opened: Opened, decision: Decision<R>) => Promise<Committable>;
};

/** Load, authorize, decide, commit: every change of a record with a version of its own is this, over the version that was seen. */
export async function changeRecord<R extends { readonly version: number }>(
  ports: Ports,
  call: OnRecord,
  { id, store, action, along }: Kept<R>,
  decide: (dossier: Dossier, record: R) => Outcome<R>,
): Promise<{ readonly ok: true; readonly next: R } | Problem> {
  const { ifMatch, ...asked } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, action);
  if (!opened.ok) return opened;
  const record = await store.load(dossierId, id, opened.key);
  if (!record) return problem('not-found', { rule: 'access.dossier' });
  if (ifMatch !== record.version) return problem('version-conflict');
  const outcome = decide(opened.dossier, record);
  if (!outcome.ok) return outcome;
  const alone = { decision: outcome, conditions: opened.conditions };
  const { decision, conditions } = along ? await along(opened, outcome) : alone;
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
