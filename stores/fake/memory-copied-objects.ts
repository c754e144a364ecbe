import { CopiedVersions } from '../copied-versions.ts';
import type { KeptVersion, ObjectVersion, VersionPage } from '../objects.ts';
import { MemoryObjects } from './memory-objects.ts';
import type { StoredVersion } from './memory-versions.ts';

class Copy extends MemoryObjects {
  /** With the version id of its original. */
  receive(version: StoredVersion): void {
    this.take(version);
  }
}

/** The documents bucket in memory with its copy. What is put lands there when `land` says so, as S3 takes its time. */
export class MemoryCopiedObjects extends MemoryObjects {
  /** The bucket in the other region. */
  readonly elsewhere = new Copy();
  #underWay: StoredVersion[] = [];
  readonly #versions = new CopiedVersions(
    {
      list: (...asked) => super.listVersions(...asked),
      remove: (versions) => super.deleteVersions(versions),
      underWay: async (versions) => {
        const pending = new Set(this.#underWay.map(({ versionId }) => versionId));
        return versions.filter(({ versionId }) => pending.has(versionId));
      },
    },
    {
      list: (...asked) => this.elsewhere.listVersions(...asked),
      remove: (versions) => this.elsewhere.deleteVersions(versions),
    },
  );

  /** What is under way lands, also when its original was deleted meanwhile. */
  land(): void {
    for (const version of this.#underWay)
      if (!/^(incoming|exports)\//.test(version.key)) this.elsewhere.receive(version);
    this.#underWay = [];
  }

  protected override take(version: StoredVersion): void {
    super.take(version);
    this.#underWay.push(version);
  }

  override listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage> {
    return this.#versions.listVersions(prefix, after);
  }

  override deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly KeptVersion[]> {
    return this.#versions.deleteVersions(versions);
  }
}
