import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { openApiDocument } from '../../contracts/openapi.ts';
import { PROBLEMS } from '../../contracts/problems.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';

/** What the tests read of the document, as a client gets it. */
const parameter = z.object({
  in: z.enum(['path', 'query', 'header']),
  name: z.string(),
  required: z.boolean().default(false),
});
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).length(1),
  'x-articles': z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ $ref: z.string().optional(), headers: z.record(z.string(), z.unknown()).optional() }),
  ),
});
const documentShape = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.object({ Problem: z.unknown() }).loose(),
    responses: z.record(
      z.string(),
      z.object({
        content: z.record(z.string(), z.unknown()),
        headers: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
});

const asSent = (id: string): Record<string, unknown> => JSON.parse(JSON.stringify(openApiDocument(policyById(id))));

describe.each(everyRegulation)('the OpenAPI document of %s', (id) => {
  const sent = asSent(id);
  const { info, tags, paths, components } = documentShape.parse(sent);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({ at: `${method.toUpperCase()} ${path}`, path, ...described })),
  );
  const named = new Map(operations.map((one) => [one.operationId as OperationName, one]));
  const statuses = (route: OperationName) => Object.keys(named.get(route)?.responses ?? {}).map(Number);
  const header = (route: OperationName, name: string) =>
    named.get(route)?.parameters.find((one) => one.in === 'header' && one.name === name);

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(sent);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('describes each route once, by its own name', () => {
    const expected = Object.entries(OPERATIONS).map(([name, { method, path }]) => [name, `${method} ${path}`]);
    expect(operations.map(({ operationId, at }) => [operationId, at]).sort()).toEqual(expected.sort());
  });

  it('asks a token everywhere but on the public routes', () => {
    const open = operations.filter(({ security }) => security.length === 0).map(({ operationId }) => operationId);
    const expected = Object.entries(OPERATIONS).flatMap(([name, spec]) => (spec.public ? [name] : []));
    expect(open.sort()).toEqual(expected.sort());
    for (const { operationId, security, responses } of operations) {
      expect(security).toEqual(open.includes(operationId) ? [] : [{ token: [] }]);
      expect('401' in responses && '403' in responses).toBe(!open.includes(operationId));
    }
  });

  it('names the parameters of each path, as required', () => {
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((one) => one.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
    }
  });

  it('names articles of its own regulation and of the AVG only', () => {
    const own = new Set<string>(policyById(id).regulations.flatMap(({ articles }) => articles.map((one) => one.id)));
    const others = operations
      .flatMap((one) => one['x-articles'])
      .filter((article) => !own.has(article) && !/^AVG-\d/.test(article));
    expect(others).toEqual([]);
  });

  it('has Idempotency-Key on creations and If-Match on changes', () => {
    expect(header('createDossier', 'Idempotency-Key')).toMatchObject({ required: false });
    expect(header('changeClient', 'If-Match')).toMatchObject({ required: true });
    expect(header('endTrajectory', 'If-Match')).toMatchObject({ required: false });
    expect(header('lookUpDossiers', 'If-Match')).toBeUndefined();
    expect(header('getDossier', 'If-Match')).toBeUndefined();
    expect(named.get('getDossier')?.responses['200']?.headers).toHaveProperty('ETag');
    expect(named.get('getRegulation')?.responses['200']?.headers).toBeUndefined();
    expect(named.get('removePerson')?.responses['204']).not.toHaveProperty('content');
  });

  it('says which refusals an operation can meet, and no others', () => {
    expect(statuses('changeClient')).toEqual([200, 400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503]);
    expect(statuses('createDossier')).toEqual([201, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503]);
    expect(statuses('getDossier')).toEqual([200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503]);
    expect(statuses('getConfiguration')).toEqual([200, 400, 413, 415, 429, 500, 503]);
    for (const name of ['makeComplaint', 'registerComplaint', 'planCover', 'handOver'] as const)
      expect(statuses(name)).toEqual(expect.arrayContaining([404, 409, 412, 422]));
    for (const { responses } of operations)
      for (const [status, { $ref }] of Object.entries(responses))
        expect($ref).toBe(Number(status) < 400 ? undefined : `#/components/responses/Problem${status}`);
  });

  it('says of what can be taken on that it is, with the same reply', () => {
    for (const [name, { responses }] of named) {
      const accepting = 'accepts' in OPERATIONS[name as OperationName];
      expect(['202' in responses, name]).toEqual([accepting, name]);
    }
    expect(statuses('planCover').slice(0, 2)).toEqual([201, 202]);
    expect(statuses('handOver').slice(0, 2)).toEqual([201, 202]);
  });

  it('gives every refusal as a problem document of a known type', () => {
    // The gateway answers 429 in our place too, and says no more than that.
    const { Problem429: gateway, ...ours } = components.responses;
    expect(Object.keys(gateway?.content ?? {}).sort()).toEqual(['application/json', 'application/problem+json']);
    const described = Object.values(ours);
    expect(described.every(({ content }) => 'application/problem+json' in content)).toBe(true);
    const types = z
      .object({ properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }) })
      .parse(components.schemas.Problem).properties.type.enum;
    expect(types).toEqual(Object.keys(PROBLEMS).map((code) => `urn:dossierwacht:problem:${code}`));
    const given = new Set(Object.values(PROBLEMS).map(({ status }) => `Problem${status}`));
    expect(Object.keys(components.responses).sort()).toEqual([...given].sort());
    for (const [name, { headers = {} }] of Object.entries(ours))
      expect('Retry-After' in headers, name).toBe(name === 'Problem503');
  });

  it('takes JSON, answers what each route promises, and files every operation under a tag of its list', () => {
    for (const { requestBody } of operations)
      expect(Object.keys(requestBody?.content ?? { 'application/json': {} })).toEqual(['application/json']);
    expect(named.get('getCertificatePdf')?.responses['200']).toHaveProperty(['content', 'application/pdf']);
    expect(named.get('liftHold')?.requestBody).toBeUndefined();
    expect(new Set(operations.flatMap((one) => one.tags))).toEqual(new Set(tags.map(({ name }) => name)));
  });

  it('is in English and in Dutch', () => {
    const { title } = policyById(id);
    expect(info.description).toContain(title.en);
    expect(info.description).toContain(title.nl);
  });
});
