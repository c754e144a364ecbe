import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { contents, deployedCloud, type Made, ownStage, refusedUnchanged, running } from '../support/deployed.ts';
import { announcement, inspected, put, shown, TEXT, ticket } from './uploads.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
});
afterAll(() => close());

const objects = async (): Promise<readonly unknown[]> =>
  ((await contents(stage, made.dossierId)) as { objects: unknown[] }).objects;

describe('[EK-4.3] what S3 refuses itself leaves no object', () => {
  const other = Buffer.from(TEXT.toString().replace('gesprek', 'verhoor'));
  test.each([
    ['longer than announced', Buffer.concat([TEXT, TEXT])],
    ['shorter than announced', TEXT.subarray(0, 10)],
    ['of the same length, with another checksum', other],
  ])('a file that is %s', async (_, bytes) => {
    const sent = await ticket(stage, made);
    const before = await contents(stage, made.dossierId);
    const status = await put(sent, bytes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await contents(stage, made.dossierId)).toEqual(before);
    expect((await shown(stage, made, sent.documentId)).state).toBe('announced');
  });

  test('bytes of another checksum, with that checksum as header', async () => {
    const sent = await ticket(stage, made);
    const { createHash } = await import('node:crypto');
    const checksum = createHash('sha256').update(other).digest('base64');
    const status = await put({ ...sent, headers: { ...sent.headers, 'x-amz-checksum-sha256': checksum } }, other);
    expect(status).toBe(403);
  });

  test('another type than was signed', async () => {
    const sent = await ticket(stage, made);
    expect(await put({ ...sent, headers: { ...sent.headers, 'content-type': 'text/html' } }, TEXT)).toBe(403);
  });

  test('a second PUT to the same address changes nothing', async () => {
    const sent = await ticket(stage, made);
    expect(await put(sent, TEXT)).toBe(200);
    const second = await put(sent, TEXT);
    expect([403, 409, 412]).toContain(second);
    expect((await inspected(stage, made, sent.documentId)).state).toBe('available');
    const versions = await objects();
    expect(versions.filter((one) => JSON.stringify(one).includes(sent.documentId))).toHaveLength(1);
  });

  test('an address that is stretched by hand', async () => {
    const sent = await ticket(stage, made);
    const url = new URL(sent.url);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    url.searchParams.set('X-Amz-Expires', '604800');
    expect(await put({ ...sent, url: url.href }, TEXT)).toBe(403);
  });

  test('an address whose five minutes have passed', async () => {
    const cloud = deployedCloud();
    const client = new S3Client({ ...clientConfig(cloud), forcePathStyle: true });
    const command = new PutObjectCommand({
      Bucket: outputOf(cloud.outputs, 'data', 'DocumentsBucket'),
      Key: `incoming/${made.dossierId}/0b5f1ed1-6f0b-4bb0-9c61-0f2b1f6c1a55`,
      ContentType: 'text/plain',
    });
    const signingDate = new Date(performance.timeOrigin - 301_000);
    const url = await getSignedUrl(client, command, { expiresIn: 300, signingDate });
    const before = await objects();
    expect(await put({ url, headers: { 'content-type': 'text/plain' } }, TEXT)).toBe(403);
    expect(await objects()).toEqual(before);
    client.destroy();
  });
});

describe('[EK-4.3] what inspection rejects says why and leaves no object', () => {
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510, 1)]);
  test.each([
    ['a program named .pdf', program, { fileName: 'brief.pdf', mediaType: 'application/pdf' }, 'type-differs'],
    ['the EICAR test file', Buffer.from(eicar), {}, 'malware'],
    ['a PDF named .jpg', Buffer.from('%PDF-1.4\n'), { fileName: 'a.jpg', mediaType: 'image/jpeg' }, 'type-differs'],
  ])('%s', async (_, bytes, more, reason) => {
    const sent = await ticket(stage, made, bytes, more);
    expect(await put(sent, bytes)).toBe(200);
    const { state, rejection } = await inspected(stage, made, sent.documentId);
    expect([state, rejection?.code]).toEqual(['rejected', reason]);
    expect(rejection?.message.nl).toMatch(/\.$/);
    await eventually('that it is gone', async () =>
      JSON.stringify(await objects()).includes(sent.documentId) ? undefined : true,
    );
    const download = await as(stage, 'coach').call('POST', `${made.path}/documents/${sent.documentId}/downloads`);
    expect(download.status).toBe(409);
  });
});

describe('[RIO-2.2] what may not be kept is refused before anything is sent', () => {
  const ask = (to: Made, more: object) => () =>
    as(stage, 'coach').call('POST', `${to.path}/documents`, { body: announcement(stage, TEXT, more) });

  test('an empty file', () => refusedUnchanged(stage, made, ask(made, { size: 0 }), [422, 'document-empty']));
  test('a file above 50 MiB', () =>
    refusedUnchanged(stage, made, ask(made, { size: 52_428_801 }), [422, 'document-too-large']));
  test('a program by its name', () =>
    refusedUnchanged(stage, made, ask(made, { fileName: 'x.exe', mediaType: 'application/x-msdownload' }), [
      422,
      'media-type-refused',
    ]));
  test('a category outside the policy', () =>
    refusedUnchanged(stage, made, ask(made, { category: 'religion' }), [422, 'category-unknown']));

  test('health data in a career check', async () => {
    const check = await running(stage, '2020-01-10', { service: 'career-check' });
    const asked = ask(check, { category: 'functional-capacity-list' });
    await refusedUnchanged(stage, check, asked, [422, 'category-needs-wvp-service']);
    await expected(201, ask(made, { category: 'functional-capacity-list' })(), 'under the act it may');
  });
});
