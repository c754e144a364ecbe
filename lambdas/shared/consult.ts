import type { AuditDraft } from '../../domain/audit.ts';
import type { AuditAction, DossierAction } from '../../domain/catalogue.ts';
import type { Committer } from '../../stores/commit.ts';
import { type Problem, problem } from '../runtime/call.ts';
import { commitDecision } from './commit-decision.ts';
import { type Asked, type Door, type Opened, openDossier } from './open-dossier.ts';

type Ports = { readonly committer: Committer; readonly prefix: 'RIO' | 'EK' };
type Asker = Parameters<typeof commitDecision>[1];

/** Leaves the trace of a consultation of one dossier (RIO-1.5, EK-7.1) before anything is shown: no trace, no answer. */
const traced = (
  ports: Ports,
  call: Asker,
  { dossier, holds, basis }: Opened,
  action: AuditAction,
  facts: AuditDraft['facts'] = {},
) => {
  const draft: AuditDraft = { act: 'consult', action, articles: ['RIO-1.5', 'EK-7.1'], facts: { ...basis, ...facts } };
  return commitDecision(ports, call, dossier.dossierId, { audit: [draft], agenda: [], effects: [] }, holds);
};

/** How often it is opened again when the dossier, or what opened it, changed in between. */
const ATTEMPTS = 3;

type Consultation = {
  /** The name of the act in the chain. */
  readonly traceAs?: AuditAction;
  readonly facts?: AuditDraft['facts'];
  /** Why there is nothing to see after all; then there is no trace either. */
  readonly unless?: (opened: Opened) => Promise<Problem | undefined>;
};

/**
 * Opens a dossier to look into it, with its trace. The trace is written only while the dossier is as it was when that was
 * allowed: after a handover, a withdrawal or a freeze has returned, nothing is shown on what was true before it.
 */
export async function consult(
  ports: Ports & Door,
  call: Asked,
  dossierId: string,
  action: DossierAction & AuditAction,
  { traceAs = action, facts = {}, unless }: Consultation = {},
): Promise<Opened | Problem> {
  const { actor, now } = call;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const opened = await openDossier(ports, { actor, now }, dossierId, action);
    if (!opened.ok) return opened;
    const refused = await unless?.(opened);
    if (refused) return refused;
    const trace = await traced(ports, call, opened, traceAs, facts);
    if (trace.ok) return opened;
    if (trace.conflict !== 'version-conflict') return trace;
  }
  return problem('busy');
}
