import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import type { Client } from '../api/client.ts';
import { Refused, Unreachable, unnumbered } from '../api/client.ts';
import { Unreadable } from '../parts/problem.tsx';
import { mediaTypeOf } from './media-type.ts';

type Announced = RequestOf<'requestUpload'>['body'];
export type About = Pick<Announced, 'category' | 'registrationKind' | 'files' | 'clientInformedOn'>;

/** How far one file is. */
export type Progress =
  | { readonly step: 'queued' | 'reading' }
  /** There is no connection, or an answer that is no good: either way it goes on by itself. */
  | { readonly step: 'waiting' | 'again' }
  | { readonly step: 'sending'; readonly part: number }
  | { readonly step: 'sent'; readonly documentId: string };

type FileFacts = Pick<Announced, 'fileName' | 'mediaType' | 'size' | 'sha256'>;
type Ticket = ReplyOf<'requestUpload'>;

type Way = {
  /** Asks for an address to send this file to; with the same key, for the same document. */
  readonly ticket: (facts: FileFacts, once: string) => Promise<Ticket>;
  /** What is said of a file that arrived before its connection went. */
  readonly arrived: readonly ProblemCode[];
  /** What the practice takes, by the end of a file's name. */
  readonly types: ReplyOf<'getConfiguration'>['documents']['types'];
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};
export type Sending = Omit<Way, 'ticket' | 'arrived'> & { readonly client: Client; readonly dossierId: string };

/** Too much at once, or for a moment nobody there: nothing is wrong with the file. */
export const COMES_AGAIN: readonly number[] = [429, 503];
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** So often an answer may be no good, in half a minute or so; then somebody has to know. Without any answer it waits on. */
const BAD_ANSWERS = 6;

/**
 * Sends one file: its checksum, an address, its bytes. An address that ran out and a connection that was lost are no reason
 * to begin anew by hand: another address is asked, until it is there or somebody stops it.
 * @throws Refused when the practice does not take it; Unreadable when it is not there any more; Unreachable with its reference
 * when it keeps going wrong; what `signal` was stopped with
 */
export const sendFile = (file: File, about: About, { client, dossierId, ...rest }: Sending): Promise<string> =>
  sendBytes(file, {
    ...rest,
    ticket: async (facts, once) =>
      (await client.call('requestUpload', { params: { dossierId }, body: { ...about, ...facts }, once })).body,
    arrived: ['document-received'],
  });

/** The same, by whatever way it gets its address. */
export async function sendBytes(file: File, { ticket, arrived, types, onProgress, signal }: Way): Promise<string> {
  onProgress({ step: 'reading' });
  let facts: FileFacts | undefined;
  // However often it has to go on, it is one document.
  const once = crypto.randomUUID();
  let documentId: string | undefined;
  let badAnswers = 0;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    signal.throwIfAborted();
    try {
      facts ??= {
        fileName: file.name,
        mediaType: mediaTypeOf(file, types),
        size: file.size,
        sha256: await checksum(file),
      };
      const given = await ticket(facts, once);
      documentId = given.documentId;
      await put(file, given.upload, onProgress, signal);
      onProgress({ step: 'sent', documentId });
      return documentId;
    } catch (error) {
      // The bytes had arrived before the connection went, and only the answer was lost.
      if (documentId !== undefined && arrived.some((code) => isAbout(error, code))) {
        onProgress({ step: 'sent', documentId });
        return documentId;
      }
      if (error instanceof Unreadable) throw error;
      if (error instanceof Refused && !COMES_AGAIN.includes(error.problem.status)) throw error;
      signal.throwIfAborted();
      const answered = !(error instanceof Unreachable) || error.reference !== undefined;
      if (answered && ++badAnswers >= BAD_ANSWERS) throw error;
      onProgress({ step: answered ? 'again' : 'waiting' });
      await connected(pause, signal);
    }
  }
}

const isAbout = (error: unknown, code: ProblemCode): boolean =>
  error instanceof Refused && error.problem.type.endsWith(`:${code}`);

function checksum(file: File): Promise<string> {
  const worker = new Worker(new URL('./checksum.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) =>
      data === null ? reject(new Unreadable()) : resolve(data);
    // Its script did not come.
    worker.onerror = () => reject(new Unreachable());
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

type Upload = { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> };

/** XMLHttpRequest, as it is what tells how many bytes have left. */
function put(
  file: File,
  { url, method, headers }: Upload,
  onProgress: Sending['onProgress'],
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    // The browser sets the length itself, and lets nobody else.
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ step: 'sending', part: total === 0 ? 0 : loaded / total });
    // 412: these bytes are there already, sent before the connection was lost.
    request.onload = () =>
      request.status < 300 || request.status === 412 ? resolve() : reject(new Unreachable(unnumbered(request.status)));
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Waits, and no longer once the browser says that there is a connection again. */
function connected(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
