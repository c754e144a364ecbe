import type { OperationSpec } from '../../contracts/operation.ts';
import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { RightsReply } from '../../contracts/rights/replies.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { RemovalsScheduled } from '../../domain/dossier/removals.ts';
import { type DecideKind, decideRequest } from '../../domain/rights/decide.ts';
import { recordByHand, resumeRequest } from '../../domain/rights/execution.ts';
import { extendRequest } from '../../domain/rights/extend.ts';
import {
  askIdentity as decideAskIdentity,
  establishIdentity as decideEstablishIdentity,
  withdrawRequest,
} from '../../domain/rights/identity.ts';
import { liftRestriction as decideLiftRestriction, type RightsDossier } from '../../domain/rights/on-dossier.ts';
import { planRemoval } from '../../domain/rights/plan-removal.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { knownDocuments, type OpenedRequest, openFor, openRequest, type RightsAction } from './open.ts';
import type { RightsPorts } from './ports.ts';
import { shownTo } from './read.ts';

type Operations = typeof rightsOperations;
type OnRequest = Call<OperationSpec> & { readonly params: { readonly dossierId: string; readonly requestId: string } };

/**
 * Load, authorize, decide, commit: every act on a request is this, with its own rule.
 * @param beside what becomes of the dossier with it; undefined: nothing.
 */
export async function act(
  ports: RightsPorts,
  call: OnRequest,
  action: RightsAction,
  decide: (opened: OpenedRequest) => Outcome<RightsRequest> | Promise<Outcome<RightsRequest>>,
  beside?: (dossier: RightsDossier, next: RightsRequest) => RemovalsScheduled | undefined,
): Promise<Answer<RightsReply>> {
  const opened = await openRequest(ports, call, action);
  if (!opened.ok) return opened;
  const outcome = await decide(opened);
  if (!outcome.ok) return outcome;
  const { request, key } = opened;
  const next = { ...outcome.next, version: request.version + 1 };
  const dossier = beside?.(opened.dossier, outcome.next);
  const both = dossier
    ? {
        ...outcome,
        agenda: [...outcome.agenda, ...dossier.agenda],
        effects: [...outcome.effects, ...dossier.effects],
      }
    : outcome;
  const committed = await commitDecision(ports, call, request.dossierId, both, [
    ...ports.rights.saveWrites(request, outcome.next, key),
    dossier ? ports.dossiers.saveWrite(opened, dossier.next) : ports.dossiers.checkWrite(opened),
  ]);
  if (!committed.ok) return committed;
  const body = await shownTo(ports, call, dossier ? { ...opened, dossier: dossier.next } : opened, next);
  return { ok: true, body, version: next.version };
}

type Body = Call<Operations['decideRights']>['body'];

/** What was left out is left out, and not there as undefined. */
const decisionOf = ({
  exceptions,
  reasons,
  changes,
  documents,
  byHand,
  appointment,
  ...one
}: Body['decisions'][number]) =>
  ({
    ...one,
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(changes === undefined ? {} : { changes }),
    ...(documents === undefined ? {} : { documents }),
    ...(byHand === undefined ? {} : { byHand }),
    ...(appointment === undefined ? {} : { appointment: appointmentOf(appointment) }),
  }) satisfies DecideKind;

const appointmentOf = ({ explanation, ...rest }: NonNullable<Body['decisions'][number]['appointment']>) =>
  explanation === undefined ? rest : { ...rest, explanation };

type Beside = { readonly requests: readonly RightsRequest[]; readonly documents: ReadonlySet<string> };

/** What a decision is held against: the requests about the dossier, and which of the named documents there are. */
export async function lookBeside(ports: RightsPorts, opened: Opened, { decisions }: Body): Promise<Beside> {
  const named = decisions.flatMap(({ documents = [] }) => documents);
  const [requests, documents] = await Promise.all([
    ports.rights.list(opened.dossier.dossierId, opened.key),
    knownDocuments(ports, opened, named),
  ]);
  return { requests, documents };
}

