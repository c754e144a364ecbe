import type { Consent, ConsentSubject } from './consent.ts';

type Question = Pick<Consent, 'scope' | 'subject'>;

/** Whether two questions are about the same matter, so that the second is the first asked again. */
export function sameMatter(one: Question, other: Question): boolean {
  return one.scope === other.scope && sameSubject(one.subject, other.subject);
}

function sameSubject(one: ConsentSubject, other: ConsentSubject): boolean {
  if (one.kind === 'partner' && other.kind === 'partner') return one.personId === other.personId;
  // Another holiday is another question; the same days again are the same one.
  if (one.kind === 'cover' && other.kind === 'cover')
    return one.personId === other.personId && one.from <= other.until && other.from <= one.until;
  if (one.kind === 'disclosure' && other.kind === 'disclosure')
    return (
      one.principalId === other.principalId &&
      one.documents.some(({ documentId }) => other.documents.some((document) => document.documentId === documentId))
    );
  return one.kind === other.kind;
}
