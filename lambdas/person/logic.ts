import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import {
  appointManager,
  dismissManager,
  invitePerson,
  repeatInvitation,
  resumePerson,
  suspendPerson,
} from './accounts.ts';
import { changeEmail } from './change-email.ts';
import { listClients, listColleagues } from './choose.ts';
import { linkAccount } from './link.ts';
import { getPerson, listPeople } from './list.ts';
import { changeMe, getMe } from './me.ts';
import type { PeoplePorts } from './ports.ts';
import { listPrincipals, registerPrincipal, repeatPrincipal } from './principals.ts';
import { removePerson } from './remove.ts';
import { sendRegulation } from './send-regulation.ts';
import { resendInvitation, resetSignIn } from './sign-in.ts';

export const peopleLogic: LogicSet<typeof peopleOperations, PeoplePorts> = {
  invitePerson: { create: invitePerson, repeat: repeatInvitation },
  removePerson,
  suspendPerson,
  resumePerson,
  changeEmail,
  resendInvitation,
  resetSignIn,
  linkAccount,
  appointManager,
  dismissManager,
  listPeople,
  getPerson,
  listColleagues,
  listClients,
  getMe,
  changeMe,
  sendRegulation,
  registerPrincipal: { create: registerPrincipal, repeat: repeatPrincipal },
  listPrincipals,
};
