import { createHash } from 'node:crypto';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import type { Made } from '../support/deployed.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const TEXT = Buffer.from('Verslag van een gesprek.\n');

/** What a coach announces for these bytes: a plain text in both files. */
export const announcement = (stage: Stage, bytes: Uint8Array = TEXT, more: object = {}) => ({
  category: 'consult-report',
  registrationKind: stage.policy.registrationKinds[0]?.id,
  files: ['client', 'coach'],
  fileName: 'verslag.txt',
  mediaType: 'text/plain',
  size: bytes.length,
  sha256: sha256(bytes),
  ...more,
});

export type Ticket = { readonly documentId: string; readonly url: string; readonly headers: Record<string, string> };

export async function ticket(stage: Stage, { path }: Made, bytes: Uint8Array = TEXT, more: object = {}) {
  const body = announcement(stage, bytes, more);
  const reply = await expected(201, as(stage, 'coach').call('POST', `${path}/documents`, { body }), 'a ticket');
  const { documentId, upload } = reply.body as { documentId: string; upload: Omit<Ticket, 'documentId'> };
  return { documentId, ...upload } as Ticket;
}

/** @returns the status of S3 */
export async function put({ url, headers }: Omit<Ticket, 'documentId'>, bytes: Uint8Array): Promise<number> {
  const response = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) });
  await response.arrayBuffer();
  return response.status;
}

export type Shown = { readonly state: string; readonly rejection?: { code: string; message: { nl: string } } };

export async function shown(stage: Stage, { path }: Made, documentId: string): Promise<Shown> {
  const asked = as(stage, 'coach').call('GET', `${path}/documents/${documentId}`);
  return (await expected(200, asked, 'the document')).body as Shown;
}

/** The document when its inspection has ended. */
export const inspected = (stage: Stage, made: Made, documentId: string): Promise<Shown> =>
  eventually('the inspection', async () => {
    const seen = await shown(stage, made, documentId);
    return seen.state === 'available' || seen.state === 'rejected' ? seen : undefined;
  });

/** Sends a good text. @returns its id */
export async function uploaded(stage: Stage, made: Made): Promise<string> {
  const sent = await ticket(stage, made);
  await put(sent, TEXT);
  await inspected(stage, made, sent.documentId);
  return sent.documentId;
}
