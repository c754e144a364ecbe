import type { OperationSpec } from '../../../contracts/operation.ts';
import { articleOf, type RuleArticles } from '../../../domain/article.ts';
import type { Answer, Problem } from '../call.ts';
import type { HttpResponse } from './http-event.ts';

/** Answers are about people: no cache keeps one. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/**
 * What middy adds to every answer. A policy on content is left out: JSON has none to restrict, and browsers show a PDF with
 * parts that such a policy forbids. `nosniff` is among our own.
 */
export const SECURITY_HEADERS = {
  contentSecurityPolicy: false,
  contentTypeOptions: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
  dnsPrefetchControl: false,
  downloadOptions: false,
  originAgentCluster: false,
  permissionsPolicy: false,
  permittedCrossDomainPolicies: false,
  poweredBy: false,
  reportingEndpoints: false,
  reportTo: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
  frameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  // Whether the rest of a practice's domain has TLS is not ours to say.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false, preload: false },
} as const;

export function answerResponse(spec: OperationSpec, answer: Answer<unknown> & { ok: true }): HttpResponse {
  const etag: Record<string, string> = answer.version === undefined ? {} : { etag: `"${answer.version}"` };
  if (spec.status === 204) return { statusCode: 204, headers: { ...HEADERS, ...etag } };
  if (answer.raw)
    return {
      statusCode: spec.status,
      headers: { ...HEADERS, 'content-type': spec.mediaType ?? 'application/json' },
      body: Buffer.from(answer.raw).toString('base64'),
      isBase64Encoded: true,
    };
  return {
    statusCode: answer.accepted ? 202 : spec.status,
    headers: { ...HEADERS, ...etag, 'content-type': 'application/json' },
    // Its type is the contract's; the tests hold every answer against the strict schema.
    body: JSON.stringify(answer.body),
  };
}

/** The words of every refusal lie beside the bundle, and are loaded for the first one. */
export async function problemResponse(
  { refusal }: Problem,
  acceptLanguage: string | undefined,
  rules: RuleArticles,
): Promise<HttpResponse> {
  const { problem } = await import('#problems');
  const { code, rule, field, issues } = refusal;
  const { status, body, contentLanguage, ...told } = problem(
    code,
    {
      ...(rule === undefined ? {} : { article: articleOf(rules, rule) }),
      ...(field === undefined ? {} : { field }),
      ...(issues === undefined ? {} : { issues }),
    },
    acceptLanguage,
  );
  const retryAfterSeconds = refusal.retryAfterSeconds ?? told.retryAfterSeconds;
  return {
    statusCode: status,
    headers: {
      ...HEADERS,
      'content-type': 'application/problem+json',
      'content-language': contentLanguage,
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(body),
  };
}
