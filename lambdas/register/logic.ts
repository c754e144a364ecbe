import type { registerOperations } from '../../contracts/register/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { changeBreach, getBreach, listBreaches, recordBreach } from './breaches.ts';
import type { RegisterPorts } from './ports.ts';
import {
  answerSuggestion,
  getSuggestion,
  listSuggestions,
  sendPublicSuggestion,
  sendSuggestion,
} from './suggestions.ts';

export const registerLogic: LogicSet<typeof registerOperations, RegisterPorts> = {
  recordBreach,
  listBreaches,
  getBreach,
  changeBreach,
  sendSuggestion,
  sendPublicSuggestion,
  listSuggestions,
  getSuggestion,
  answerSuggestion,
};
