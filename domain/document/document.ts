import type { ArticleId } from '../article.ts';
import type { Actor } from '../person/person.ts';
import type { FileName } from '../rules.ts';

/**
 * announced: a ticket was given, bytes may be on their way. accepted: inspected and found clean, being moved. available:
 * can be read. rejected: the bytes are gone, the reason stays.
 */
export const DOCUMENT_STATES = ['announced', 'accepted', 'available', 'rejected'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Why an upload did not become a document. */
export const REJECTIONS = [
  'size-differs',
  'checksum-differs',
  'type-differs',
  'empty',
  'encrypted',
  'unreadable',
  'carries-program',
  'fetches-elsewhere',
  'attachment-refused',
  'too-much-inside',
  'takes-too-long',
  'malware',
  'not-scanned',
  'not-checked',
  'dossier-closed',
  'replaced',
  'taken-back',
  'not-now',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** The owner sends in what came by letter, and who handles a complaint what belongs to that. */
export const PEOPLE_WHO_UPLOAD = ['client', 'coach', 'owner', 'manager'] as const;
/** A test administrator has no account: what is known is by which invitation (RIO-1.10). */
export const TEST_ADMINISTRATOR = 'test-administrator';
export const UPLOADERS = [...PEOPLE_WHO_UPLOAD, TEST_ADMINISTRATOR] as const;
export type UploaderRole = (typeof UPLOADERS)[number];
export type Uploader =
  | { readonly personId: string; readonly role: (typeof PEOPLE_WHO_UPLOAD)[number] }
  | { readonly invitationId: string; readonly role: typeof TEST_ADMINISTRATOR };

export const isUploader = (uploader: Uploader, personId: string): boolean =>
  'personId' in uploader && uploader.personId === personId;

/** @throws for a principal, whom access lets add nothing. */
export function uploaderOf({ personId, role }: Actor): Uploader {
  if (role === 'principal') throw new TypeError('A principal adds no documents');
  return { personId, role };
}

/** By what the log knows a document: one that came in with a case is only in the log of who may know of that. */
export const factsOf = ({ documentId, forCase }: Pick<Document, 'documentId' | 'forCase'>) => ({
  document: documentId,
  ...(forCase ? { forCase: 1 } : {}),
});

/** Why and how long this is kept (RIO-6.1): nothing is stored without a term and a ground. */
export type Retention = { readonly article: ArticleId; readonly term: string; readonly from: 'trajectory-end' };

export type Document = {
  readonly documentId: string;
  readonly dossierId: string;
  readonly version: number;
  readonly state: DocumentState;
  readonly category: string;
  readonly registrationKind: string;
  readonly files: readonly FileName[];
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly uploader: Uploader;
  readonly announcedOn: string;
  readonly retention: Retention;
  /** The fact that the client knows of what a principal entrusted (RIO-2.2). */
  readonly clientInformedOn?: string;
  /** It came in with a complaint or a rights request, so it is for who may know of that. */
  readonly forCase?: true;
  readonly inspection?: 'passed';
  readonly verdict?: 'clean';
  readonly rejection?: Rejection;
  /** Where the bytes are, once they can be read. */
  readonly objectKey?: string;
  /** Sealed: a title may say as much as the paper. `bureau`: of the test administrator who sent it. */
  readonly secrets: { readonly fileName: string; readonly bureau?: string };
};
