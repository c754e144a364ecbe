import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { practice } from '../../support/practice.ts';

const closed = (Object.keys(OPERATIONS) as OperationName[]).filter((name) => !OPERATIONS[name].public);

test.each(closed)(
  '[EK-3.1] %s takes an access token only: a token that says who somebody is opens nothing',
  async (name) => {
    const one = practice();
    const { method, path, function: handler } = OPERATIONS[name];
    for (const use of ['id', 'refresh', '', undefined]) {
      const claims = { sub: one.owner.personId, 'cognito:groups': '[owner]', token_use: use };
      const { statusCode, body = '' } = await one.handlers[handler]({
        routeKey: `${method} ${path}`,
        rawPath: path,
        requestContext: { requestId: 'test', authorizer: { jwt: { claims } } },
      });
      expect([use, statusCode, JSON.parse(body).type]).toEqual([use, 401, 'urn:dossierwacht:problem:unauthenticated']);
    }
  },
);
