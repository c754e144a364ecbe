import type { Question } from '../domain/question/question.ts';
import type { ItemStore } from './items.ts';
import { questionRecord } from './records/question.ts';
import { SealedInDossier } from './sealed-in-dossier.ts';

/** What clients asked about what is stored. */
export class QuestionStore extends SealedInDossier<'client-question', Omit<Question, 'secrets'>, Question['secrets']> {
  constructor(items: ItemStore) {
    super(items, questionRecord, (dossierId, questionId) => ({ dossierId, questionId }));
  }
}
