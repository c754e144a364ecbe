import {
  CopyObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SHELVES } from '../../domain/document/location.ts';
import type { Item } from '../../stores/items.ts';
import { kindOf } from './decide.ts';
import { rawWriter } from './raw.ts';

type Bucket = { readonly s3: S3Client; readonly bucket: string };
/** As its record says. */
type Document = {
  readonly documentId: string;
  readonly dossierId: string;
  readonly objectKey: string;
  readonly sha256: string;
  readonly item: Item;
};

export type DocumentsDone = {
  readonly inPlace: number;
  /** From an older version at its place, or from the place where it was moved to since. */
  readonly broughtBack: number;
  /** Dossiers of which a document lay elsewhere: what is left there is cleared after the opening. */
  readonly toClear: readonly string[];
  /** Nothing is left of these: they were removed since, and their records go with them. By id. */
  readonly gone: readonly string[];
  /** Objects that no record knows: they came after the moment. By key. */
  readonly unknown: readonly string[];
};

/** Brings the bytes of every document back to the place that its record says, as far as the bucket still has them. Twice is once. */
export async function bringBackDocuments(
  { s3, bucket, client }: Bucket & { readonly client: DynamoDBDocumentClient },
  /** The records as they are, or would be; and the live table, of which those go that nothing is left of. */
  { records: items, live }: { readonly records: AsyncIterable<Item>; readonly live: string },
  write: boolean,
): Promise<DocumentsDone> {
  const shelved = await shelvedVersions({ s3, bucket });
  const records = rawWriter(client, live);
  const known = new Set<string>();
  const toClear = new Set<string>();
  const gone: string[] = [];
  let [inPlace, broughtBack] = [0, 0];
  for await (const item of items) {
    const document = documentOf(item);
    if (!document) continue;
    const { documentId, dossierId, objectKey } = document;
    const versions = shelved.get(`${dossierId}/${documentId}`) ?? [];
    for (const { Key = '' } of versions) known.add(Key);
    const found = await rightVersion({ s3, bucket }, document, versions);
    if (found === undefined) {
      gone.push(documentId);
      if (write) await records.add({ remove: { pk: item.pk, sk: item.sk } });
      continue;
    }
    if (found.Key !== objectKey) toClear.add(dossierId);
    if (found.Key === objectKey && found.IsLatest) {
      inPlace += 1;
      continue;
    }
    broughtBack += 1;
    if (write) await copyVersion({ s3, bucket }, found, objectKey);
  }
  await records.end();
  const unknown = [...shelved.values()].flat().flatMap(({ Key = '' }) => (known.has(Key) ? [] : [Key]));
  return { inPlace, broughtBack, toClear: [...toClear], gone, unknown: [...new Set(unknown)] };
}

function documentOf(item: Item): Document | undefined {
  if (kindOf(item) !== 'document' || typeof item.objectKey !== 'string') return undefined;
  const shelf = item.objectKey.slice(0, item.objectKey.indexOf('/'));
  if (!SHELVES.some((one) => one === shelf)) return undefined;
  // The cast: as the schema of a document has it.
  const fields = item as unknown as Omit<Document, 'item'>;
  return { ...fields, item };
}

/** The versions on the shelves, by dossier and document, the newest first at each place. */
async function shelvedVersions({ s3, bucket }: Bucket): Promise<Map<string, ObjectVersion[]>> {
  const found = new Map<string, ObjectVersion[]>();
  for (const shelf of SHELVES) {
    let after: { KeyMarker?: string; VersionIdMarker?: string } = {};
    do {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: `${shelf}/`, ...after }));
      for (const version of page.Versions ?? []) {
        const [, dossierId = '', ...rest] = (version.Key ?? '').split('/');
        const document = `${dossierId}/${rest.at(-1) ?? ''}`;
        found.set(document, [...(found.get(document) ?? []), version]);
      }
      after = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' }
        : {};
    } while (after.KeyMarker !== undefined);
  }
  return found;
}

/** The bytes that the record knows by their checksum: at its place first, newest first. */
async function rightVersion(
  at: Bucket,
  { objectKey, sha256 }: Document,
  versions: readonly ObjectVersion[],
): Promise<ObjectVersion | undefined> {
  const inOrder = [
    ...versions.filter(({ Key }) => Key === objectKey),
    ...versions.filter(({ Key }) => Key !== objectKey),
  ];
  for (const version of inOrder) if ((await checksumOf(at, version)) === sha256) return version;
  return undefined;
}

async function checksumOf({ s3, bucket }: Bucket, { Key, VersionId }: ObjectVersion): Promise<string | undefined> {
  const { ChecksumSHA256 } = await s3.send(
    new HeadObjectCommand({ Bucket: bucket, Key, VersionId, ChecksumMode: 'ENABLED' }),
  );
  return ChecksumSHA256 === undefined ? undefined : Buffer.from(ChecksumSHA256, 'base64').toString('hex');
}

async function copyVersion({ s3, bucket }: Bucket, { Key = '', VersionId = '' }: ObjectVersion, to: string) {
  const from = Key.split('/').map(encodeURIComponent).join('/');
  await s3.send(
    new CopyObjectCommand({
      Bucket: bucket,
      CopySource: `${bucket}/${from}?versionId=${encodeURIComponent(VersionId)}`,
      Key: to,
      ChecksumAlgorithm: 'SHA256',
    }),
  );
}
