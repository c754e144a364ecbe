import { decided, type Outcome } from '../decision.ts';
import type { Document } from '../document/document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import type { PaperCopy, PaperHand } from './copy.ts';
import { type PaperRules, refuseOpenPlace } from './rules.ts';

export type RecordCopy = {
  readonly copyId: string;
  /** The document of the dossier that was printed. */
  readonly document?: Pick<Document, 'documentId' | 'category'>;
  /** What it is, in words; of a document, its name. */
  readonly words: string;
  /** Of what is no document of the dossier. */
  readonly category?: string;
  readonly printedOn: string;
  readonly place: string;
};

/** Something was printed, or came in on paper: from now on it is known where it lies (RIO-3.2, RIO-3.3). */
export function recordCopy(
  dossier: Dossier,
  command: RecordCopy,
  by: PaperHand,
  rules: PaperRules,
  today: string,
): Outcome<PaperCopy> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const { copyId, document, words, printedOn, place } = command;
  const category = document?.category ?? command.category;
  if (category === undefined) return refuse('paper-what', 'paper.register', 'category');
  const refused =
    refuseCopy(command, category, rules, today) ?? (document ? undefined : refuseForbiddenText({ words }));
  if (refused) return refused;
  const number = (dossier.paper?.recorded ?? 0) + 1;
  return decided<PaperCopy>(
    {
      copyId,
      dossierId: dossier.dossierId,
      version: 1,
      state: 'kept',
      number,
      ...(document ? { documentId: document.documentId } : {}),
      category,
      printedOn,
      recordedOn: today,
      by,
      place,
      secrets: { words },
    },
    {
      act: 'record',
      action: 'paper.record',
      rules: ['paper.register', 'paper.locked-place', 'retention.term-and-ground'],
      facts: { copy: copyId, number, printedOn, place, ...(document ? { document: document.documentId } : {}) },
    },
  );
}

function refuseCopy(
  { words, printedOn, place }: RecordCopy,
  category: string,
  rules: PaperRules,
  today: string,
): Refused | undefined {
  if (words === '') return refuse('paper-what', 'paper.register', 'words');
  if (!rules.categories.some(({ id }) => id === category))
    return refuse('category-unknown', 'document.listed-category', 'category');
  if (printedOn > today) return refuse('printed-in-future', 'paper.register', 'printedOn');
  return refuseOpenPlace(place, rules);
}

/** Says better what it is. What was said before stays with its day. */
export function correctCopy(dossier: Dossier, copy: PaperCopy, words: string, today: string): Outcome<PaperCopy> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (words === '') return refuse('paper-what', 'paper.register', 'words');
  const forbidden = refuseForbiddenText({ words });
  if (forbidden) return forbidden;
  const secrets = keepWords(copy.secrets, { words }, today);
  const full = refuseTooManyWords('paper-full', 'paper.register', secrets.earlierWords);
  if (full) return full;
  return decided<PaperCopy>(
    { ...copy, secrets },
    {
      act: 'change',
      action: 'paper.correct',
      rules: ['paper.register', 'dossier.accurate'],
      facts: { copy: copy.copyId },
    },
  );
}
