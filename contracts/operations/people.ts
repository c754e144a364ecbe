import type { OperationSet } from '../operation.ts';
import { peopleReply, personReply, principalCreatedReply, principalsReply } from '../replies/people.ts';
import { noBody, noQuery, pageQuery } from '../requests/common.ts';
import { invitePersonBody, personParams, registerPrincipalBody } from '../requests/people.ts';

export const peopleOperations = {
  invitePerson: {
    route: 'invitePerson',
    summary: 'Invite a coach, client, principal or manager',
    articles: ['EK-4.1', 'RIO-1.6'],
    kind: 'creates',
    params: noQuery,
    query: noQuery,
    body: invitePersonBody,
    status: 201,
    reply: personReply,
  },
  listPeople: {
    route: 'listPeople',
    summary: 'The accounts, by id and role',
    articles: ['EK-4.1'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
    reply: peopleReply,
  },
  removePerson: {
    route: 'removePerson',
    summary: 'Remove a person; at once, whatever token they hold',
    articles: ['EK-4.1'],
    kind: 'acts',
    params: personParams,
    query: noQuery,
    body: noBody,
    status: 204,
    reply: noBody,
  },
  registerPrincipal: {
    route: 'registerPrincipal',
    summary: 'Register a commissioning organisation',
    articles: ['RIO-1.4', 'EK-1.5'],
    kind: 'creates',
    params: noQuery,
    query: noQuery,
    body: registerPrincipalBody,
    status: 201,
    reply: principalCreatedReply,
  },
  listPrincipals: {
    route: 'listPrincipals',
    summary: 'The commissioning organisations',
    articles: ['RIO-1.4'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
    reply: principalsReply,
  },
} as const satisfies OperationSet;