/** What this decision makes of a request. */
export function decide(
  { policy }: RightsPorts,
  { request, dossier }: Pick<OpenedRequest, 'request' | 'dossier'>,
  { requests, documents }: Beside,
  { decisions, order }: Body,
  today: string,
) {
  const others = requests.filter(({ requestId }) => requestId !== request.requestId);
  const command = { decisions: decisions.map(decisionOf), ...(order === undefined ? {} : { order }) };
  return decideRequest(request, command, { dossier, others, documents }, policy, today);
}

export function establishIdentity(
  ports: RightsPorts,
  call: Call<Operations['establishIdentity']>,
): Promise<Reply<Operations['establishIdentity']>> {
  return act(ports, call, 'rights.identify', ({ request }) => {
    const proof =
      call.actor.role === 'client'
        ? { method: call.body.method, on: call.today, by: 'client' as const }
        : { ...call.body, by: 'owner' as const };
    return decideEstablishIdentity(request, proof, ports.policy, call.today);
  });
}

export function askIdentity(
  ports: RightsPorts,
  call: Call<Operations['askIdentity']>,
): Promise<Reply<Operations['askIdentity']>> {
  return act(ports, call, 'rights.handle', ({ request }) =>
    decideAskIdentity(request, call.body, ports.policy, call.today),
  );
}

export function extendRights(
  ports: RightsPorts,
  call: Call<Operations['extendRights']>,
): Promise<Reply<Operations['extendRights']>> {
  return act(ports, call, 'rights.handle', ({ request }) =>
    extendRequest(request, call.body, ports.policy, call.today),
  );
}

export function decideRights(
  ports: RightsPorts,
  call: Call<Operations['decideRights']>,
): Promise<Reply<Operations['decideRights']>> {
  return act(
    ports,
    call,
    'rights.handle',
    async (opened) => decide(ports, opened, await lookBeside(ports, opened, call.body), call.body, call.today),
    (dossier, next) => planRemoval(dossier, next, ports.policy, call.today),
  );
}

export function withdrawRights(
  ports: RightsPorts,
  call: Call<Operations['withdrawRights']>,
): Promise<Reply<Operations['withdrawRights']>> {
  return act(ports, call, 'rights.withdraw', ({ request }) => withdrawRequest(request, ports.policy, call.today));
}

export function recordExecution(
  ports: RightsPorts,
  call: Call<Operations['recordExecution']>,
): Promise<Reply<Operations['recordExecution']>> {
  return act(ports, call, 'rights.handle', ({ request, dossier }) => {
    const { kind, note, replacements } = call.body;
    const done = {
      kind,
      ...(note === undefined ? {} : { note }),
      ...(replacements === undefined ? {} : { replacements }),
    };
    return recordByHand(request, dossier, done, ports.policy, call.today);
  });
}

export function resumeRights(
  ports: RightsPorts,
  call: Call<Operations['resumeRights']>,
): Promise<Reply<Operations['resumeRights']>> {
  return act(ports, call, 'rights.handle', ({ request }) => resumeRequest(request, ports.policy));
}

export async function liftRestriction(
  ports: RightsPorts,
  call: Call<Operations['liftRestriction']>,
): Promise<Reply<Operations['liftRestriction']>> {
  const { dossierId } = call.params;
  const opened = await openFor(ports, call, dossierId, 'restriction.lift');
  if (!opened.ok) return opened;
  if (call.ifMatch !== undefined && call.ifMatch !== opened.dossier.version) return problem('version-conflict');
  const by = call.actor.role === 'client' ? 'client' : 'owner';
  const outcome = decideLiftRestriction(opened.dossier, by, call.today, call.body.endsOn);
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.dossiers.saveWrite(opened, outcome.next),
  ]);
  if (!committed.ok) return committed;
  const { restriction }: RightsDossier = outcome.next;
  const endsOn = restriction?.endsOn;
  const body = { restricted: restriction !== undefined, ...(endsOn === undefined ? {} : { endsOn }) };
  return { ok: true, body, version: opened.dossier.version + 1 };
}
