import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { downloadReply } from '../../contracts/document/replies.ts';
import type { Document } from '../../domain/document/document.ts';
import type { Policy } from '../../policies/index.ts';
import { savedName } from '../../stores/attachment.ts';
import type { ObjectStore } from '../../stores/objects.ts';

type Ports = {
  readonly policy: Policy;
  readonly objects: Pick<ObjectStore, 'presignDownload'>;
  /** The system's own clock: signed addresses live by it, also where the practice's clock is shifted. */
  readonly signedAt: () => Date;
};
type File = { readonly key: string; readonly fileName: string; readonly extension: string };

/** An address that works for a minute at most, without a name in it, and what to save it as. */
export async function downloadAddress(
  { objects, policy, signedAt }: Ports,
  { key, fileName, extension }: File,
): Promise<z.output<ReturnType<typeof downloadReply>>> {
  const seconds = policy.documents.downloadSeconds;
  const url = await objects.presignDownload(key, extension, seconds);
  const signed = Temporal.Instant.fromEpochMilliseconds(signedAt().getTime());
  return { url, fileName: savedName(fileName), expiresAt: signed.add({ seconds }).toString() };
}

/** The file of a document. Its extension is that of its type: the one in its name is what somebody typed. */
export const fileOf = (
  { mediaType, secrets }: Pick<Document, 'mediaType' | 'secrets'>,
  key: string,
  { documents }: Policy,
): File => {
  const extension = documents.types.find(({ mimeType }) => mimeType === mediaType)?.extensions[0] ?? 'bin';
  return { key, fileName: secrets.fileName, extension };
};
