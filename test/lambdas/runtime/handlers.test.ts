import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OPERATIONS } from '../../../contracts/api.ts';
import { VARIABLES } from '../../../contracts/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../../contracts/functions.ts';
import type { HttpResponse } from '../../../lambdas/runtime/http/http-event.ts';
import type { Handler } from '../../../lambdas/runtime/task.ts';

/** Stands for what somebody typed: it is in every error, and must be in nothing that leaves. */
const MARKER = 'Merel-van-Zomeren-19900307';

/** One that each variable takes: the first of these that has its form. */
const SAMPLES = ['value', 'test', 'https://portaal.example', 'eu-central-1/copies'];
const ENVIRONMENT = Object.fromEntries(
  Object.entries(VARIABLES).map(([name, form]) => [name, SAMPLES.find((one) => form().safeParse(one).success)]),
);

/** Every client of the SDK: what is asked of it is answered by the test. */
type Stub = { onAnyCommand(): { callsFake(answer: () => never): unknown }; reset(): unknown; restore(): unknown };
const CLIENTS: readonly Stub[] = [
  mockClient(DynamoDBDocumentClient),
  mockClient(DynamoDBClient),
  mockClient(S3Client),
  mockClient(KMSClient),
  mockClient(LambdaClient),
  mockClient(SFNClient),
  mockClient(SESv2Client),
  mockClient(EventBridgeClient),
  mockClient(CognitoIdentityProviderClient),
];

let failures = 0;
function fail(): never {
  failures += 1;
  const error = new Error(`${MARKER}\n    at ${MARKER}:1:1`, { cause: new Error(MARKER) });
  throw Object.assign(error, { sent: { name: MARKER } });
}

/** An event that cannot be read: whatever a function looks at first fails. */
const unreadable = () => new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });

let written: string[] = [];
beforeEach(() => {
  failures = 0;
  written = [];
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  for (const client of CLIENTS) client.onAnyCommand().callsFake(fail);
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...all) => void written.push(inspect(all, { depth: null })));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const client of CLIENTS) client.reset();
});

async function handlerOf(name: FunctionName): Promise<Handler<unknown>> {
  const path = `../../../${FUNCTIONS[name].entry}`;
  return ((await import(path)) as { handler: Handler<unknown> }).handler;
}

const said = (value: unknown): string => inspect(value, { depth: null, showHidden: true, getters: true });

const routesOf = (name: FunctionName) => Object.entries(OPERATIONS).filter(([, spec]) => spec.function === name);
const NAMES = Object.keys(FUNCTIONS) as FunctionName[];

afterAll(() => {
  for (const client of CLIENTS) client.restore();
});

describe('[EK-4.3] no word of an error leaves a function', () => {
  test.each(NAMES)('%s', async (name) => {
    const handler = await handlerOf(name);
    const outcome = await handler(unreadable(), { awsRequestId: 'invocation' }).then(
      (answer) => ({ answer }),
      (thrown: unknown) => ({ thrown }),
    );
    expect(failures).toBeGreaterThan(0);
    if ('thrown' in outcome) {
      expect(outcome.thrown).toMatchObject({ name: 'Failed', message: '' });
      expect(Object.keys(outcome.thrown as object)).toEqual(['name']);
    } else expect(outcome.answer).toMatchObject({ statusCode: 500 });
    expect(routesOf(name).length > 0).toBe('answer' in outcome);
    expect(said(outcome)).not.toContain(MARKER);
    // It is said that something failed, by the name of the error and its place.
    expect(written.join('')).toMatch(/"message":"failed"/);
    expect(written.join('')).toMatch(/"name":"Error"/);
    expect(written.join('')).not.toContain(MARKER);
  });
});

const withRoutes = NAMES.filter((name) => routesOf(name).length > 0);

test.each(withRoutes)('a store that fails leaves no word in an answer or the log of %s', async (name) => {
  const handler = await handlerOf(name);
  for (const [, { method, path }] of routesOf(name)) {
    const response = await handler({
      routeKey: `${method} ${path}`,
      rawPath: path,
      pathParameters: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => [one, randomUUID()])),
      requestContext: { requestId: 'r', authorizer: { jwt: { claims: { sub: randomUUID(), token_use: 'access' } } } },
    });
    expect((response as HttpResponse).statusCode).toBeGreaterThanOrEqual(200);
    expect(said(response)).not.toContain(MARKER);
  }
  expect(failures).toBeGreaterThan(0);
  expect(written.join('')).not.toContain(MARKER);
});
