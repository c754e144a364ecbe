import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { practice } from '../../support/practice.ts';
import { everything } from '../support.ts';

const names = Object.keys(OPERATIONS) as OperationName[];
const id = '3f1d0a52-6c3b-4c0e-9a51-0d5c2f6b7e10';
const base64 = (...bytes: number[]) => ({ body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true });
const text = (body: string) => ({ body });
const inHeaders = (value: string) => ({ headers: { 'content-type': 'application/json', 'accept-language': value } });

/** Each way in which a text that is none can come in. */
const WAYS: { readonly [way in string]: object } = {
  'an escape of half a character': text(String.raw`{"text":"\ud800"}`),
  'such an escape in a list': text(String.raw`{"text":[[{"x":"a\udc00b"}]]}`),
  'such an escape in the name of a field': text(String.raw`{"\ud800":1}`),
  'half a character as it is': text('{"text":"\ud800"}'),
  'bytes that the gateway could not read': text('{"text":"\ufffd"}'),
  'bytes that are no UTF-8': base64(0x22, 0xff, 0x22),
  'half a character in UTF-8': base64(0x22, 0xed, 0xa0, 0x80, 0x22),
  'a sign in more bytes than it takes': base64(0x22, 0xc0, 0xaf, 0x22),
  'a query with bytes that are no UTF-8': { rawQueryString: 'limit=%ff' },
  'a query with half an escape': { rawQueryString: 'limit=%a' },
  'a query that the gateway could not read': { queryStringParameters: { limit: '\ufffd' } },
  'a name in the query that is none': { queryStringParameters: { '\ud800': '1' } },
  'a path that the gateway could not read': { rawPath: '/api/\ufffd' },
  'a part of the path that is none': { pathParameters: { dossierId: '\udfff' } },
  'a header with half a character': inHeaders('nl\ud800'),
  'a header that the gateway could not read': inHeaders('nl, \ufffd'),
};

describe.each(names)('%s', (name) => {
  const { method, path, function: handler } = OPERATIONS[name];
  test('refuses with 400 what is no text, wherever it stands, and nothing changes', async () => {
    const one = practice();
    const claims = { sub: one.owner.personId, 'cognito:groups': '[owner]', token_use: 'access' };
    const before = await everything(one);
    const answers = [];
    for (const [way, sent] of Object.entries(WAYS)) {
      const { statusCode, body = '' } = await one.handlers[handler]({
        routeKey: `${method} ${path}`,
        rawPath: path.replaceAll(/\{\w+\}/g, id),
        headers: { 'content-type': 'application/json' },
        pathParameters: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => [part, id])),
        requestContext: { requestId: 'test', authorizer: { jwt: { claims } } },
        ...sent,
      });
      answers.push([way, statusCode, JSON.parse(body).type]);
    }
    const refused = Object.keys(WAYS).map((way) => [way, 400, 'urn:dossierwacht:problem:not-unicode']);
    expect(answers).toEqual(refused);
    expect(await everything(one)).toEqual(before);
  });
});
