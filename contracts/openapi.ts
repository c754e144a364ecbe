import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Policy } from '../policies/index.ts';
import { API, type ApiPart } from './api.ts';
import { info } from './openapi/info.ts';
import { describeOperation } from './openapi/operation.ts';

function pathsOf(policy: Policy): ZodOpenApiPathsObject {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const [tag, { operations, replies }] of Object.entries<ApiPart>(API)) {
    for (const [name, spec] of Object.entries(operations)) {
      const operation = describeOperation(name, spec, replyOf(replies, name), tag, policy);
      paths[spec.path] = { ...paths[spec.path], [spec.method.toLowerCase()]: operation };
    }
  }
  return paths;
}

function replyOf(replies: ApiPart['replies'], name: string) {
  const reply = replies[name];
  if (!reply) throw new Error(`No reply of ${name}`);
  return reply();
}

/** The description of the API for a deployment of this policy (OpenAPI 3.1), made from the contracts it is checked by. */
export function openApiDocument(policy: Policy) {
  return createDocument({
    openapi: '3.1.0',
    info: info(policy),
    servers: [{ url: '/' }],
    tags: Object.entries(API).map(([name, { description }]) => ({ name, description })),
    paths: pathsOf(policy),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the user directory' },
      },
    },
  });
}
