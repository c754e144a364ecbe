import * as z from 'zod';

const stringMap = () => z.record(z.string(), z.string());

/**
 * What is read of an HTTP API event (payload 2.0); the rest is ignored, since the gateway decides what it sends. What is not
 * there may be left out or null. Claims are
 * strings on AWS, also lists ("[coach manager]"), and real lists elsewhere.
 */
export const httpEvent = () =>
  z.object({
    routeKey: z.string(),
    rawPath: z.string(),
    rawQueryString: z.string().nullish(),
    headers: stringMap()
      .nullish()
      .transform((given) => given ?? {}),
    pathParameters: stringMap().nullish(),
    queryStringParameters: stringMap().nullish(),
    body: z.string().nullish(),
    isBase64Encoded: z.boolean().nullish(),
    requestContext: z.object({
      requestId: z.string(),
      authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).nullish(),
    }),
  });
export type HttpEvent = z.infer<ReturnType<typeof httpEvent>>;

export type HttpResponse = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

export type Claims = { readonly accountId: string; readonly groups: readonly string[] };

/** The account that the verified access token names; undefined without one. An ID token says who somebody is, to the portal: it opens nothing. */
export function claimsOf(event: Pick<HttpEvent, 'requestContext'>): Claims | undefined {
  const claims = event.requestContext.authorizer?.jwt.claims;
  // The gateway cannot check what a token is for.
  if (typeof claims?.sub !== 'string' || claims.token_use !== 'access') return undefined;
  const groups = claims['cognito:groups'];
  if (Array.isArray(groups)) return { accountId: claims.sub, groups: groups.map(String) };
  const list =
    typeof groups === 'string'
      ? groups
          .replaceAll(/[[\],]/g, ' ')
          .split(' ')
          .filter(Boolean)
      : [];
  return { accountId: claims.sub, groups: list };
}
