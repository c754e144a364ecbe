import { dayOf } from '../../domain/calendar.ts';
import { destroyOn } from '../../domain/dossier/destruction-day.ts';
import {
  closeRequest,
  erasesAll,
  reportFailure,
  resumeRequest,
  standingOf,
  stepsOf,
  tellRequester,
  waitForErasure,
} from '../../domain/rights/execution.ts';
import { destroyOnRequest, erasureWaits, isPlanned, planErasure } from '../../domain/rights/on-dossier.ts';
import { tellPrincipal, toTell } from '../../domain/rights/recipients.ts';
import { decisionOn, isFinal, type RightsRequest } from '../../domain/rights/request.ts';
import { answerNow, awaitAnswer, confirmRequest } from '../../domain/rights/wait.ts';
import { lookingAgain, stopWaiting } from '../shared/again.ts';
import { carryOut } from './carry-out.ts';
import { commitRequest, type LoadedRequest, loadRequest, othersOf } from './case.ts';
import { holdBackBy } from './hold-back.ts';
import type { RightsOutcome, RightsTask } from './task.ts';
import type { RightsTaskPorts } from './task-ports.ts';

type Step<S extends RightsTask['step']> = (
  ports: RightsTaskPorts,
  loaded: LoadedRequest,
  task: Extract<RightsTask, { readonly step: S }>,
) => Promise<RightsOutcome>;

/** Carries out one step of a rights request. Each looks before it does, so it may come twice and in any run. */
export const rightsStep = (ports: RightsTaskPorts, task: RightsTask): Promise<RightsOutcome> =>
  lookingAgain(ports, () => step(ports, task));

async function step(ports: RightsTaskPorts, task: RightsTask): Promise<RightsOutcome> {
  const loaded = await loadRequest(ports, task);
  if (!loaded) {
    if (task.step === 'await') await stopWaiting(ports, task.token, 'rights.gone', { request: task.requestId });
    return { outcome: 'gone' };
  }
  switch (task.step) {
    case 'await':
      return wait(ports, loaded, task);
    case 'carry-out':
      return carryOut(ports, loaded, task.kind);
    case 'report-failure':
      return failed(ports, loaded, task);
    default:
      return STEPS[task.step](ports, loaded);
  }
}

type Plain = 'confirm' | 'plan' | 'settle' | 'tell-recipients' | 'tell-requester' | 'close' | 'erase';

/** Receipt is confirmed once; then it goes on from wherever the request is. */
async function confirm(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  const { request } = loaded;
  if (isFinal(request)) return { outcome: 'gone' };
  if (request.confirmedAt === undefined)
    await commitRequest(ports, loaded, confirmRequest(request, ports.policy, await ports.clock.now()));
  if (request.state === 'decided') return { outcome: 'decided' };
  return { outcome: answerNow(request, 'identity') === undefined ? 'identity' : 'decision' };
}

const wait: Step<'await'> = async (ports, loaded, task) => {
  await commitRequest(ports, loaded, awaitAnswer(loaded.request, task.for, task.token, ports.policy));
  return { outcome: 'done' };
};

async function plan(_: RightsTaskPorts, { request }: LoadedRequest): Promise<RightsOutcome> {
  if (request.state !== 'decided') return { outcome: 'gone' };
  const items = stepsOf(request).map((kind) => {
    const gives = kind === 'access' || kind === 'portability';
    const by = gives && !decisionOn(request, kind)?.appointment ? ('package' as const) : ('task' as const);
    return { kind, by };
  });
  return { outcome: 'done', items };
}

/**
 * Every principal that got data hears what changed, each once; what was told is recorded with the client (AVG 19). Those who act
 * for one that has very many are told in parts.
 */
async function tellRecipients(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  const { dossier } = loaded;
  let { request } = loaded;
  const recipients = await recipientsOf(ports, dossier.dossierId);
  for (;;) {
    const [principalId] = toTell(request, recipients);
    if (principalId === undefined) break;
    const people = (await ports.people.ofPrincipal(principalId)).map(({ personId }) => personId);
    const now = await ports.clock.now();
    const outcome = tellPrincipal(request, principalId, people, dossier.number, ports.policy, now);
    request = await commitRequest(ports, { ...loaded, request }, outcome);
  }
  return { outcome: erasesAll(request) ? 'erase' : 'done' };
}

/** Who got anything of this dossier, ever (RIO-5.1). */
async function recipientsOf({ ledger }: RightsTaskPorts, dossierId: string): Promise<string[]> {
  const all = new Set<string>();
  let after: string | undefined;
  do {
    const page = await ledger.list(dossierId, LEDGER_PAGE, after);
    for (const { principalId } of page.items) all.add(principalId);
    after = page.next;
  } while (after !== undefined);
  return [...all];
}
const LEDGER_PAGE = 200;

