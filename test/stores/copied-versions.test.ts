import { describe, expect, it } from 'vitest';
import { MemoryCopiedObjects } from '../../stores/fake/memory-copied-objects.ts';
import type { ObjectVersion, VersionPage } from '../../stores/objects.ts';

const byte = Buffer.of(1);
const here = async (bucket: MemoryCopiedObjects, prefix = '') =>
  (await bucket.listVersions(prefix)).versions.map(({ key, copied }) => (copied ? `copy of ${key}` : key));

async function filled(...keys: readonly string[]) {
  const bucket = new MemoryCopiedObjects();
  for (const key of keys) await bucket.put(key, byte, 'text/plain');
  return bucket;
}

describe('[RIO-6.3] [EK-10.1] the versions of a bucket that is copied to another region', () => {
  it('are those of both, and go from both', async () => {
    const bucket = await filled('dossiers/a/1', 'dossiers/a/2', 'dossiers/b/1');
    bucket.land();
    expect(await here(bucket, 'dossiers/a/')).toEqual([
      'dossiers/a/1',
      'dossiers/a/2',
      'copy of dossiers/a/1',
      'copy of dossiers/a/2',
    ]);
    expect(await bucket.deleteVersions((await bucket.listVersions('dossiers/a/')).versions)).toEqual([]);
    expect(await here(bucket)).toEqual(['dossiers/b/1', 'copy of dossiers/b/1']);
  });

  it('are not of what is never copied: uploads before their inspection, and packages', async () => {
    const bucket = await filled('incoming/a/1', 'exports/a/1');
    bucket.elsewhere.listVersions = () => Promise.reject(new Error('Nobody has a right to ask'));
    for (const prefix of ['incoming/a/', 'exports/a/'])
      expect(await bucket.deleteVersions((await bucket.listVersions(prefix)).versions)).toEqual([]);
  });

  it('stay while their copy is under way, which would land when nobody looks any more', async () => {
    const bucket = await filled('closed/a/1');
    const { versions } = await bucket.listVersions('closed/a/');
    expect(await bucket.deleteVersions(versions)).toEqual([{ ...versions[0], underWay: true }]);
    expect(await here(bucket)).toEqual(['closed/a/1']);
    // It landed behind the list that is deleted from.
    bucket.land();
    expect(await bucket.deleteVersions(versions)).toEqual([]);
    expect(await here(bucket)).toEqual([]);
  });

  it('stay in both when one refuses, so that they are found again', async () => {
    const bucket = await filled('held/a/1', 'held/a/2');
    bucket.land();
    bucket.elsewhere.refuses = ({ key }) => key === 'held/a/2';
    expect(await bucket.deleteVersions((await bucket.listVersions('held/')).versions)).toHaveLength(2);
    expect(await here(bucket)).toEqual(['held/a/2', 'copy of held/a/2']);
  });

  it('that only the copy has left are found and deleted as well', async () => {
    const bucket = await filled('closed/a/1');
    bucket.land();
    await bucket.elsewhere.put('closed/a/old', byte, 'text/plain');
    bucket.elsewhere.mark('closed/a/old');
    expect(await bucket.deleteVersions((await bucket.listVersions('closed/a/')).versions)).toEqual([]);
    expect(await bucket.elsewhere.listVersions('')).toEqual({ versions: [] });
  });

  it.each([999, 1_000, 1_001])('come a thousand a page, each once, and the copies last: %i of each', async (count) => {
    const bucket = new MemoryCopiedObjects();
    for (let at = 0; at < count; at += 1) await bucket.put(`closed/a/${at}`, byte, 'text/plain');
    bucket.land();
    const all: ObjectVersion[] = [];
    let after: VersionPage['next'];
    do {
      const page = await bucket.listVersions('closed/a/', after);
      expect(page.versions.length).toBeGreaterThan(0);
      expect(page.versions.length).toBeLessThanOrEqual(1_000);
      all.push(...page.versions);
      after = page.next;
    } while (after);
    expect(new Set(all.map(({ key, copied }) => `${key} ${copied}`)).size).toBe(2 * count);
    expect(all.findIndex(({ copied }) => copied)).toBe(count);
  });
});
