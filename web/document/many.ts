import type { ReplyOf } from '../../contracts/api.ts';
import { type Client, Refused } from '../api/client.ts';
import { type About, COMES_AGAIN, type Progress, sendFile } from './send.ts';

type Stored = ReplyOf<'getDocument'>;

/** How one of many files stands: chosen, on its way, being checked, kept, or not. */
export type Standing =
  | { readonly step: 'chosen' }
  | { readonly step: 'queued' }
  | Progress
  | { readonly step: 'kept' }
  | { readonly step: 'rejected'; readonly rejection: NonNullable<Stored['rejection']> }
  /** It was not sent, for something that can be seen beforehand. */
  | { readonly step: 'refused'; readonly why: Why }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'stopped' };
export type Why = 'empty' | 'too-large' | 'kind';

/** Files on their way at once: more do not arrive sooner, and hold up whoever else is on the line. */
const AT_ONCE = 3;
/** An inspection takes seconds, and with many files some minutes. What takes longer is shown as still being checked. */
const LOOKS = [1_000, 2_000, 4_000, 8_000, 15_000, ...Array<number>(30).fill(30_000)];

/** What can be said of a file before it is sent; the bytes are looked at when they have arrived. */
export function whyNot(
  { name, size }: File,
  { types, maxBytes }: ReplyOf<'getConfiguration'>['documents'],
): Why | undefined {
  if (size === 0) return 'empty';
  if (size > maxBytes) return 'too-large';
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  return types.some(({ extensions }) => extensions.includes(extension)) ? undefined : 'kind';
}

type Sent = { readonly id: number; readonly file: File; readonly about: About; readonly signal: AbortSignal };
type Many = {
  readonly client: Client;
  readonly dossierId: string;
  readonly types: ReplyOf<'getConfiguration'>['documents']['types'];
  readonly onStanding: (id: number, standing: Standing) => void;
};

/** Sends many files, a few at once; that one is refused stops no other. */
export async function sendMany(files: readonly Sent[], many: Many): Promise<void> {
  const waiting = [...files];
  const inspections: Promise<void>[] = [];
  async function next(): Promise<void> {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const documentId = await sendOne(one, many);
      if (documentId !== undefined) inspections.push(watch(one.id, documentId, many));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await Promise.all(inspections);
}

async function sendOne({ id, file, about, signal }: Sent, many: Many): Promise<string | undefined> {
  const { client, dossierId, types, onStanding } = many;
  try {
    return await sendFile(file, about, {
      client,
      dossierId,
      types,
      signal,
      onProgress: (progress) => onStanding(id, progress),
    });
  } catch (error) {
    onStanding(id, signal.aborted ? { step: 'stopped' } : { step: 'failed', error });
    return undefined;
  }
}

/** Asks how it was judged, less and less often. */
async function watch(id: number, documentId: string, { client, dossierId, onStanding }: Many): Promise<void> {
  for (const pause of LOOKS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const found = await client
      .call('getDocument', { params: { dossierId, documentId } })
      .catch((error: unknown) => (error instanceof Refused ? error : undefined));
    // Not theirs any more, such as after a handover: it arrived, and whoever has the dossier now sees how it was judged.
    if (found instanceof Refused && !COMES_AGAIN.includes(found.problem.status)) return;
    const { state, rejection } = found instanceof Refused ? {} : (found?.body ?? {});
    if (rejection) return onStanding(id, { step: 'rejected', rejection });
    if (state === 'available') return onStanding(id, { step: 'kept' });
  }
}
