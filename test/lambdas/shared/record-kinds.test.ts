import { describe, expect, test } from 'vitest';
import { packageContent } from '../../../lambdas/rights/package/content.ts';
import { makePackage } from '../../../lambdas/rights/package/make-package.ts';
import { packageKeyOf } from '../../../lambdas/rights/package-place.ts';
import { policyIds } from '../../../local/policies.ts';
import type { Item, TableName } from '../../../stores/items.ts';
import { TABLES } from '../../../stores/items.ts';
import { dossierPartition, LAYOUT, liesAs, type RecordName } from '../../../stores/layout.ts';
import { open } from '../../../stores/sealing.ts';
import { yes } from '../../support/consents.ts';
import { OUTSIDE, oneOfEach, RECORD_KINDS } from '../../support/one-of-each.ts';
import { type Practice, practice } from '../../support/practice.ts';
import type { Dossier } from '../../support/story.ts';
import { erase, erasing, PERSONAL, portsOn } from '../erasure/support.ts';
import { ALL_THE_TIME, asked, bucketOf, exporter, unzipped } from '../rights/package/support.ts';
import { everything } from '../support.ts';

/** Kinds that hang on the client and not on one dossier. */
const BESIDE: readonly string[] = ['suggestion'];
const ERASURE = '00000000-0000-4000-8000-0000000000ee';

const names = Object.keys(LAYOUT) as RecordName[];
const OUTSIDE_NAMES = Object.keys(OUTSIDE) as (keyof typeof OUTSIDE)[];
/** What goes with a kind of record, and what outlives the dossier. */
const WITH_A_KIND: readonly RecordName[] = OUTSIDE_NAMES.filter((name) => typeof OUTSIDE[name] === 'string');
const STAY: readonly RecordName[] = OUTSIDE_NAMES.filter((name) => typeof OUTSIDE[name] !== 'string');

const kindOf = (table: TableName, item: Item): RecordName => {
  const found = names.find((name) => LAYOUT[name].table === table && liesAs(name, item));
  if (!found) throw new Error(`No kind of item lies at ${item.pk} ${item.sk}`);
  return found;
};

/** The kinds of stored items that name one of these ids. */
const kindsNaming = (one: Practice, ids: ReadonlySet<string>): Set<RecordName> =>
  new Set(
    TABLES.flatMap((table) =>
      one.items
        .dump(table)
        .filter((item) => [...ids].some((id) => JSON.stringify(item).includes(id)))
        .map((item) => kindOf(table, item)),
    ),
  );

const recordsOf = (one: Practice, { dossierId }: Dossier): Item[] =>
  one.items.dump('records').filter(({ pk }) => pk === dossierPartition(dossierId));

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What is sealed in an item, with the key of the dossier or with its own. */
async function sealedIn(one: Practice, { pk, sk, sealed }: Item, subject: string): Promise<string[]> {
  const key = await one.vault.open(subject);
  if (sealed === undefined || !key) return [];
  return textsIn(open(key.bytes, String(sealed), sk === 'DOSSIER' ? pk : `${pk}/${sk}`));
}

/** Everything that somebody typed in the dossier of a client, and beside it. */
async function typedAbout(one: Practice, dossier: Dossier): Promise<string[]> {
  const { dossierId, client } = dossier;
  const own = recordsOf(one, dossier).map((item) => sealedIn(one, item, dossierId));
  const sent = await one.items.query('records', `SUGGESTIONS#${client.personId}`);
  const ids = sent.items.map(({ sk }) => sk);
  const suggestions = one.items
    .dump('records')
    .filter(({ pk, sk }) => pk === 'SUGGESTIONS' && ids.includes(sk))
    .map((item) => sealedIn(one, item, item.sk));
  // Who sent it is known by an id; it is their own package.
  return (await Promise.all([...own, ...suggestions])).flat().filter((text) => text !== client.personId);
}

/** All words of a package: of its data as they were before they became JSON. */
async function wordsOfPackage(one: Practice, dossier: Dossier): Promise<string> {
  const request = await asked(one, dossier);
  const { ports, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
  expect(
    await makePackage({ ...ports, content: packageContent }, { ...request, kind: 'access' }, ALL_THE_TIME),
  ).toEqual({
    outcome: 'done',
  });
  const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
  const data = JSON.parse(files.get('gegevens.json')?.toString('utf8') ?? '');
  return [...textsIn(data), ...[...files].flatMap(([name, bytes]) => [name, bytes.toString('utf8')])].join('\n');
}

describe.each(policyIds)('a dossier with one of each kind of record (%s)', (policyId) => {
  test('has exactly the kinds that the table knows', async () => {
    const one = practice(policyId);
    const dossier = await oneOfEach(one);
    const found = new Set(recordsOf(one, dossier).map((item) => kindOf('records', item)));
    expect([...found].sort()).toEqual(RECORD_KINDS.filter((kind) => !BESIDE.includes(kind)).sort());
  });

  test('[RIO-3.6] [EK-9.3c] leaves nothing that somebody typed out of its package', async () => {
    const one = practice(policyId);
    const dossier = await oneOfEach(one);
    const words = await wordsOfPackage(one, dossier);
    const typed = await typedAbout(one, dossier);
    for (const known of [
      'Bakker',
      'WVP-77',
      'verslag.txt',
      'Het verslag is klaar',
      'Begin een gesprek met thee',
      'Brief van de gemeente',
      'Brief van het UWV',
    ])
      expect(typed).toContain(known);
    expect(typed.filter((text) => !words.includes(text))).toEqual([]);
  });

  test('[RIO-6.3] [EK-10.1] leaves nothing behind when it is erased, in its partition or outside it', async () => {
    const one = practice(policyId);
    const dossier = await oneOfEach(one);
    const { dossierId, client } = dossier;
    const ids = new Set([dossierId, client.personId]);
    for (const item of recordsOf(one, dossier))
      for (const id of [item.documentId, item.consentId, item.requestId, item.complaintId, item.hash])
        if (id) ids.add(String(id));
    for (const { sk } of (await one.items.query('records', `SUGGESTIONS#${client.personId}`)).items) ids.add(sk);
    expect(ids.size).toBeGreaterThan(8);
    const body = { accountId: (await one.invite('client')).personId };
    yes(await one.call('linkAccount', { personId: client.personId }, { body }));
    const before = kindsNaming(one, ids);
    expect(WITH_A_KIND.filter((name) => !before.has(name))).toEqual([]);
    await erasing(one, dossier);
    await erase({ erasureId: ERASURE, dossierId }, portsOn(one, one));
    // The second look of the next day is the last that names it.
    const look = one.items.dump('records').filter(({ kind }) => kind === 'erasure-look');
    expect(look).toHaveLength(1);
    await one.items.deleteAll('records', look);
    const left = [...kindsNaming(one, ids)];
    expect(left).toContain('audit');
    expect(left.filter((name) => !STAY.includes(name))).toEqual([]);
    const { versions } = await one.objects.listVersions('');
    expect(versions).toEqual([]);
    expect((await everything(one)).filter((text) => PERSONAL.test(text))).toEqual([]);
  });
});
