import * as z from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { avgRules } from '../../policies/shared/rules.ts';
import { noBody, noQuery, pageQuery } from '../common.ts';
import type { OperationSpec } from '../operation.ts';
import { PROBLEMS, type ProblemCode, type ProblemEntry } from '../problems.ts';

type Status = ProblemEntry['status'];

export const hasBody = (spec: OperationSpec): boolean => spec.body !== noBody;
export const hasParams = (spec: OperationSpec): boolean => spec.path.includes('{');

const codes = Object.keys(PROBLEMS) as ProblemCode[];
const urn = (code: ProblemCode) => `urn:dossierwacht:problem:${code}` as const;

const problemSchema = z
  .strictObject({
    type: z.enum(codes.map(urn)),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'For the person: what happened, and what to do next' }),
    instance: z.string().optional(),
    article: z
      .string()
      .optional()
      .meta({ description: 'The rule that it rests on', examples: [...avgRules['retention.storage-limitation']] }),
    errors: z
      .array(
        z.strictObject({
          field: z.string().meta({ description: 'Path with dots; empty for the request as a whole' }),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457)' });

/** What the gateway itself says, before any code of ours runs. */
const gatewayMessage = z.looseObject({ message: z.string() }).meta({ id: 'GatewayMessage' });

const MEANING: { readonly [status in Status]: string } = {
  400: 'The request is not as described here; nothing was done',
  401: 'No valid token; the gateway answers this itself',
  403: 'The caller may not do this',
  404: 'Not there, or not for the caller to know about',
  409: 'Not possible in the present state',
  412: 'Changed in the meantime; read it again',
  413: 'The request is too large',
  415: 'The body is not application/json',
  422: 'Well formed, but against a rule of the regulation',
  428: 'If-Match is missing',
  429: 'Too many requests a second, which the gateway answers itself: wait some seconds. Or enough of this for today: come again after `Retry-After`',
  500: 'A mistake on our side',
  503: 'Too busy, or out of time; come again after `Retry-After`',
};

const retryAfter = z
  .string()
  .regex(/^\d+$/)
  .meta({ description: 'Seconds to wait before the same is asked again', examples: ['2'] });

/** What the gateway answers in our place. */
const GATEWAY: ReadonlySet<Status> = new Set<Status>([401, 429]);

function response(status: Status): ZodOpenApiResponseObject {
  const gateway = GATEWAY.has(status) ? { 'application/json': { schema: gatewayMessage } } : {};
  const types = codes.filter((code) => PROBLEMS[code].status === status).map((code) => `\`${code}\``);
  if (types.length === 0) return { id: `Problem${status}`, description: `${MEANING[status]}.`, content: gateway };
  return {
    id: `Problem${status}`,
    description: `${MEANING[status]}. Types: ${types.join(', ')}.`,
    content: { 'application/problem+json': { schema: problemSchema }, ...gateway },
    ...(codes.some((code) => PROBLEMS[code].status === status && 'retryAfterSeconds' in PROBLEMS[code])
      ? { headers: z.object({ 'Retry-After': GATEWAY.has(status) ? retryAfter.optional() : retryAfter }) }
      : {}),
  };
}

const statuses = Object.keys(MEANING).map(Number) as Status[];
const RESPONSES = new Map(statuses.map((status) => [status, response(status)]));

/** A list that is asked for somebody: there may be no such coach. */
const namesCoach = (spec: OperationSpec): boolean => spec.query !== noQuery && spec.query !== pageQuery;

/** Which refusals an operation can meet, by what it takes and does. */
export function statusesOf(spec: OperationSpec): ReadonlySet<Status> {
  const reads = spec.kind === 'reads';
  const met: { readonly [status in Status]: boolean } = {
    400: true,
    401: spec.public !== true,
    403: spec.public !== true,
    // What is named may stand in the body too, and a repeat of a creation is told that it is not there any more.
    404: hasParams(spec) || spec.namedInBody === true || spec.namedInQuery === true || (!reads && spec.public !== true),
    409: hasParams(spec) || !reads,
    // Also without If-Match, when something else keeps coming between.
    412: !reads,
    413: true,
    415: true,
    422: !reads || namesCoach(spec),
    428: spec.kind === 'changes',
    429: true,
    500: true,
    // Who looks into a dossier leaves a trace, which can be contended as every write.
    503: true,
  };
  return new Set(statuses.filter((status) => met[status]));
}

export function problemResponses(spec: OperationSpec): ZodOpenApiResponsesObject {
  const met = statusesOf(spec);
  return Object.fromEntries([...RESPONSES].filter(([status]) => met.has(status)));
}
