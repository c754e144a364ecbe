import { CopyObjectCommand, HeadObjectCommand, type ObjectVersion, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SHELF_PREFIXES } from '../../contracts/names.ts';
import { SHELVES } from '../../domain/document/location.ts';
import { goOn, listPage } from '../../stores/aws/s3-versions.ts';
import type { Item } from '../../stores/items.ts';
import type { VersionPage } from '../../stores/objects.ts';
import { kindOf } from './decide.ts';
import { rawWriter } from './raw.ts';

/** A bucket, through a client of its region. */
export type Bucket = { readonly s3: S3Client; readonly bucket: string };
type Found = ObjectVersion & { readonly at: Bucket };
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
  /** From an older version at its place, from the place where it was moved to since, or from the copy in another region. */
  readonly broughtBack: number;
  /** Dossiers of which a document lay elsewhere: what is left there is cleared after the opening. */
  readonly toClear: readonly string[];
  /** Nothing is left of these anywhere: they were removed since. By id. */
  readonly gone: readonly string[];
  /** Objects that no record knows: they came after the moment. By bucket and key. */
  readonly unknown: readonly string[];
};

/**
 * Brings the bytes of every document back to the place that its record says, as far as the bucket, or its copy in another region, still
 * has them. Twice is once.
 * @param does `removeGone`: the record of a document goes of which nothing is left
 */
export async function bringBackDocuments(
  {
    bucket,
    copy,
    client,
  }: { readonly bucket: Bucket; readonly copy?: Bucket; readonly client: DynamoDBDocumentClient },
  /** The records as they are, or would be; and the live table, of which those go that nothing is left of. */
  { records: items, live }: { readonly records: AsyncIterable<Item>; readonly live: string },
  does: { readonly write: boolean; readonly removeGone: boolean },
): Promise<DocumentsDone> {
  const shelved = new Map<string, Found[]>();
  // The copy last: what lies in the bucket itself has to go nowhere.
  for (const at of copy ? [bucket, copy] : [bucket]) await addVersions(shelved, at);
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
    for (const version of versions) known.add(placeOf(version));
    const found = await rightVersion(document, versions);
    if (found === undefined) {
      gone.push(documentId);
      if (does.write && does.removeGone) await records.add({ remove: { pk: item.pk, sk: item.sk } });
      continue;
    }
    if (found.Key !== objectKey) toClear.add(dossierId);
    if (found.at === bucket && found.Key === objectKey && found.IsLatest) {
      inPlace += 1;
      continue;
    }
    broughtBack += 1;
    if (does.write) await copyVersion(bucket, found, objectKey);
  }
  await records.end();
  const places = [...shelved.values()].flat().map(placeOf);
  const unknown = [...new Set(places.filter((place) => !known.has(place)))];
  return { inPlace, broughtBack, toClear: [...toClear], gone, unknown };
}

const placeOf = ({ at, Key = '' }: Found): string => `${at.bucket}/${Key}`;

function documentOf(item: Item): Document | undefined {
  if (kindOf(item) !== 'document' || typeof item.objectKey !== 'string') return undefined;
  const shelf = item.objectKey.slice(0, item.objectKey.indexOf('/'));
  if (!SHELVES.some((one) => one === shelf)) return undefined;
  // The cast: as the schema of a document has it.
  const fields = item as unknown as Omit<Document, 'item'>;
  return { ...fields, item };
}

/** Adds the versions on the shelves, by dossier and document, the newest first at each place. */
async function addVersions(found: Map<string, Found[]>, at: Bucket): Promise<void> {
  for (const shelf of SHELF_PREFIXES) {
    let after: VersionPage['next'];
    do {
      const page = await listPage(at.s3, at.bucket, shelf, after);
      for (const version of page.Versions ?? []) {
        const [, dossierId = '', ...rest] = (version.Key ?? '').split('/');
        const document = `${dossierId}/${rest.at(-1) ?? ''}`;
        found.set(document, [...(found.get(document) ?? []), { ...version, at }]);
      }
      after = goOn(page).next;
    } while (after);
  }
}

/** The bytes that the record knows by their checksum: at its place first, newest first. */
async function rightVersion({ objectKey, sha256 }: Document, versions: readonly Found[]): Promise<Found | undefined> {
  const inOrder = [
    ...versions.filter(({ Key }) => Key === objectKey),
    ...versions.filter(({ Key }) => Key !== objectKey),
  ];
  for (const version of inOrder) if ((await checksumOf(version)) === sha256) return version;
  return undefined;
}

async function checksumOf({ at, Key, VersionId }: Found): Promise<string | undefined> {
  const { ChecksumSHA256 } = await at.s3.send(
    new HeadObjectCommand({ Bucket: at.bucket, Key, VersionId, ChecksumMode: 'ENABLED' }),
  );
  return ChecksumSHA256 === undefined ? undefined : Buffer.from(ChecksumSHA256, 'base64').toString('hex');
}

/** S3 copies between regions too: who receives asks. */
async function copyVersion({ s3, bucket }: Bucket, { at, Key = '', VersionId = '' }: Found, to: string) {
  const from = Key.split('/').map(encodeURIComponent).join('/');
  await s3.send(
    new CopyObjectCommand({
      Bucket: bucket,
      CopySource: `${at.bucket}/${from}?versionId=${encodeURIComponent(VersionId)}`,
      Key: to,
      ChecksumAlgorithm: 'SHA256',
    }),
  );
}
