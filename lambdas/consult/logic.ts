import type { consultOperations } from '../../contracts/consult/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { correctActivity, recordActivity, repeatActivity, withdrawActivity } from './activity.ts';
import { getConsultCalendar } from './calendar.ts';
import { cancelConsult, holdConsult, missConsult, moveConsult } from './change.ts';
import { getTimeCsv, getTimeXlsx } from './export.ts';
import { recordHours } from './hours.ts';
import { planConsult, repeatConsult } from './plan.ts';
import type { ConsultPorts } from './ports.ts';
import { getConsult, getTime, listActivities, listConsults } from './read.ts';

export const consultLogic: LogicSet<typeof consultOperations, ConsultPorts> = {
  planConsult: { create: planConsult, repeat: repeatConsult },
  listConsults,
  getConsult,
  moveConsult,
  holdConsult,
  missConsult,
  cancelConsult,
  recordActivity: { create: recordActivity, repeat: repeatActivity },
  listActivities,
  correctActivity,
  withdrawActivity,
  getTime,
  recordHours,
  getTimeCsv,
  getTimeXlsx,
  getConsultCalendar,
};
