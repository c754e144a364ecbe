import type { registerOperations } from '../../contracts/register/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { getAccountPdf } from './accountability/document.ts';
import { changeBreach, getBreach, listBreaches, recordBreach, repeatBreach } from './breaches.ts';
import type { RegisterPorts } from './ports.ts';
import { getRegulationPdf } from './regulation.ts';
import {
  answerSuggestion,
  closeSuggestions,
  getSuggestion,
  listSuggestions,
  repeatSuggestion,
  sendPublicSuggestion,
  sendSuggestion,
} from './suggestions.ts';

export const registerLogic: LogicSet<typeof registerOperations, RegisterPorts> = {
  recordBreach: { create: recordBreach, repeat: repeatBreach },
  listBreaches,
  getBreach,
  changeBreach,
  getAccountPdf,
  getRegulationPdf,
  sendSuggestion: { create: sendSuggestion, repeat: repeatSuggestion },
  sendPublicSuggestion,
  listSuggestions,
  getSuggestion,
  answerSuggestion,
  closeSuggestions,
};
