import type * as z from 'zod';
import { type OperationSpec, type SchemaPolicy, schemaOf } from '../../contracts/operation.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { IdempotencyStore, IdempotentRequest, KeptReply } from '../../stores/idempotency.ts';
import type { Clock } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { type Answer, type Call, type LogicSet, type Problem, problem } from './call.ts';
import { bodyText, claimsOf, type HttpEvent, type HttpResponse, header, httpEvent } from './event.ts';
import { answerResponse, keptResponse, problemResponse } from './respond.ts';

export type KernelPorts = {
  readonly clock: Clock;
  readonly policy: SchemaPolicy;
  /** Not there in a function whose routes are all public. */
  readonly people?: Pick<PeopleStore, 'load'>;
  readonly idempotency?: IdempotencyStore;
  /** The regulation whose articles answers name: `RIO` or `EK`. */
  readonly prefix: 'RIO' | 'EK';
  readonly log: { info(message: string, facts: object): void; error(message: string, facts: object): void };
};

/** Requests above this are refused unread: the largest has a few texts. */
const MAX_BODY_BYTES = 100_000;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

type AnySet = { readonly [name in string]: OperationSpec };
type AnyLogic = (call: Call<OperationSpec>) => Promise<Answer<unknown>>;

/**
 * One function's part of the API: checks the request against its contract, finds out who asks, answers repeats, calls the
 * logic, and turns what it says into a response. Bad input ends here, as a 4xx, before anything is read or changed.
 */
export function httpHandler<Set extends AnySet>(operations: Set, logic: LogicSet<Set>, ports: KernelPorts) {
  const byRoute = new Map(
    Object.entries(operations).map(([name, spec]) => {
      return [`${spec.method} ${spec.path}`, { name, spec, run: logic[name] as unknown as AnyLogic }];
    }),
  );
  return async (raw: unknown): Promise<HttpResponse> => {
    const event = httpEvent.parse(raw);
    const language = header(event, 'accept-language');
    const found = byRoute.get(event.routeKey);
    const facts = { operation: found?.name, requestId: event.requestContext.requestId };
    try {
      const answer = found ? await handle(event, found.spec, found.run, ports) : problem('route-unknown');
      const response =
        'response' in answer ? answer.response : answer.ok && found ? answerResponse(found.spec, answer) : undefined;
      if (response) {
        ports.log.info('answered', { ...facts, status: response.statusCode });
        return response;
      }
      const refused = answer as Problem;
      ports.log.info('refused', { ...facts, code: refused.refusal.code });
      return problemResponse(refused, language, ports.prefix);
    } catch (error) {
      const failure = error instanceof Error ? error : new Error('not an error');
      ports.log.error('failed', { ...facts, name: failure.name, at: placeOf(failure) });
      return problemResponse(problem('internal'), language, ports.prefix);
    }
  };
}

/** Where it happened, without the message, however many lines it has: it may quote what somebody typed. */
function placeOf({ message, stack = '' }: Error): string {
  const header = stack.indexOf(message);
  const frames = header < 0 ? '' : stack.slice(header + message.length);
  return frames.split('\n').slice(1, 4).join(' ');
}

type Handled = Answer<unknown> | { readonly ok: true; readonly response: HttpResponse };

async function handle(event: HttpEvent, spec: OperationSpec, run: AnyLogic, ports: KernelPorts): Promise<Handled> {
  const actor = spec.public ? NOBODY : await actorOf(event, ports);
  if ('ok' in actor) return actor;
  const text = bodyText(event);
  const checked = checkRequest(event, spec, text, ports.policy);
  if ('ok' in checked) return checked;
  const key = header(event, 'idempotency-key');
  if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) return problem('idempotency-key-malformed');
  const repeat: IdempotentRequest | undefined =
    spec.kind === 'creates' && key !== undefined
      ? { personId: actor.personId, route: `${event.routeKey} ${event.rawPath}`, key, body: text ?? '' }
      : undefined;
  const before = repeat && (await repeated(repeat, ports));
  if (before) return before;

  const { idempotency } = ports;
  const answer = await settled(checked, async () => {
    const now = await ports.clock.now();
    return run({
      ...checked,
      actor,
      now,
      today: dayOf(now),
      keep: (reply: KeptReply) => (repeat && idempotency ? [idempotency.write(repeat, reply, now)] : []),
    });
  });
  // Somebody sent the same twice at once: whatever the second one ran into, the first one's answer is the answer.
  return (!answer.ok && repeat && (await repeated(repeat, ports))) || answer;
}

