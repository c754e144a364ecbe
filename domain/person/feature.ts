import { defineFeature, readBy } from '../feature.ts';

/** Accounts, and the organisations that commission trajectories. */
export const person = defineFeature({
  name: 'person',
  refusals: [
    'account-removed',
    'account-suspended',
    'client-unknown',
    'coach-unknown',
    'principal-unknown',
    'principal-required',
    'owner-fixed',
    'person-exists',
    'person-in-use',
    'already-appointed',
    'not-appointed',
    'mail-bounces',
    'already-removed',
    'already-suspended',
    'not-suspended',
    'account-unknown',
    'account-of-another',
    'account-in-use',
    'account-missing',
    'already-signed-in',
  ],
  notices: {
    // The owner answers for the practice (EK-4.1), and hears what goes wrong.
    'mail-bounced': 'required',
    // Of what somebody must be told and no mail can tell: they are told on paper.
    'not-told': 'required',
    // Whoever did not ask for it has to hear of it.
    'account-linked': 'required',
    'sign-in-reset': 'required',
    // They asked for it themselves.
    'regulation-sent': 'required',
  },
  access: {
    practice: {
      'person.invite': { may: ['owner'], rule: 'person.managed-by-owner' },
      // Whom they will guide, and nobody else.
      'client.invite': { may: ['owner', 'coach'], rule: 'dossier.assigned-coach' },
      'person.list': { may: ['owner', 'manager'], rule: 'person.managed-by-owner' },
      'person.read': { may: ['owner'], rule: 'person.managed-by-owner' },
      'colleague.list': { may: ['owner', 'coach'], rule: 'dossier.assigned-coach' },
      'client.list': { may: ['coach'], rule: 'dossier.assigned-coach' },
      'person.remove': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.suspend': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.resume': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.change-email': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.resend-invitation': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.reset-sign-in': { may: ['owner'], rule: 'person.managed-by-owner' },
      'person.link-account': { may: ['owner'], rule: 'person.managed-by-owner' },
      'principal.register': { may: ['owner', 'coach', 'manager'], rule: 'person.principal' },
      // A client who shares documents chooses from the same list.
      'principal.list': { may: ['owner', 'coach', 'manager', 'client'], rule: 'person.principal' },
      'manager.appoint': { may: ['owner'], rule: 'person.appointed-manager' },
      'manager.dismiss': { may: ['owner'], rule: 'person.appointed-manager' },
      // An account may see what it is, and choose to get no mail.
      'me.read': {
        may: ['owner', 'coach', 'client', 'principal', 'manager'],
        rule: 'person.own-account',
        unappointed: true,
      },
      'regulation.ask': {
        may: ['owner', 'coach', 'client', 'principal', 'manager'],
        rule: 'regulation.given',
        unappointed: true,
      },
      'me.change': { may: ['coach', 'client', 'principal', 'manager'], rule: 'person.own-account', unappointed: true },
    },
  },
  audit: {
    dossier: readBy('log', ['account.link']),
    practice: [
      'person.invite',
      'person.remove',
      'person.suspend',
      'person.resume',
      'person.change-email',
      'person.resend-invitation',
      'person.reset-sign-in',
      'person.link-account',
      'person.mail-on',
      'person.mail-off',
      'person.change-language',
      'person.mail-bounced',
      'principal.register',
      'regulation.send',
      'manager.appoint',
      'manager.dismiss',
    ],
  },
  rules: [
    'person.appointed-manager',
    'person.managed-by-owner',
    'person.one-owner',
    'person.own-account',
    'person.principal',
    'person.principal-protected',
  ],
});
