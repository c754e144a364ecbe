import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../contracts/openapi.ts';
import { withIds } from '../../local/fuzz/description.ts';
import { idsToldTo } from '../../local/fuzz/known-ids.ts';
import { isSound, rowOf, table } from '../../local/fuzz/summary.ts';
import { policyById } from '../../local/policies.ts';

const DOCUMENT = JSON.parse(JSON.stringify(openApiDocument(policyById('re-integratieonderwijs')))) as {
  paths: Record<string, Record<string, { parameters?: object[]; requestBody?: object; responses: object }>>;
};
const IDS = ['dossierId', 'personId', 'documentId', 'coachId', 'clientId', 'principalId', 'complaintId', 'requestId'];
const known = new Map(
  [
    ...IDS,
    'invitationId',
    'consultId',
    'activityId',
    'questionId',
    'summaryId',
    'copyId',
    'releaseId',
    'consentId',
    'coverId',
    'batchId',
    'disclosureId',
    'breachId',
    'suggestionId',
    'certificateId',
  ].map((name) => [name, [`a ${name}`]]),
);

describe('requests are made up with ids that exist', () => {
  const filled = withIds(DOCUMENT, known) as typeof DOCUMENT;

  test('in every path, query and body of the API, so that no id is left to chance', () => {
    const chance = Object.values(filled.paths)
      .flatMap((item) => Object.values(item))
      .map(({ parameters = [], requestBody = {} }) => JSON.stringify({ parameters, requestBody }))
      .filter((text) => text.includes('"format":"uuid"'));
    expect(chance).toEqual([]);
    expect(JSON.stringify(filled.paths['/api/covers']?.post?.requestBody)).toContain(
      '"replacementId":{"type":"string","enum":["a coachId"]}',
    );
  });

  test('and what is promised of answers stays as it is', () => {
    for (const [path, item] of Object.entries(DOCUMENT.paths))
      for (const [method, { responses }] of Object.entries(item))
        expect(filled.paths[path]?.[method]?.responses).toEqual(responses);
  });

  test('a kind of id that nobody is told stays made up', () => {
    const text = JSON.stringify((withIds(DOCUMENT, new Map()) as typeof DOCUMENT).paths);
    expect(text).toBe(JSON.stringify(DOCUMENT.paths));
  });
});

test('ids are found in what somebody is told, and lead to more', async () => {
  const asked: string[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    '/api/dossiers': { items: [{ dossierId: 'd-1', number: '2026-0001' }, { dossierId: 'd-2' }] },
    '/api/dossiers/d-2/consents': { items: [{ consentId: 'c-1' }] },
    '/api/dossiers/d-1/consents/c-1': { consentId: 'c-1', personId: 'p-1' },
  };
  const found = await idsToldTo({
    call: async (_, path) => {
      asked.push(path);
      const body = answers[path];
      return { status: body === undefined ? 404 : 200, body, bytes: Buffer.alloc(0), etag: undefined };
    },
  });
  expect([...found]).toEqual([
    ['dossierId', ['d-1', 'd-2']],
    ['consentId', ['c-1']],
    ['personId', ['p-1']],
  ]);
  expect(new Set(asked).size).toBe(asked.length);
});

describe('the table of a run', () => {
  const har = (...statuses: readonly number[]) =>
    JSON.stringify({ log: { entries: statuses.map((status) => ({ response: { status } })) } });
  const good = rowOf({ role: 'owner', har: har(200, 201, 404), said: 'No issues found', code: 0 });

  test('counts what was answered', () => {
    expect(good).toEqual({ role: 'owner', requests: 3, done: 2, refused: 1, faults: 0, found: {} });
    expect(isSound(good)).toBe(true);
    expect(table([good]).split('\n')).toEqual([
      'as     requests  2xx  4xx  5xx  found',
      'owner         3    2    1    0  nothing',
    ]);
  });

  test('is not sound with a finding, a fault, a run that broke off, or nothing that was done', () => {
    const said = '1. Test Case ID: x\n\n- ST103 Undocumented status code\n\n    Received: 418\n\n- Server error\n';
    const found = rowOf({ role: 'coach', har: har(200, 418), said, code: 1 });
    expect(found.found).toEqual({ 'ST103 Undocumented status code': 1, 'Server error': 1 });
    const others = [
      rowOf({ role: 'coach', har: har(200, 503), said: '', code: 0 }),
      rowOf({ role: 'coach', har: '', said: 'command not found', code: 1 }),
      rowOf({ role: 'coach', har: har(401, 401), said: '', code: 0 }),
      rowOf({ role: 'coach', har: har(200), said: '=== SUMMARY ===\n  Skipped: 38\n    - Interrupted\n', code: 130 }),
    ];
    for (const row of [found, ...others]) expect([row.role, isSound(row)]).toEqual(['coach', false]);
    expect(table(others)).toContain('did not end');
  });
});
