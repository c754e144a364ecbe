import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receiptOperations } from '../../../contracts/consent/receipt-operations.ts';
import { receiptLogic } from '../../../lambdas/consent/receipts.ts';
import { httpShell } from '../../../lambdas/runtime/http.ts';
import { holdToContract } from '../../../local/story/replies.ts';
import { ConsentStore } from '../../../stores/consents.ts';
import { ReceiptStore } from '../../../stores/receipts.ts';
import { practice, type Who } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { fonts } from '../letters/sample.ts';
import { chainOf, everything } from '../support.ts';
import { IDS, sampleReceipt } from './sample.ts';

type Route = keyof typeof receiptOperations;

/** A dossier with two receipts of one consent. */
async function withReceipts(policyId: string = 're-integratieonderwijs') {
  const one = practice(policyId);
  const dossier = await registered(one);
  const { dossierId } = dossier;
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  const receipts = new ReceiptStore(one.items);
  const made = [
    sampleReceipt('granted', 'disclosure', one.policy),
    sampleReceipt('withdrawn', 'disclosure', one.policy),
  ];
  const writes = made.map(({ text, hash }, index) =>
    receipts.write(dossierId, IDS.consent, index + 1, text, hash, loaded.key),
  );
  await one.items.transact(writes.map(({ write }) => write));
  const ports = { ...one, consents: new ConsentStore(one.items), receipts, fonts: async () => fonts };
  const handler = httpShell(ports, receiptOperations, receiptLogic);
  async function get(route: Route, as: Who | 'nobody', more: Record<string, string> = {}, query?: object) {
    const { method, path } = receiptOperations[route];
    const claims =
      as === 'nobody' ? undefined : { sub: as.personId, 'cognito:groups': `[${as.role}]`, token_use: 'access' };
    const response = await handler({
      routeKey: `${method} ${path}`,
      rawPath: path,
      headers: {},
      pathParameters: { dossierId, consentId: IDS.consent, n: '1', ...more },
      ...(query ? { queryStringParameters: query } : {}),
      requestContext: { requestId: 'test', ...(claims ? { authorizer: { jwt: { claims } } } : {}) },
    });
    const bytes = Buffer.from(response.body ?? '', response.isBase64Encoded ? 'base64' : 'utf8');
    const isJson = response.headers['content-type']?.includes('json');
    holdToContract(route, {
      status: response.statusCode,
      body: isJson ? JSON.parse(bytes.toString('utf8')) : undefined,
    });
    return { status: response.statusCode, headers: response.headers, bytes };
  }
  const refused = async (...asked: Parameters<typeof get>) => {
    const before = await everything(one);
    const { status, headers, bytes } = await get(...asked);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(await everything(one)).toEqual(before);
    return [status, JSON.parse(bytes.toString('utf8')).type];
  };
  return { one, ...dossier, made, get, refused };
}

const NOT_FOUND = [404, 'urn:dossierwacht:problem:not-found'];

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('a receipt under %s', (policyId) => {
  test('client and coach get exactly the bytes that were hashed, and it is recorded', async () => {
    const { one, dossierId, client, coach, made, get } = await withReceipts(policyId);
    for (const as of [client, coach])
      for (const [index, { text, hash }] of made.entries()) {
        const { status, headers, bytes } = await get('getReceipt', as, { n: String(index + 1) });
        expect(status).toBe(200);
        expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
        expect(bytes.toString('utf8')).toBe(text);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
        expect((await chainOf(one, dossierId)).at(-1)).toMatchObject({
          action: 'consent.receipt',
          act: 'consult',
          actor: { role: as.role },
          facts: { consent: IDS.consent, n: index + 1, form: 'json' },
        });
      }
  });

  test('the same on paper, in Dutch unless asked otherwise', async () => {
    const { one, dossierId, client, made, get } = await withReceipts(policyId);
    const pages = async (query?: object) => {
      const { status, headers, bytes } = await get('getReceiptPdf', client, {}, query);
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
      return pagesOf(bytes).join('\n');
    };
    expect(await pages()).toContain('Bewijs van uw toestemming');
    expect(await pages({ language: 'nl' })).toContain(made[0]?.hash);
    expect(await pages({ language: 'en' })).toContain('Receipt of your consent');
    expect((await chainOf(one, dossierId)).at(-1)).toMatchObject({
      action: 'consent.receipt',
      facts: { n: 1, form: 'pdf' },
    });
  });

  test('[RIO-4.1] [EK-7.1] nobody else gets one, and nothing says whether it exists', async () => {
    const { one, refused } = await withReceipts(policyId);
    const strangers = [await one.invite('client'), await one.invite('coach'), await one.invite('manager')];
    for (const route of ['getReceipt', 'getReceiptPdf'] as const) {
      for (const as of strangers) {
        expect(await refused(route, as)).toEqual(NOT_FOUND);
        expect(await refused(route, as, { n: '3' })).toEqual(NOT_FOUND);
      }
      // The owner knows the dossier, and reads no content without a case.
      expect(await refused(route, one.owner)).toEqual([403, 'urn:dossierwacht:problem:not-allowed']);
      expect(await refused(route, 'nobody')).toEqual([401, 'urn:dossierwacht:problem:unauthenticated']);
    }
  });
});

describe('bad input about receipts', () => {
  test('a receipt that is not there is not found, and nothing is recorded', async () => {
    const { client, refused, one } = await withReceipts();
    const other = await registered(one);
    const missing: Record<string, string>[] = [
      ...['3', '0', '-1', '1.5', 'x', '', '10000', '1e9', '001x'].map((n) => ({ n })),
      { consentId: IDS.cover },
      { consentId: 'RECEIPT#' },
      { dossierId: IDS.cover },
      { dossierId: other.dossierId },
    ];
    for (const route of ['getReceipt', 'getReceiptPdf'] as const)
      for (const params of missing) expect(await refused(route, client, params)).toEqual(NOT_FOUND);
  });

  test('another language, or a field too many, is refused', async () => {
    const { client, refused } = await withReceipts();
    const malformed = [400, 'urn:dossierwacht:problem:invalid-request'];
    expect(await refused('getReceiptPdf', client, {}, { language: 'fr' })).toEqual(malformed);
    expect(await refused('getReceiptPdf', client, {}, { lang: 'nl' })).toEqual(malformed);
    expect(await refused('getReceipt', client, {}, { language: 'nl' })).toEqual(malformed);
  });

  test('under erasure client and coach find nothing', async () => {
    const { one, dossierId, client, coach, refused } = await withReceipts();
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
    for (const as of [client, coach]) expect(await refused('getReceipt', as)).toEqual(NOT_FOUND);
  });

  test('a receipt that was tampered with in the table is not handed out', async () => {
    const { one, dossierId, client, get } = await withReceipts();
    const item = one.items.dump('records').find(({ sk }) => sk === `RECEIPT#${IDS.consent}#0001`);
    if (!item) throw new Error('The receipt is there');
    const sealed = String(item.sealed);
    const place = Math.floor(sealed.length / 2);
    const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`;
    one.items.tamper('records', item, { ...item, sealed: changed });
    const before = (await chainOf(one, dossierId)).length;
    expect((await get('getReceipt', client)).status).toBe(500);
    expect(await chainOf(one, dossierId)).toHaveLength(before);
  });
});
