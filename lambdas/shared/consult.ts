import type { AuditDraft } from '../../domain/audit.ts';
import type { AuditAction, DossierAction } from '../../domain/catalogue.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Committer, CommitWrite, GuardedWrite } from '../../stores/commit.ts';
import { type Problem, problem } from '../runtime/call.ts';
import { commitDecision } from './commit-decision.ts';
import { type Door, type Opened, openDossier, type Request } from './open-dossier.ts';

type Ports = { readonly committer: Committer };
type Asker = Parameters<typeof commitDecision>[1];

/**
 * Commits what hands something out, under the conditions on which it was opened. Whoever reads names no version: when
 * something came between, all of it is done again, or they are told to come back.
 */
export async function commitUnderConditions(
  ports: Ports,
  call: Asker,
  chain: string,
  decision: Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>,
  conditions: readonly CommitWrite<'version-conflict'>[],
): Promise<{ readonly ok: true } | Problem> {
  const committed = await commitDecision(ports, call, chain, decision, conditions);
  if (committed.ok) return committed;
  return committed.conflict === 'version-conflict' ? problem('busy') : committed;
}

/** What was looked into: the chain that it stands in, and the conditions on which it was opened. */
type Consulted = { readonly chain: string; readonly conditions: readonly GuardedWrite<'version-conflict'>[] };
type Trace = {
  readonly action: AuditAction;
  readonly rules: AuditDraft['rules'];
  readonly facts: NonNullable<AuditDraft['facts']>;
};

/**
 * Leaves the trace of a consultation (RIO-1.5) before anything is shown: no trace, no answer. It is written only while the
 * conditions hold: after a handover, a withdrawal or a freeze has returned, nothing is shown on what was true before it.
 */
export const leaveTrace = (
  ports: Ports,
  call: Asker,
  { chain, conditions }: Consulted,
  { action, rules, facts }: Trace,
): Promise<{ readonly ok: true } | Problem> => {
  const draft: AuditDraft = { act: 'consult', action, rules, facts };
  return commitUnderConditions(ports, call, chain, { audit: [draft], agenda: [], effects: [] }, conditions);
};

type Consultation = {
  /** The name of the act in the chain. */
  readonly traceAs?: AuditAction;
  readonly facts?: AuditDraft['facts'];
};

/** Opens a dossier to look into it, with its trace (RIO-1.5, EK-7.1). */
export async function consult(
  ports: Ports & Door,
  call: Request,
  dossierId: string,
  action: DossierAction & AuditAction,
  { traceAs = action, facts }: Consultation = {},
): Promise<Opened | Problem> {
  const { actor, now } = call;
  const opened = await openDossier(ports, { actor, now }, dossierId, action);
  if (!opened.ok) return opened;
  const trace = await traceIn(ports, call, opened, traceAs, facts);
  return trace.ok ? opened : trace;
}

/** The same, and reads in it while the trace is written. What was read is given out only when the trace stands. */
export async function consultAndRead<T>(
  ports: Ports & Door,
  call: Request,
  dossierId: string,
  action: DossierAction & AuditAction,
  read: (opened: Opened) => Promise<T>,
): Promise<(Opened & { readonly content: T }) | Problem> {
  const { actor, now } = call;
  const opened = await openDossier(ports, { actor, now }, dossierId, action);
  if (!opened.ok) return opened;
  const [trace, content] = await Promise.all([traceIn(ports, call, opened, action), read(opened)]);
  return trace.ok ? { ...opened, content } : trace;
}

/** The same, to look into one thing of it. What is not there, or not for who asks, is not found, and leaves no trace. */
export async function consultAndFind<T>(
  ports: Ports & Door,
  call: Request,
  dossierId: string,
  action: DossierAction & AuditAction,
  find: (opened: Opened) => Promise<T | undefined>,
  { traceAs = action, facts }: Consultation = {},
): Promise<(Opened & { readonly content: T }) | Problem> {
  const { actor, now } = call;
  const opened = await openDossier(ports, { actor, now }, dossierId, action);
  if (!opened.ok) return opened;
  const content = await find(opened);
  if (content === undefined) return problem('not-found', { rule: 'access.dossier' });
  const trace = await traceIn(ports, call, opened, traceAs, facts);
  return trace.ok ? { ...opened, content } : trace;
}

const traceIn = (
  ports: Ports,
  { actor, now }: Request,
  { dossier, conditions, basis }: Opened,
  action: AuditAction,
  facts: AuditDraft['facts'] = {},
) =>
  leaveTrace(
    ports,
    { actor, now, falseAlarms: [] },
    { chain: dossier.dossierId, conditions },
    {
      action,
      rules: ['audit.every-act', 'access.dossier'],
      facts: { ...basis, ...facts },
    },
  );
