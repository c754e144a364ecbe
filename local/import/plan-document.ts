import type * as z from 'zod';
import { requestUploadBody } from '../../contracts/document/requests.ts';
import { fromIssues } from '../../contracts/problems/issues.ts';
import { PROBLEMS } from '../../contracts/problems.ts';
import { announceDocument } from '../../domain/document/announce.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Rules } from '../../domain/rules.ts';
import { extensionOf, type FoundFile, kindFolder, type NotFound, nameOf } from './files.ts';
import type { PlanFacts } from './plan-facts.ts';
import { entryNamed } from './practice.ts';
import { SENTENCES } from './sentences.ts';

type UploadBody = z.input<ReturnType<typeof requestUploadBody>>;

/** What is announced of a file but its checksum, which is made when it is sent. */
export type PlannedDocument = FoundFile & { readonly body: Omit<UploadBody, 'sha256'> };

/** Stands for a checksum that is not made yet: no rule looks at its value. */
const ANY_CHECKSUM = '0'.repeat(64);

/** A file as it will be announced, by the contract and the rules of the practice; or what is wrong with it, and which it is. */
export function plannedDocument(
  file: FoundFile | NotFound,
  dossier: Dossier,
  { practice, today, language, category: otherwise, registrationKind }: PlanFacts,
  rules: Rules,
): PlannedDocument | { readonly sentence: string } {
  const which = { nl: `Bestand ${file.place} op naam`, en: `File ${file.place} by name` }[language];
  const wrong = (sentence: string) => ({ sentence: `${which}: ${sentence}` });
  if ('code' in file) return wrong(SENTENCES[file.code][language]);
  const category = entryNamed(practice.categories, kindFolder(file) ?? '')?.id ?? otherwise;
  if (category === undefined) return wrong(SENTENCES['document-category'][language]);
  const extension = extensionOf(file);
  const type = practice.documents.types.find(({ extensions }) => extensions.includes(extension));
  if (!type) return wrong(SENTENCES['document-type'][language]);
  const files = practice.categories.find(({ id }) => id === category)?.files ?? [];
  const body = {
    category,
    registrationKind,
    // The casts of the contract's answer: which files there are is the domain's own list.
    files: files as UploadBody['files'],
    fileName: nameOf(file),
    mediaType: type.mediaType,
    size: file.size,
  };
  const parsed = requestUploadBody({ today }).safeParse({ ...body, sha256: ANY_CHECKSUM });
  if (!parsed.success) return wrong(fromIssues(parsed.error.issues, language)[0]?.message ?? '');
  const command = { ...parsed.data, documentId: dossier.dossierId };
  const decided = announceDocument(
    dossier,
    command as Parameters<typeof announceDocument>[1],
    { personId: dossier.coachId, role: 'coach' },
    rules,
    today,
  );
  return decided.ok ? { ...file, body } : wrong(PROBLEMS[decided.refusal.code].detail[language]);
}
