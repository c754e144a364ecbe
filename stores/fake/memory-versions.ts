import type { ObjectVersion } from '../objects.ts';

type Marker = { readonly key: string; readonly versionId: string; readonly marker: true };
export type StoredVersion = {
  readonly key: string;
  readonly versionId: string;
  readonly marker: false;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
};

/** What a versioned bucket holds: by key, newest first. */
export class MemoryVersions {
  readonly #byKey = new Map<string, (Marker | StoredVersion)[]>();

  add(version: Marker | StoredVersion): void {
    this.#byKey.set(version.key, [version, ...(this.#byKey.get(version.key) ?? [])]);
  }

  /** The newest version, unless a delete marker lies over it. */
  current(key: string): StoredVersion | undefined {
    const newest = this.#byKey.get(key)?.[0];
    return newest?.marker === false ? newest : undefined;
  }

  /** By key (bytes), then newest first. */
  list(prefix: string): (Marker | StoredVersion)[] {
    return [...this.#byKey]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .flatMap(([, versions]) => versions);
  }

  remove({ key, versionId }: ObjectVersion): void {
    const left = (this.#byKey.get(key) ?? []).filter((version) => version.versionId !== versionId);
    if (left.length > 0) this.#byKey.set(key, left);
    else this.#byKey.delete(key);
  }
}
