/** S3's limit on one page of versions, and on one request to delete them. */
export const MAX_VERSIONS = 1_000;

export type UploadTerms = {
  readonly key: string;
  readonly mediaType: string;
  /** Bytes, exactly. */
  readonly size: number;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly seconds: number;
};

/**
 * What to send: a PUT to `url` with exactly these headers and the length, which clients send by themselves. Other bytes
 * are answered 400; another length, type or checksum, or a late request 403; a second one 412.
 */
export type PresignedUpload = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

export type ObjectVersion = {
  readonly key: string;
  readonly versionId: string;
  readonly marker: boolean;
  /** It lies in the copy of the documents bucket, in another region. */
  readonly copied?: true;
};
export type VersionPage = {
  readonly versions: readonly ObjectVersion[];
  readonly next?: { readonly key: string; readonly versionId: string; readonly copied?: true };
};

/** A version that was not deleted: S3 refused, or is still copying it (`underWay`), after which it can be deleted. */
export type KeptVersion = ObjectVersion & { readonly underWay?: true };

/** So many versions, of so many bytes together, on one page of versions; markers weigh nothing. */
export type SizePage = { readonly versions: number; readonly bytes: number; readonly next?: VersionPage['next'] };

export type ObjectFacts = {
  readonly size: number;
  readonly mediaType: string | undefined;
  readonly versionId: string | undefined;
  /** As S3 stored it with the upload, lower-case hexadecimal. */
  readonly sha256: string | undefined;
};

/** The documents bucket with its copy, where it has one, or the proof bucket, of which nothing is deleted. Keys hold ids only. */
export interface ObjectStore {
  /** Signs length, type and checksum, and refuses to overwrite (`if-none-match: *`). */
  presignUpload(terms: UploadTerms): Promise<PresignedUpload>;
  /** A GET as an attachment, named by the last part of the key and this extension. */
  presignDownload(key: string, extension: string, seconds: number): Promise<string>;
  head(key: string): Promise<ObjectFacts | undefined>;
  /** The whole object; undefined when it is not there. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Its first bytes, as many as that at most; undefined when it is not there. */
  readStart(key: string, most: number): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** Puts what is not there yet. @returns false when there is something: it stays as it is. */
  create(key: string, bytes: Uint8Array, mediaType: string): Promise<boolean>;
  /** Copies within the bucket, keeping type and checksum; the copy's age starts now. @throws when it is not there. */
  copy(from: string, to: string): Promise<void>;
  /**
   * Every version and delete marker under a prefix, at most 1,000 a page, keys in order; those of the copy come last. A page is empty
   * only when nothing is left in either.
   */
  listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage>;
  /** How much lies under a prefix, page by page as `listVersions`. */
  weighVersions(prefix: string, after?: VersionPage['next']): Promise<SizePage>;
  /**
   * Deletes exactly these versions (at most 1,000), and what was copied of them. Answers those that are still there: S3 refused them, or
   * their copy is under way and would land after its original was gone.
   */
  deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly KeptVersion[]>;
}
