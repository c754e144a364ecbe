import { sendTestInvitation } from '../../lambdas/test-result/send-invitation.ts';
import { yes } from './consents.ts';
import type { Practice } from './practice.ts';
import { type Dossier, sha256, TEXT } from './story.ts';

type Ticket = {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly headers: Record<string, string> };
};
type Mailed = { readonly invitationId: string; readonly token: string };

/** The kind of document that a test administrator can be asked for. */
export const testCategory = ({ policy }: Practice): string =>
  policy.categories.find(({ testResult }) => testResult)?.id ?? '';

/** The word in the link of the last mail: where a browser keeps it to itself. */
export const tokenOf = ({ mailer }: Practice): string => /#([\w-]+)/.exec(mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';

export async function asked(one: Practice, { dossierId, coach }: Dossier, more: object = {}): Promise<string> {
  const typed = { bureau: 'Testbureau Zuiderlicht', email: 'tests@zuiderlicht.example', language: 'nl' };
  const body = { category: testCategory(one), ...typed, ...more };
  const reply = await one.call('inviteTestAdministrator', { dossierId }, { as: coach, body });
  return yes<{ invitationId: string }>(reply).invitationId;
}

/** The mail goes. */
export const mailed = (one: Practice, { dossierId }: Dossier, invitationId: string): Promise<void> =>
  sendTestInvitation(one, { detail: { dossierId, invitationId } });

/** Asked and mailed, with the word that only the mail has. */
export async function invited(one: Practice, dossier: Dossier, more: object = {}): Promise<Mailed> {
  const invitationId = await asked(one, dossier, more);
  await mailed(one, dossier, invitationId);
  return { invitationId, token: tokenOf(one) };
}

export const testFile = (bytes: Uint8Array = TEXT, more: object = {}) => ({
  fileName: 'uitslag.txt',
  mediaType: 'text/plain',
  size: bytes.byteLength,
  sha256: sha256(bytes),
  ...more,
});

/** A ticket by a link, by whoever has that and no account. */
export const announcedByLink = (one: Practice, token: string, bytes: Uint8Array = TEXT, more: object = {}) =>
  one.call('sendTestResult', {}, { as: 'nobody', body: { token, ...testFile(bytes, more) } });

/** The bytes arrive. @returns the id of the document, and where they lie */
export async function sentByLink(one: Practice, { dossierId }: Dossier, token: string, bytes: Uint8Array = TEXT) {
  const { documentId, upload } = yes<Ticket>(await announcedByLink(one, token, bytes));
  one.objects.accept(upload.url, upload.headers, bytes);
  return { documentId, key: `incoming/${dossierId}/${documentId}` };
}
