import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { portabilityData } from '../../../contracts/export-package.ts';
import { packageContent } from '../../../lambdas/tasks/export/content.ts';
import { actionInWords } from '../../../lambdas/tasks/export/content-actions.ts';
import { factsOf } from '../../../lambdas/tasks/export/facts.ts';
import type { PackageFacts } from '../../../lambdas/tasks/export/package-facts.ts';
import { policyIds } from '../../../policies/index.ts';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { asked, exporter, sentByClient, text } from './export-support.ts';

const MADE_AT = '2026-04-01T10:00:00.000Z';

/** What is told of a real dossier with a document of each side, whose name tries to be markup. */
async function factsFor(policyId: (typeof policyIds)[number], kind: PackageFacts['kind']): Promise<PackageFacts> {
  const one = practice(policyId);
  const dossier = await running(one);
  await uploaded(one, dossier);
  await sentByClient(one, dossier, 'b & "rief".txt', text('van de klant'));
  const { dossierId, requestId } = await asked(one, dossier, kind);
  const loaded = await one.dossiers.load(dossierId);
  const request = loaded && (await one.rights.load(dossierId, requestId, loaded.key));
  if (!loaded || !request) throw new Error('There is no request');
  const { ports } = exporter(one);
  return { ...(await factsOf({ ...loaded, request }, kind, MADE_AT, ports)), fonts: await one.fonts() };
}

const textOf = async (facts: PackageFacts, name: string): Promise<string> => {
  const files = await packageContent(facts);
  return Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString('utf8');
};

describe.each(policyIds)('a package of access (%s)', (policyId) => {
  let facts: PackageFacts;
  beforeAll(async () => {
    facts = await factsFor(policyId, 'access');
  });

  test.each(['nl', 'en'] as const)(
    '[RIO-3.6] [EK-9.3c] [EK-9.2] tells all that AVG 15 names, to read and to print (%s)',
    async (language) => {
      const told = { ...facts, language };
      const { policy } = facts;
      const html = await textOf(told, 'overzicht.html');
      const files = await packageContent(told);
      const pdf = pagesOf(files.find(({ name }) => name === 'overzicht.pdf')?.bytes ?? new Uint8Array()).join(' ');
      const plain = (words: string) => words.replaceAll(/\s+/g, '');
      const named = [
        ...policy.purposes.map(({ name }) => name[language]),
        policy.categories.find(({ id }) => id === facts.documents[0]?.category)?.name[language] ?? '',
        ...policy.rights.kinds.map(({ name }) => name[language]),
        policy.notices.freeOfCharge[language],
        policy.notices.supervisoryAuthority[language],
        policy.links.supervisoryAuthority.url,
        String(policy.retention.digitalYears),
        'Merel',
        'verslag.txt',
      ];
      for (const words of named) {
        expect(html).toContain(words);
        expect(plain(pdf)).toContain(plain(words));
      }
      for (const words of language === 'nl'
        ? ['Wie uw gegevens ziet of kreeg', 'vandaan komen', 'computer', 'Europese Unie']
        : ['Who sees your data or got them', 'come from', 'computer', 'European Union'])
        expect(html).toContain(words);
      expect(html).toContain(`<html lang="${language}">`);
    },
  );

  test('what somebody typed is text in every page, never markup', async () => {
    const name = '<script>alert(1)</script>';
    const [document] = facts.documents;
    if (!document) throw new Error('There is no document');
    const dossier = { ...facts.dossier, secrets: { client: { ...facts.dossier.secrets.client, firstName: name } } };
    const told = { ...facts, dossier, documents: [{ ...document, secrets: { fileName: name } }] };
    const files = await packageContent(told);
    for (const { name: file, bytes } of files.filter((one) => one.name.endsWith('.html')))
      expect([file, Buffer.from(bytes).toString('utf8')]).not.toEqual([file, expect.stringContaining('<script')]);
    expect(await textOf(told, 'overzicht.html')).toContain('&lt;script&gt;');
  });

  test('the log says every act in words, who did it and on which article', async () => {
    const html = await textOf(facts, 'logboek.html');
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(facts.audit.length);
    expect(html).toContain('legde het dossier aan');
    for (const { action } of facts.audit) expect(html).not.toContain(`&quot;${action}&quot;`);
  });

  test('the same facts give the same bytes; what is left out is said', async () => {
    expect(await packageContent(facts)).toEqual(await packageContent(facts));
    expect(await textOf({ ...facts, leftOut: 3 }, 'overzicht.html')).toContain('Aantal: 3.');
  });

  test('data to take along are what the client gave, by the schema that lies beside them', async () => {
    const own = await factsFor(policyId, 'portability');
    const data = portabilityData.parse(JSON.parse(await textOf(own, 'gegevens.json')));
    expect(data.client.firstName).toBe('Merel');
    expect(data.documents.map(({ fileName }) => fileName)).toEqual(['b & "rief".txt']);
    const schema = JSON.parse(await textOf(own, 'schema.json'));
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.required).toContain('client');
  });
});

test('[RIO-1.5] every act of the code has words', () => {
  const sources = ['domain', 'lambdas'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(room, file), 'utf8')),
  );
  const acts = new Set(
    sources.flatMap((source) => [...source.matchAll(/action: '([a-z]+\.[a-z-]+)'/g)].map(([, act]) => act ?? '')),
  );
  // Of the practice's own chain, not of a dossier's.
  const elsewhere = /^(person|principal|manager|cover)\.|^dossier\.look-up$/;
  const without = [...acts].filter((act) => !elsewhere.test(act) && actionInWords(act, 'nl') === `deed "${act}"`);
  expect(without).toEqual([]);
  expect(acts.size).toBeGreaterThan(40);
});
