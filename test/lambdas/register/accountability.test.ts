import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../contracts/api.ts';
import { ACCOUNT_DOCUMENTS } from '../../../contracts/register/requests.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { impactDocument } from '../../../lambdas/register/accountability/impact.ts';
import { measuresDocument } from '../../../lambdas/register/accountability/measures.ts';
import { processingDocument } from '../../../lambdas/register/accountability/processing.ts';
import { madeFiles } from '../../../local/measures/files.ts';
import { policyById } from '../../../local/policies.ts';
import { MEASURES, RISKS } from '../../../policies/shared/measures/index.ts';
import { HARMS } from '../../../policies/shared/measures/measure.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { chainOf } from '../support.ts';

const policies = everyRegulation.map(policyById);
const ROOT = join(import.meta.dirname, '../../..');
const LANGUAGES = ['nl', 'en'] as const;

describe('[EK-4.3] the measures', () => {
  test.each(MEASURES.map((measure) => [measure.id, measure] as const))(
    '%s is shown by tests that are there, and rests on an article of every regulation',
    (_, { tests, rules, text }) => {
      for (const file of tests) {
        expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
        expect([file, /\b(test|it)(\.each)?\(/.test(readFileSync(join(ROOT, file), 'utf8'))]).toEqual([file, true]);
      }
      for (const policy of policies) for (const rule of rules) expect(policy.rules[rule]).not.toEqual([]);
      expect(text.nl).not.toBe(text.en);
    },
  );

  test('are against loss, damage, and reading, changing and disclosing by who may not; each once', () => {
    expect(HARMS.filter((harm) => !MEASURES.some(({ against }) => against.includes(harm)))).toEqual([]);
    expect(MEASURES.filter(({ against }) => against.length === 0)).toEqual([]);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  });

  test('are each against a risk that is named, or the risk has none', () => {
    for (const { measures } of RISKS) expect(measures.length).toBeGreaterThan(1);
  });

  test.each([...madeFiles()])('%s says the same as the definitions: else run `npm run measures`', (path, content) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(content);
  });
});

describe.each(policies.map((policy) => [policy.id, policy] as const))('[EK-4.3] under %s', (_, policy) => {
  const made = (of: (account: never) => { blocks: unknown }, lang: 'nl' | 'en') =>
    JSON.stringify(of({ policy, lang, today: '2026-03-05' } as never).blocks);

  test.each(LANGUAGES)('the register of processing says all that AVG 30(1) asks: %s', (lang) => {
    const text = made(processingDocument, lang);
    const { organisation, purposes, categories, clientFields, principalTypes, retention } = policy;
    for (const part of [organisation.name, organisation.postalAddress, organisation.contactEmail])
      expect(text).toContain(JSON.stringify(part).slice(1, -1));
    for (const { name } of [...purposes, ...categories, ...clientFields, ...principalTypes])
      expect(text).toContain(name[lang]);
    for (const { basis } of categories) for (const article of basis) expect(text).toContain(article);
    expect(text).toContain(lang === 'nl' ? `${retention.digitalYears} jaar` : `${retention.digitalYears} years`);
    for (const measure of MEASURES) expect(text).toContain(measure.text[lang]);
    expect(text).toContain('data.Vault');
  });

  test.each(LANGUAGES)(
    'the help with a DPIA has every risk with its measures, and leaves the judgement open: %s',
    (lang) => {
      const text = made(impactDocument, lang);
      for (const { risk } of RISKS) expect(text).toContain(risk[lang]);
      expect(text.split('……')).not.toHaveLength(1);
      for (const { name } of [...policy.purposes, ...policy.categories]) expect(text).toContain(name[lang]);
    },
  );

  test.each(LANGUAGES)('every measure stands there once, with its articles and its tests: %s', (lang) => {
    const text = made(measuresDocument, lang);
    for (const measure of MEASURES) {
      expect(text.split(measure.text[lang])).toHaveLength(2);
      for (const rule of measure.rules) for (const article of policy.rules[rule]) expect(text).toContain(article);
    }
  });
});

describe('[EK-4.3] a document of account', () => {
  let one: Practice;
  beforeAll(() => {
    one = practice();
  });
  const asked = async (document: string, as: Who, language: string) =>
    one.handlers[OPERATIONS.getAccountPdf.function]({
      routeKey: 'GET /api/accountability/{document}/pdf',
      rawPath: '',
      headers: {},
      pathParameters: { document },
      queryStringParameters: { language },
      requestContext: {
        requestId: 'test',
        authorizer: { jwt: { claims: { sub: as.personId, 'cognito:groups': `[${as.role}]`, token_use: 'access' } } },
      },
    });

  test.each(ACCOUNT_DOCUMENTS)(
    '%s is a tagged PDF, the same bytes on the same day, and stands in the log',
    async (document) => {
      const first = await asked(document, one.owner, 'nl');
      const again = await asked(document, one.owner, 'nl');
      expect([first.statusCode, first.headers['content-type'], again.body]).toEqual([
        200,
        'application/pdf',
        first.body,
      ]);
      const bytes = Buffer.from(first.body ?? '', 'base64').toString('latin1');
      expect(bytes).toMatch(/^%PDF-1\.7/);
      expect(bytes).toContain('/MarkInfo');
      expect((await chainOf(one, ORGANISATION_CHAIN)).at(-1)).toMatchObject({
        action: 'accountability.read',
        facts: { document },
      });
    },
  );

  test('is for the owner, and one that does not exist is refused', async () => {
    for (const role of ['coach', 'client', 'manager'] as const)
      expect((await asked('measures', await one.invite(role), 'nl')).statusCode).toBe(403);
    expect((await asked('everything', one.owner, 'nl')).statusCode).toBe(404);
  });
});
