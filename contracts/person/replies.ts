import * as z from 'zod';
import { ACCOUNT_STATES } from '../../domain/person/person.ts';
import { noBody } from '../common.ts';
import { ROLES } from '../names.ts';
import type { Replies } from '../operation.ts';
import type { peopleOperations } from './operations.ts';
import { LOCALES } from './requests.ts';

export const personReply = () =>
  z.strictObject({
    personId: z.uuid(),
    role: z.enum(ROLES),
    state: z.enum(ACCOUNT_STATES),
    principalId: z.uuid().optional(),
    /** A manager who was appointed has the rights of one since this day (EK-6.3). */
    appointedOn: z.iso.date().optional(),
    noMail: z.literal(true).optional(),
    /** Since this day mail to the address comes back: the owner gives the account another one. */
    mailBounced: z.iso.date().optional(),
  });

/** What somebody is to the practice, and whether they want mail. */
export const meReply = () =>
  z.strictObject({
    personId: z.uuid(),
    role: z.enum(ROLES),
    mail: z.boolean(),
    /** The language of mails and letters to them. */
    locale: z.enum(LOCALES),
    appointed: z.literal(true).optional(),
    /** Since when a manager has the rights of one, until the owner ends it (EK-6.3). */
    appointedOn: z.iso.date().optional(),
    principalId: z.uuid().optional(),
  });
/** The owner is told who it is; a manager is not. Neither is there when the directory has no account of it. */
const listedPersonReply = () =>
  personReply().extend({
    givenName: z.string().optional(),
    email: z.string().optional(),
    /** The invitation waits: it can be sent again. */
    neverSignedIn: z.literal(true).optional(),
    /** Of a principal's person: the name of the organisation. */
    principalName: z.string().optional(),
  });
const peopleReply = () => z.strictObject({ items: z.array(listedPersonReply()), next: z.string().optional() });
/** With what still belongs to somebody: while there is any of it they cannot be removed. */
const onePersonReply = () =>
  listedPersonReply().extend({
    inUse: z.strictObject({
      /** Dossiers of their own, at most so many; `more` when there are others. */
      dossiers: z.array(z.strictObject({ dossierId: z.uuid(), number: z.string() })),
      more: z.boolean(),
      openComplaint: z.boolean(),
    }),
  });
/** Whom a coach chooses from: an id and a name, and no more. */
const chosenFromReply = () =>
  z.strictObject({
    items: z.array(z.strictObject({ personId: z.uuid(), givenName: z.string().optional() })),
    next: z.string().optional(),
  });
const principalReply = () => z.strictObject({ principalId: z.uuid(), type: z.string(), name: z.string() });
const principalCreatedReply = () => z.strictObject({ principalId: z.uuid(), type: z.string() });
const principalsReply = () => z.strictObject({ items: z.array(principalReply()), next: z.string().optional() });

export const peopleReplies = {
  invitePerson: personReply,
  listPeople: peopleReply,
  getPerson: onePersonReply,
  listColleagues: chosenFromReply,
  listClients: chosenFromReply,
  removePerson: noBody,
  suspendPerson: personReply,
  resumePerson: personReply,
  changeEmail: personReply,
  resendInvitation: personReply,
  resetSignIn: personReply,
  linkAccount: personReply,
  appointManager: personReply,
  dismissManager: noBody,
  getMe: meReply,
  changeMe: meReply,
  registerPrincipal: principalCreatedReply,
  listPrincipals: principalsReply,
  sendRegulation: () => z.strictObject({}),
} as const satisfies Replies<typeof peopleOperations>;