async function tell(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  const { request } = loaded;
  if (request.requesterToldAt !== undefined) return { outcome: 'done' };
  await commitRequest(ports, loaded, tellRequester(request, ports.policy, await ports.clock.now()));
  return { outcome: 'done' };
}

/** Closes it, and starts again what waited for it. */
async function close(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  const { request, dossier, key } = loaded;
  if (!isFinal(request))
    await commitRequest(ports, loaded, closeRequest(request, ports.policy, await ports.clock.now()));
  const all = await ports.rights.list(dossier.dossierId, key);
  for (const waiting of all) {
    const others = all.filter(({ requestId }) => requestId !== waiting.requestId);
    if (waiting.requestId === request.requestId || standingOf(waiting, others) !== 'erase') continue;
    await commitRequest(ports, { ...loaded, request: waiting }, resumeRequest(waiting, ports.policy));
  }
  return { outcome: 'done' };
}

/**
 * Everything at once (RIO-6.3): the dossier is closed to everyone and its erasure starts under the request's id, so that two
 * of them are one. The request goes with the dossier; the owner's register forgets all of them.
 */
async function erase(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  const { request, dossier } = loaded;
  const others = await othersOf(ports, loaded);
  // A hold that came after the decision: nothing is destroyed.
  const standing = await standNow(ports, loaded, others);
  if (standing !== 'erase') return { outcome: standing };
  const now = await ports.clock.now();
  const today = dayOf(now);
  const destroyed = destroyOnRequest(dossier, request, request.requestId, ports.policy, today);
  if (!destroyed.ok) return { outcome: 'failed' };
  const done: RightsRequest = {
    ...request,
    executions: request.executions.map((one) =>
      one.kind === 'erasure' ? { ...one, state: 'done', doneOn: today, by: 'system' } : one,
    ),
  };
  await commitRequest(ports, loaded, closeRequest(done, ports.policy, now), {
    also: [destroyed],
    writes: [ports.dossiers.saveWrite(loaded, destroyed.next)],
  });
  // The dossier is closed now, and nothing can be done about the others any more. Killed here, the freeze takes them off too.
  await ports.rights.forget(others.filter((other) => !isFinal(other)));
  return { outcome: 'done' };
}

/** Nobody is told of an erasure that a hold keeps back, or that waits. */
async function stand(ports: RightsTaskPorts, loaded: LoadedRequest): Promise<RightsOutcome> {
  return { outcome: await standNow(ports, loaded, await othersOf(ports, loaded)) };
}

/** What is to be erased for a client who did not ask in their own account is put on the agenda first; the sweep starts this again. */
async function standNow(
  ports: RightsTaskPorts,
  loaded: LoadedRequest,
  others: readonly RightsRequest[],
): Promise<RightsOutcome['outcome']> {
  const { request, dossier } = loaded;
  const standing = standingOf(request, others);
  if (standing !== 'erase') return standing;
  const today = dayOf(await ports.clock.now());
  const planned = isPlanned(dossier, request);
  const waits = erasureWaits(dossier, request, ports.policy, today);
  if (planned && waits) return 'later';
  if (await holdBackBy(ports, loaded, 'erasure')) return 'later';
  if (waits) await planWaiting(ports, loaded, today);
  return waits ? 'later' : 'erase';
}

async function planWaiting(ports: RightsTaskPorts, loaded: LoadedRequest, today: string): Promise<void> {
  const { request, dossier } = loaded;
  const planned = planErasure(dossier, request, ports.policy, today);
  if (!planned.ok) throw new Error(`Refused: ${planned.refusal.code}`);
  const on = destroyOn(planned.next, ports.policy) ?? today;
  await commitRequest(ports, loaded, waitForErasure(request, on, ports.policy, today), {
    also: [planned],
    writes: [ports.dossiers.saveWrite(loaded, planned.next)],
  });
}

const failed: Step<'report-failure'> = async (ports, loaded, task) => {
  if (!isFinal(loaded.request))
    await commitRequest(ports, loaded, reportFailure(loaded.request, task.kind, ports.policy, await ports.clock.now()));
  return { outcome: 'failed' };
};

const STEPS: { readonly [S in Plain]: (ports: RightsTaskPorts, loaded: LoadedRequest) => Promise<RightsOutcome> } = {
  confirm,
  plan,
  settle: stand,
  'tell-recipients': tellRecipients,
  'tell-requester': tell,
  close,
  erase,
};
