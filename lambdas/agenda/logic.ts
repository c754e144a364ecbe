import type { agendaOperations } from '../../contracts/agenda/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { endCalendar, getCalendar, shareCalendar } from './calendar.ts';
import type { AgendaPorts } from './http-ports.ts';
import { getAgenda } from './practice-agenda.ts';
import { getStatus } from './status.ts';

export const agendaLogic: LogicSet<typeof agendaOperations, AgendaPorts> = {
  getAgenda,
  getStatus,
  shareCalendar,
  endCalendar,
  getCalendar,
};
