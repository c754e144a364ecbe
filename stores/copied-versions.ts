import { SHELF_PREFIXES } from '../contracts/names.ts';
import { type KeptVersion, MAX_VERSIONS, type ObjectStore, type ObjectVersion, type VersionPage } from './objects.ts';

/** The versions of one bucket. */
export type BucketVersions = {
  /** @param most versions on the page, 1,000 when absent. */
  list(prefix: string, after?: VersionPage['next'], most?: number): Promise<VersionPage>;
  /** @returns those that S3 refused to delete */
  remove(versions: readonly ObjectVersion[]): Promise<readonly ObjectVersion[]>;
};
/** A bucket that S3 copies to another one, some time after each upload. */
export type CopiedBucket = BucketVersions & {
  /** Those of these of which the copy may still land. */
  underWay(versions: readonly ObjectVersion[]): Promise<readonly ObjectVersion[]>;
};

/**
 * The versions of the documents bucket and of its copy as those of one place, since S3 copies what is put and never that a version was
 * deleted (RIO-6.3; ADR 52). A version goes from the copy with its original, and neither goes before it was copied: what lands
 * after its original is gone would be found by nobody.
 */
export class CopiedVersions implements Pick<ObjectStore, 'listVersions' | 'deleteVersions'> {
  readonly #documents: CopiedBucket;
  readonly #copy: BucketVersions;

  constructor(documents: CopiedBucket, copy: BucketVersions) {
    this.#documents = documents;
    this.#copy = copy;
  }

  async listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage> {
    if (after?.copied) return this.#listCopied(prefix, after);
    const page = await this.#documents.list(prefix, after);
    const room = MAX_VERSIONS - page.versions.length;
    if (!mayBeCopied(prefix)) return page;
    if (page.next || room === 0) return { ...page, next: page.next ?? COPY_FROM_THE_FRONT };
    const copied = await this.#listCopied(prefix, undefined, room);
    return { ...copied, versions: [...page.versions, ...copied.versions] };
  }

  async #listCopied(prefix: string, after: VersionPage['next'], most?: number): Promise<VersionPage> {
    const { versions, next } = await this.#copy.list(prefix, after?.key ? after : undefined, most);
    return {
      versions: versions.map((version) => ({ ...version, copied: true })),
      ...(next ? { next: { ...next, copied: true } } : {}),
    };
  }

  async deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly KeptVersion[]> {
    if (versions.length > MAX_VERSIONS) throw new RangeError('1,000 versions are deleted at a time at most.');
    const originals = versions.filter(({ copied }) => !copied);
    const underWay = new Set(await this.#documents.underWay(originals.filter(isCopied)));
    const settled = originals.filter((version) => !underWay.has(version));
    // A copy has the version id of its original: it may have landed after these were listed.
    const ofTheCopy = [...versions.filter(({ copied }) => copied), ...settled.filter(isCopied)];
    const kept = new Set((await this.#copy.remove([...unique(ofTheCopy)])).map(placeOf));
    // The original goes last: a run that is killed between the two is done again.
    const refused = await this.#documents.remove(settled.filter((version) => !kept.has(placeOf(version))));
    return [
      ...[...underWay].map((version) => ({ ...version, underWay: true as const })),
      ...versions.filter((version) => !underWay.has(version) && kept.has(placeOf(version))),
      ...refused,
    ];
  }
}

const COPY_FROM_THE_FRONT = { key: '', versionId: '', copied: true } as const;

/** Only what can be read is copied: an upload that was not inspected never is, nor a package, which can be made again. */
const isCopied = ({ key }: ObjectVersion): boolean => SHELF_PREFIXES.some((shelf) => key.startsWith(shelf));
const mayBeCopied = (prefix: string): boolean =>
  SHELF_PREFIXES.some((shelf) => prefix.startsWith(shelf) || shelf.startsWith(prefix));

const placeOf = ({ key, versionId }: ObjectVersion): string => `${versionId} ${key}`;

const unique = (versions: readonly ObjectVersion[]): Iterable<ObjectVersion> =>
  new Map(versions.map((version) => [placeOf(version), version])).values();
