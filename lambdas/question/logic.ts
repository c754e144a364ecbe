import type { questionOperations } from '../../contracts/question/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { answerQuestion, withdrawQuestion } from './answer.ts';
import { askQuestion, repeatQuestion } from './ask.ts';
import type { QuestionPorts } from './ports.ts';
import { listQuestions } from './read.ts';

export const questionLogic: LogicSet<typeof questionOperations, QuestionPorts> = {
  askQuestion: { create: askQuestion, repeat: repeatQuestion },
  listQuestions,
  withdrawQuestion,
  answerQuestion,
};
