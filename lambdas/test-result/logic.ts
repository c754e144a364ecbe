import type { testResultOperations } from '../../contracts/test-result/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { inviteTestAdministrator, repeatInvitation, withdrawTestInvitation } from './ask.ts';
import { getTestInvitation, sendTestResult } from './by-link.ts';
import { listTestInvitations } from './list.ts';
import type { TestResultPorts } from './ports.ts';

export const testResultLogic: LogicSet<typeof testResultOperations, TestResultPorts> = {
  inviteTestAdministrator: { create: inviteTestAdministrator, repeat: repeatInvitation },
  listTestInvitations,
  withdrawTestInvitation,
  getTestInvitation,
  sendTestResult,
};
