import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isBeingTakenOver } from '../dossier/take-over.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { FileName, Rules } from '../rules.ts';
import { type Document, factsOf, isUploader, type Uploader } from './document.ts';

export type AnnounceDocument = {
  readonly documentId: string;
  readonly category: string;
  readonly registrationKind: string;
  readonly files: readonly FileName[];
  readonly fileName: string;
  /** Of the test administrator who sends it. */
  readonly bureau?: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly clientInformedOn?: string;
  /** It comes in with a complaint or a rights request. */
  readonly forCase?: boolean;
  /** A complaint about the dossier is open: what belongs to that comes in after the end too (RIO-7.1). */
  readonly complaintOpen?: boolean;
};

/**
 * Announces a document (RIO-2.2, EK-1.6, EK-1.7): its category is on the policy's list and allowed in this service, its
 * type and size are accepted, and it has a term of keeping and a ground (RIO-6.1) before a byte is sent.
 */
export function announceDocument(
  dossier: Dossier,
  command: AnnounceDocument,
  uploader: Uploader,
  rules: Rules,
  today: string,
): Outcome<Document> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  // The answer to who keeps the dossier is the same with a complaint and without: they may not know of it.
  const forComplaint = command.complaintOpen === true && !isUploader(uploader, dossier.coachId);
  const takenOver = isBeingTakenOver(dossier, today);
  if (dossier.state === 'ended' && !forComplaint && !takenOver)
    return refuse('trajectory-ended', 'document.for-the-trajectory');
  const refused = refuseCategory(dossier, command, rules, today) ?? refuseContent(command, rules);
  if (refused) return refused;
  const { documentId, category, registrationKind, files, fileName, bureau, mediaType, size, sha256 } = command;
  const { clientInformedOn } = command;
  // What the owner sends in came by letter, with a request or a complaint.
  const forCase = command.forCase === true || (!takenOver && (uploader.role === 'owner' || dossier.state === 'ended'));
  const term = `P${rules.retention.digitalYears}Y`;
  return decided<Document>(
    {
      documentId,
      dossierId: dossier.dossierId,
      version: 1,
      state: 'announced',
      category,
      registrationKind,
      files: [...new Set(files)],
      mediaType,
      size,
      sha256,
      uploader,
      announcedOn: today,
      retention: { article: rules.retention.articles.digital, term, from: 'trajectory-end' },
      ...(clientInformedOn === undefined ? {} : { clientInformedOn }),
      ...(forCase ? { forCase } : {}),
      secrets: { fileName, ...(bureau === undefined ? {} : { bureau }) },
    },
    {
      act: 'collect',
      action: 'document.announce',
      rules: ['document.listed-category', 'retention.term-and-ground', 'document.registration-kind'],
      facts: { ...factsOf({ documentId, ...(forCase ? { forCase } : {}) }), category, term, size },
    },
  );
}

/** Why a document of this kind may not be in this dossier, in these files. */
export function refuseCategory(
  dossier: Dossier,
  command: Pick<AnnounceDocument, 'category' | 'registrationKind' | 'files' | 'clientInformedOn'>,
  rules: Rules,
  today: string,
): Refused | undefined {
  const category = rules.categories.find(({ id }) => id === command.category);
  if (!category) return refuse('category-unknown', 'document.listed-category', 'category');
  const service = rules.services.find(({ id }) => id === dossier.service);
  if (category.requires === 'wvp-service' && !service?.wvp)
    return refuse('category-needs-wvp-service', 'document.wvp-only', 'category');
  if (
    category.requires === 'client-knows' &&
    (command.clientInformedOn === undefined || command.clientInformedOn > today)
  )
    return refuse('category-needs-informed-client', 'document.client-informed', 'clientInformedOn');
  if (command.files.length === 0 || !command.files.every((file) => category.files.includes(file)))
    return refuse('category-not-in-file', 'dossier.two-files', 'files');
  if (!rules.registrationKinds.some(({ id }) => id === command.registrationKind))
    return refuse('registration-kind-unknown', 'document.registration-kind', 'registrationKind');
  return undefined;
}

function refuseContent(command: AnnounceDocument, rules: Rules): Refused | undefined {
  if (command.size === 0) return refuse('document-empty', 'document.listed-type', 'size');
  if (command.size > rules.documents.maxBytes)
    return refuse('document-too-large', 'document.no-more-than-needed', 'size');
  const extension = /\.([^.]+)$/.exec(command.fileName)?.[1]?.toLowerCase() ?? '';
  const type = rules.documents.types.find(
    (accepted) => accepted.mimeType === command.mediaType && accepted.extensions.includes(extension),
  );
  if (!type) return refuse('media-type-refused', 'document.listed-type', 'mediaType');
  return refuseForbiddenText({ fileName: command.fileName });
}