/** How often a request is decided again that something else came between. */
const ATTEMPTS = 3;
const CAME_BETWEEN: readonly string[] = ['version-conflict', 'busy'];

/**
 * Who names no version does not mind what else happened, as long as it is still allowed: so it is loaded, authorized and
 * decided again. Nothing was written the first time.
 */
async function settled(
  { ifMatch }: Pick<Checked, 'ifMatch'>,
  run: () => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await run();
    const again = !answer.ok && ifMatch === undefined && CAME_BETWEEN.includes(answer.refusal.code);
    if (!again || attempt === ATTEMPTS) return answer;
  }
}

const NOBODY: Actor = { personId: 'nobody', role: 'principal' };

/** The account behind the token. A removed one is nobody at once; the owner is made by the deployment (RIO-1.6). */
async function actorOf(event: HttpEvent, ports: KernelPorts): Promise<Actor | Problem> {
  const claims = claimsOf(event);
  if (!claims) return problem('unauthenticated');
  const person = await ports.people?.load(claims.personId);
  if (person?.state === 'active') {
    const { personId, role, principalId, appointedOn } = person;
    const appointed = appointedOn === undefined ? {} : { appointed: true as const };
    return { personId, role, ...appointed, ...(principalId === undefined ? {} : { principalId }) };
  }
  if (!person && claims.groups.includes('owner')) return { personId: claims.personId, role: 'owner' };
  return problem('account-removed', { article: 'EK-7.1' });
}

async function repeated(request: IdempotentRequest, ports: KernelPorts): Promise<Handled | undefined> {
  const kept = await ports.idempotency?.find(request);
  if (!kept) return undefined;
  return kept.same ? { ok: true, response: keptResponse(kept.reply) } : problem('idempotency-key-reused');
}

type Checked = Pick<Call<OperationSpec>, 'params' | 'query' | 'body' | 'ifMatch'>;

function checkRequest(
  event: HttpEvent,
  spec: OperationSpec,
  text: string | undefined,
  policy: SchemaPolicy,
): Checked | Problem {
  const body = parseBody(event, text);
  if ('ok' in body) return body;
  const parts = {
    params: spec.params.safeParse(event.pathParameters ?? {}),
    query: spec.query.safeParse(event.queryStringParameters ?? {}),
    body: schemaOf(spec.body, policy).safeParse(body.value),
  };
  const issues: z.core.$ZodIssue[] = Object.values(parts).flatMap((part) => part.error?.issues ?? []);
  // An id that is no id names nothing: the same answer as an id that does not exist.
  if (!parts.params.success) return problem('not-found');
  if (issues.length > 0) return problem('invalid-request', { issues });
  const { params, query } = parts;
  const hasVersion = spec.kind !== 'reads' && event.pathParameters !== undefined;
  const sent = hasVersion ? header(event, 'if-match') : undefined;
  if (spec.kind === 'changes' && sent === undefined) return problem('precondition-required');
  const match = /^(?:W\/)?"?(\d{1,12})"?$/.exec(sent ?? '')?.[1];
  // A condition that names no version of ours cannot hold.
  if (sent !== undefined && match === undefined) return problem('version-conflict');
  return {
    params: params.data,
    query: query.data,
    body: parts.body.data,
    ...(match === undefined ? {} : { ifMatch: Number(match) }),
  };
}

function parseBody(event: HttpEvent, text: string | undefined): { readonly value: unknown } | Problem {
  if (text === undefined || text === '') return { value: undefined };
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) return problem('body-too-large');
  const type = header(event, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== 'application/json') return problem('unsupported-media-type');
  try {
    return { value: JSON.parse(text) };
  } catch {
    return problem('not-json');
  }
}
