import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { attachment } from '../attachment.ts';
import type {
  KeptVersion,
  ObjectFacts,
  ObjectStore,
  ObjectVersion,
  PresignedUpload,
  SizePage,
  UploadTerms,
  VersionPage,
} from '../objects.ts';
import { MAX_VERSIONS } from '../objects.ts';
import { MemoryVersions, type StoredVersion } from './memory-versions.ts';

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};
type Ticket = { readonly until: Temporal.Instant; readonly upload?: UploadTerms; readonly download?: string };

const CHECKSUM = 'x-amz-checksum-sha256';

/** A versioned bucket in memory. Its presigned URLs are answered by `accept` and `fetch`, as S3 would. */
export class MemoryObjects implements ObjectStore {
  /** Versions that the bucket refuses to delete, as one under Object Lock, or in a bad moment. */
  refuses: (version: ObjectVersion) => boolean = () => false;
  readonly #versions = new MemoryVersions();
  readonly #tickets = new Map<string, Ticket>();
  readonly #now: () => Temporal.Instant;

  constructor(now: () => Temporal.Instant = () => Temporal.Now.instant()) {
    this.#now = now;
  }

  async presignUpload(upload: UploadTerms): Promise<PresignedUpload> {
    const url = this.#ticket(upload.key, { until: this.#now().add({ seconds: upload.seconds }), upload });
    const checksum = Buffer.from(upload.sha256, 'hex').toString('base64');
    return { url, headers: { 'content-type': upload.mediaType, 'if-none-match': '*', [CHECKSUM]: checksum } };
  }

  async presignDownload(key: string, extension: string, seconds: number): Promise<string> {
    return this.#ticket(key, { until: this.#now().add({ seconds }), download: attachment(key, extension) });
  }

  /** A PUT to a presigned URL. @returns the status that S3 answers. */
  accept(url: string, headers: Readonly<Record<string, string>>, bytes: Uint8Array): number {
    const { upload, until } = this.#tickets.get(url) ?? {};
    if (!upload || !until || Temporal.Instant.compare(this.#now(), until) >= 0) return 403;
    const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const length = Number(sent.get('content-length') ?? bytes.length);
    const checksum = Buffer.from(upload.sha256, 'hex').toString('base64');
    if (length !== upload.size || bytes.length !== length) return 403;
    if (sent.get('content-type') !== upload.mediaType) return 403;
    if (sent.get(CHECKSUM) !== checksum || sent.get('if-none-match') !== '*') return 403;
    if (sha256(bytes) !== upload.sha256) return 400;
    if (this.#versions.current(upload.key)) return 412;
    this.#add(upload.key, bytes, upload.mediaType);
    return 200;
  }

  /** A GET of a presigned URL. */
  fetch(url: string): Answer {
    const { download, until } = this.#tickets.get(url) ?? {};
    const nothing = (status: number): Answer => ({ status, headers: {}, bytes: new Uint8Array() });
    if (!download || !until || Temporal.Instant.compare(this.#now(), until) >= 0) return nothing(403);
    const found = this.#versions.current(new URL(url).pathname.slice(1));
    if (!found) return nothing(404);
    const headers = {
      'content-type': found.mediaType,
      'content-disposition': download,
      'cache-control': 'private, no-store',
    };
    return { status: 200, headers, bytes: Uint8Array.from(found.bytes) };
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    const found = this.#versions.current(key);
    return (
      found && {
        size: found.bytes.length,
        mediaType: found.mediaType,
        versionId: found.versionId,
        sha256: sha256(found.bytes),
      }
    );
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    const found = this.#versions.current(key);
    return found && Uint8Array.from(found.bytes);
  }

  async readStart(key: string, most: number): Promise<Uint8Array | undefined> {
    return (await this.read(key))?.subarray(0, most);
  }

  async put(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
    this.#add(key, bytes, mediaType);
  }

  async create(key: string, bytes: Uint8Array, mediaType: string): Promise<boolean> {
    if (this.#versions.current(key)) return false;
    this.#add(key, bytes, mediaType);
    return true;
  }

  async copy(from: string, to: string): Promise<void> {
    const found = this.#versions.current(from);
    if (!found) throw Object.assign(new Error('The specified key does not exist.'), { name: 'NoSuchKey' });
    this.#add(to, found.bytes, found.mediaType);
  }

  /** A DELETE without a version, as a person or a lifecycle rule does: it leaves a delete marker. */
  mark(key: string): void {
    this.#versions.add({ key, versionId: randomUUID(), marker: true });
  }

  async weighVersions(prefix: string): Promise<SizePage> {
    const sizes = this.#versions.list(prefix).flatMap((version) => (version.marker ? [] : [version.bytes.length]));
    return { versions: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  async listVersions(prefix: string, after?: VersionPage['next'], most: number = MAX_VERSIONS): Promise<VersionPage> {
    const all = this.#versions.list(prefix);
    const at = after ? all.findIndex(({ key, versionId }) => key === after.key && versionId === after.versionId) : -1;
    // A version that is gone no longer marks its place within its key; S3 goes on with what is left of that key.
    const rest =
      after && at < 0
        ? all.filter(({ key }) => Buffer.compare(Buffer.from(key), Buffer.from(after.key)) >= 0)
        : all.slice(at + 1);
    const versions = rest.slice(0, most).map(({ key, versionId, marker }) => ({ key, versionId, marker }));
    const last = versions.at(-1);
    if (!last || rest.length <= most) return { versions };
    return { versions, next: { key: last.key, versionId: last.versionId } };
  }

  async deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly KeptVersion[]> {
    if (versions.length > MAX_VERSIONS) throw new RangeError('S3 deletes 1,000 versions at a time at most.');
    const refused = versions.filter((version) => this.refuses(version));
    for (const version of versions) if (!refused.includes(version)) this.#versions.remove(version);
    return refused;
  }

  /** What comes in as it is, as when S3 copies it from another bucket. */
  protected take(version: StoredVersion): void {
    this.#versions.add(version);
  }

  #add(key: string, bytes: Uint8Array, mediaType: string): void {
    const version: StoredVersion = {
      key,
      versionId: randomUUID(),
      marker: false,
      bytes: Uint8Array.from(bytes),
      mediaType,
    };
    this.take(version);
  }

  #ticket(key: string, ticket: Ticket): string {
    const { download } = ticket;
    // As S3 has it: what the answer will say of itself stands in the address.
    const said = new URLSearchParams(download === undefined ? {} : { 'response-content-disposition': download });
    said.set('ticket', randomUUID());
    const url = `https://bucket.invalid/${key}?${said}`;
    this.#tickets.set(url, ticket);
    return url;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
