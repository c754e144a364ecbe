import * as z from 'zod';
import { prose, uuid } from '../common.ts';

export const questionParams = () => z.strictObject({ dossierId: uuid(), questionId: uuid() });
export const askQuestionBody = () =>
  z.strictObject({
    question: prose(),
    /** The document that it is about; left out, it is about the dossier. */
    documentId: uuid().optional(),
  });
export const answerQuestionBody = () => z.strictObject({ answer: prose() });
