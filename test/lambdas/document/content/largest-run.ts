import { randomBytes } from 'node:crypto';
import { judgeApart } from '../../../../lambdas/document/judge-apart.ts';
import { longestLook, lookingThread } from '../../../../lambdas/document/looking-thread.ts';
import { documents } from '../../../../policies/shared/documents.ts';
import { FILES } from '../../files.ts';
import { type Kind, type Parts, partsOf, zipped } from './looking.ts';

/** Looks once at a file of the largest accepted size, and says what that cost: `largest.test.ts` runs it for each kind. */
const ROOM = 65_536;
const kind = process.argv[2] as Kind;
const { bytes, mediaType } = FILES[kind];
const filling = documents.maxBytes - bytes.length - ROOM;

const packed = async (): Promise<Buffer> => {
  const parts: Parts = await partsOf(bytes);
  parts.set('media/image1.jpg', randomBytes(filling));
  return zipped(parts, false);
};

const LARGEST: { readonly [K in Kind]: () => Buffer | Promise<Buffer> } = {
  docx: packed,
  xlsx: packed,
  odt: packed,
  pdf: () => {
    const start = Buffer.from(`\n90 0 obj\n<< /Length ${filling} >>\nstream\n`);
    return Buffer.concat([bytes, start, randomBytes(filling), Buffer.from('\nendstream\nendobj\n')]);
  },
  eml: () => {
    const picture = Buffer.concat([FILES.jpg.bytes, randomBytes(Math.floor(filling * 0.73))]);
    const head =
      'From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    return Buffer.from(`${head}${picture.toString('base64').replaceAll(/.{76}/g, '$&\r\n')}\r\n--x--\r\n`);
  },
  txt: () => Buffer.alloc(filling, 'Verslag. '),
  jpg: () => Buffer.concat([bytes, randomBytes(filling)]),
  png: () => Buffer.concat([bytes, randomBytes(filling)]),
  heic: () => Buffer.concat([bytes, randomBytes(filling)]),
};

const file = await LARGEST[kind]();
if (file.length > documents.maxBytes || file.length < documents.maxBytes * 0.9) throw new Error(`${file.length} bytes`);
const type = documents.types.find(({ mimeType }) => mimeType === mediaType);
if (!type) throw new Error('Not accepted');
/** Processor seconds of what is done, of all threads. */
async function secondsOf<T>(act: () => T | Promise<T>): Promise<readonly [seconds: number, made: T]> {
  const before = process.cpuUsage();
  const made = await act();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1_000_000, made];
}

/** The yardstick: along a part of the bytes, from which all of them follow. Seconds alone would say how quick the machine is. */
const PART = 8;
const along = (): number => {
  let sum = 0;
  for (const byte of file.subarray(0, file.length / PART)) sum = (sum + byte) | 0;
  return sum;
};
// As the function does: in a thread that gets a copy, while the function has its own.
const apart = { begin: lookingThread(), timeUp: longestLook };
const [looked, verdict] = await secondsOf(() => judgeApart(apart, file, type.mimeType, documents.types));
const peak = process.resourceUsage().maxRSS * 1024;
const [part] = await secondsOf(along);
process.stdout.write(JSON.stringify({ verdict: verdict ?? null, peak, walks: looked / (part * PART) }));
