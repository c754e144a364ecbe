import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { articlesOf } from '../../domain/article.ts';
import type { Policy } from '../../policies/index.ts';
import { type OperationSpec, type Schema, type SchemaPolicy, schemaFor } from '../operation.ts';
import { hasBody, hasParams, problemResponses } from './problems.ts';

/** The bounds of days move with the day of the request, so the document has none. */
const ANY_DAY = '2026-01-01';

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,100}$/)
  .meta({
    description:
      'Made by the caller, best a UUID. For a day a repeat with the same key makes nothing new, and tells where that thing stands now',
    examples: ['3f1d0a52-6c3b-4c0e-9a51-0d5c2f6b7e10'],
  });

const ifMatch = z
  .string()
  .regex(/^"\d{1,12}"$/)
  .meta({ description: 'The ETag of what was read; changed in the meantime answers 412', examples: ['"3"'] });

const etag = z.string().meta({ description: 'The version, to send back as If-Match', examples: ['"3"'] });

const falseAlarm = z
  .string()
  .regex(/^[\w.]+(?:[ ,]+[\w.]+)*$/)
  .meta({
    description:
      'Fields in which a diagnosis seems to stand and does not, with spaces or commas between: for who works in the practice, and recorded',
    examples: ['reasons'],
  });

function requestHeaders(spec: OperationSpec): z.ZodObject | undefined {
  const own = ownHeaders(spec);
  if (spec.public || spec.kind === 'reads' || !hasBody(spec)) return own;
  return z.object({ ...own?.shape, 'False-Alarm': falseAlarm.optional() });
}

function ownHeaders(spec: OperationSpec): z.ZodObject | undefined {
  if (spec.kind === 'creates') return z.object({ 'Idempotency-Key': idempotencyKey.optional() });
  if (spec.kind === 'changes') return z.object({ 'If-Match': ifMatch });
  if (spec.kind === 'acts' && hasParams(spec)) return z.object({ 'If-Match': ifMatch.optional() });
  return undefined;
}

function withFields(policy: SchemaPolicy, of: Schema): z.ZodObject | undefined {
  const schema = schemaFor(policy, of, ANY_DAY);
  return schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0 ? schema : undefined;
}

type RequestParams = NonNullable<ZodOpenApiOperationObject['requestParams']>;
function requestParams(spec: OperationSpec, policy: SchemaPolicy): RequestParams {
  const [path, query, header] = [withFields(policy, spec.params), withFields(policy, spec.query), requestHeaders(spec)];
  return { ...(path ? { path } : {}), ...(query ? { query } : {}), ...(header ? { header } : {}) };
}

const SUCCESS = { 200: 'Done', 201: 'Made', 202: 'Taken on', 204: 'Done; there is nothing to say' } as const;

/** True for an answer about something that has a version to hand back as If-Match. */
const hasVersion = (reply: z.ZodType): boolean =>
  reply instanceof z.ZodObject && reply.shape.version instanceof z.ZodNumber;

function success(spec: OperationSpec, reply: z.ZodType): ZodOpenApiResponseObject {
  return {
    description: SUCCESS[spec.status],
    ...(spec.status === 204 ? {} : { content: { [spec.mediaType ?? 'application/json']: { schema: reply } } }),
    ...(hasVersion(reply) ? { headers: z.object({ ETag: etag.optional() }) } : {}),
  };
}

/** One operation as OpenAPI has it; its articles are those of the deployment's regulation. */
export function describeOperation(
  name: string,
  spec: OperationSpec,
  reply: z.ZodType,
  tag: string,
  policy: Policy,
): ZodOpenApiOperationObject {
  return {
    operationId: name,
    summary: spec.summary,
    tags: [tag],
    'x-articles': articlesOf(policy.rules, spec.rules),
    requestParams: requestParams(spec, policy),
    ...(hasBody(spec)
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaFor(policy, spec.body, ANY_DAY) } },
          },
        }
      : {}),
    responses: {
      [spec.status]: success(spec, reply),
      ...(spec.accepts ? { 202: success({ ...spec, status: 202 }, reply) } : {}),
      ...problemResponses(spec),
    },
    security: spec.public ? [] : [{ token: [] }],
  };
}
