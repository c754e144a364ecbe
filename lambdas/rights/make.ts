import type * as z from 'zod';
import { changeClientBody } from '../../contracts/dossier/requests.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { makeRightsBody, registerRightsBody } from '../../contracts/rights/requests.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Refused } from '../../domain/refusal.ts';
import { erasesAll } from '../../domain/rights/execution.ts';
import { type Around, type MakeRequest, makeRequest, registerRequest } from '../../domain/rights/make.ts';
import { no } from '../../domain/rights/parts.ts';
import { owesData, type RightsRequest } from '../../domain/rights/request.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { knownDocuments, openFor, openRequest, type RightsAction } from './open.ts';
import type { RightsPorts } from './ports.ts';
import { madeView } from './views.ts';

type Operations = typeof rightsOperations;
type Body = z.output<ReturnType<typeof makeRightsBody | typeof registerRightsBody>>;

const isErasing = (request: RightsRequest): boolean => request.state === 'decided' && erasesAll(request);

/** Load, authorize, decide, commit: the dossier may not have changed meanwhile, or the request would be about another. */
async function make(
  ports: RightsPorts,
  call: Call<OperationSpec> & { readonly params: { readonly dossierId: string }; readonly body: Body },
  action: RightsAction,
  decide: (opened: Opened, command: MakeRequest, around: Around) => Outcome<RightsRequest>,
): Promise<Answer<ReturnType<typeof madeView>>> {
  const { dossierId } = call.params;
  const opened = await openFor(ports, call, dossierId, action);
  if (!opened.ok) return opened;
  const changes = call.body.changes ?? [];
  const refused = refuseValues(ports, changes, call.today);
  if (refused) return refused;
  const named = changes.flatMap(({ target }) => ('documentId' in target ? [target.documentId] : []));
  const around: Around = {
    others: await ports.rights.list(dossierId, opened.key),
    documents: await knownDocuments(ports, opened, named),
  };
  const outcome = decide(opened, commandOf(call.body, ports.ids.next()), around);
  if (!outcome.ok) return outcome;
  const body = madeView(outcome.next, ports.policy, call.today);
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ...ports.rights.createWrites(outcome.next, opened.dossier.number, opened.key),
    ports.dossiers.checkWrite(opened),
    // An erasure that starts in this moment looks again, and finds the request that still has to give the data.
    ...(owesData(outcome.next) ? around.others.filter(isErasing) : []).flatMap((one) =>
      ports.rights.saveWrites(one, one, opened.key),
    ),
    ...call.remember(outcome.next.requestId),
  ]);
  return committed.ok ? { ok: true, body, version: 1 } : committed;
}

function commandOf({ kinds, changes, note, objectionDay, order }: Body, requestId: string): MakeRequest {
  return {
    requestId,
    kinds,
    ...(changes === undefined
      ? {}
      : {
          changes: changes.map(({ from, to, ...change }) => ({
            ...change,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          })),
        }),
    ...(note === undefined ? {} : { note }),
    ...(objectionDay === undefined ? {} : { objectionDay }),
    ...(order === undefined ? {} : { order }),
  };
}

/** What a field is to become has the form of that field, so that a yes can be carried out as it stands. */
function refuseValues(
  { policy }: RightsPorts,
  changes: NonNullable<Body['changes']>,
  today: string,
): Refused | undefined {
  const form = changeClientBody({ ...policy, today });
  for (const [place, { kind, target, to }] of changes.entries()) {
    if (kind === 'removal' || to === undefined || !('field' in target)) continue;
    const known = policy.clientFields.some(({ id }) => id === target.field);
    if (known && !form.safeParse({ [target.field]: to }).success)
      return no('change-value', 'rights.changes-named', `changes.${place}.to`);
  }
  return undefined;
}

export function makeRights(
  ports: RightsPorts,
  call: Call<Operations['makeRights']>,
): Promise<Reply<Operations['makeRights']>> {
  return make(ports, call, 'rights.make', ({ dossier }, command, around) =>
    makeRequest(dossier, command, around, ports.policy, call.now),
  );
}

export function registerRights(
  ports: RightsPorts,
  call: Call<Operations['registerRights']>,
): Promise<Reply<Operations['registerRights']>> {
  return make(ports, call, 'rights.register', ({ dossier }, command, around) => {
    const { channel, receivedOn, identity } = call.body;
    const receipt = { channel, receivedOn, ...(identity === undefined ? {} : { identity }) };
    return registerRequest(dossier, { ...command, ...receipt }, around, ports.policy, call.now);
  });
}

/** Where the request stands now. What somebody wrote in it is not in this answer, so it leaves no trace. */
export async function repeatRights(
  ports: RightsPorts,
  { actor, now, today, params }: Call<Operations['makeRights' | 'registerRights']>,
  requestId: string,
): Promise<Reply<Operations['makeRights']>> {
  const asked = { actor, now, params: { dossierId: params.dossierId, requestId } };
  const opened = await openRequest(ports, asked, 'rights.read');
  if (!opened.ok) return opened;
  const { request } = opened;
  return { ok: true, body: madeView(request, ports.policy, today), version: request.version };
}
