import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import {
  appointManager,
  changeEmail,
  dismissManager,
  invitePerson,
  repeatInvitation,
  resumePerson,
  suspendPerson,
} from './accounts.ts';
import { linkAccount } from './link.ts';
import { listPeople } from './list.ts';
import { changeMe, getMe } from './me.ts';
import type { PeoplePorts } from './ports.ts';
import { listPrincipals, registerPrincipal, repeatPrincipal } from './principals.ts';
import { removePerson } from './remove.ts';

export const peopleLogic: LogicSet<typeof peopleOperations, PeoplePorts> = {
  invitePerson: { create: invitePerson, repeat: repeatInvitation },
  removePerson,
  suspendPerson,
  resumePerson,
  changeEmail,
  linkAccount,
  appointManager,
  dismissManager,
  listPeople,
  getMe,
  changeMe,
  registerPrincipal: { create: registerPrincipal, repeat: repeatPrincipal },
  listPrincipals,
};
