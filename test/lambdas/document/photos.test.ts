import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { FILES } from '../files.ts';
import { asked, bucketOf, exporter, unzipped } from '../rights/package/support.ts';

/** How the phone was held (CIPA DC-008, tag 0112): the dots lie as the sensor saw them, and whoever shows them turns them. */
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Somewhere in the Netherlands. */
const [DEGREES, MINUTES] = [52, 9];

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** An entry of a directory of TIFF. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  if (type === SHORT) bytes.writeUInt16BE(value, 8);
  else bytes.writeUInt32BE(value, 8);
  return bytes;
}
const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];
const [ORIENTATION, GPS, LATITUDE_REF, LATITUDE] = [0x0112, 0x8825, 1, 2];
const directory = (...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0, entries.length]), ...entries, Buffer.alloc(4)]);
const HEAD = 8;
const directoryLength = (entries: number): number => 2 + 12 * entries + 4;

/** What a phone writes into a photo: how it was held, and where it was taken. */
function exif(orientation: number): Buffer {
  const place = HEAD + directoryLength(2);
  const degrees = place + directoryLength(2);
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\b', 'latin1'),
    directory(entry(ORIENTATION, SHORT, 1, orientation), entry(GPS, LONG, 1, place)),
    directory(entry(LATITUDE_REF, ASCII, 2, 'N'.charCodeAt(0) << 24), entry(LATITUDE, RATIONAL, 3, degrees)),
    Buffer.concat([DEGREES, 1, MINUTES, 1, 0, 1].map(long)),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([marker, body]);
}

/** A JPEG as a phone makes it: the facts of the camera come first. */
const photo = (orientation: number): Buffer =>
  Buffer.concat([FILES.jpg.bytes.subarray(0, 2), exif(orientation), FILES.jpg.bytes.subarray(2)]);

test('[EK-4.3] [RIO-3.6] photos of a phone are taken however it was held, and come out as they went in: in the dossier and in a package', async () => {
  const one = practice();
  const dossier = await running(one);
  const photos = new Map([
    ...ORIENTATIONS.map((orientation) => [`foto-${orientation}.jpg`, photo(orientation)] as const),
    ['foto.heic', FILES.heic.bytes] as const,
  ]);
  expect(new Set([...photos.values()].map((bytes) => bytes.toString('hex'))).size).toBe(ORIENTATIONS.length + 1);
  for (const [fileName, bytes] of photos) {
    const mediaType = fileName.endsWith('.heic') ? 'image/heic' : 'image/jpeg';
    const documentId = await uploaded(one, dossier, bytes, { fileName, mediaType });
    const kept = await one.objects.read(`dossiers/${dossier.dossierId}/${documentId}`);
    expect(bytes.equals(kept ?? Buffer.alloc(0))).toBe(true);
  }
  const request = await asked(one, dossier);
  const { run, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
  expect(await run(request)).toMatchObject({ outcome: 'done' });
  const zipped = [...bucket].find(([key]) => key.endsWith('.zip'));
  const files = [...(await unzipped(zipped?.[1].bytes))].filter(([name]) => name.startsWith('documenten/'));
  for (const [fileName, bytes] of photos)
    expect(files.filter(([name, found]) => name.endsWith(fileName) && found.equals(bytes))).toHaveLength(1);
});
