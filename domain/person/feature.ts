import { defineFeature } from '../feature.ts';

/** Accounts, and the organisations that commission trajectories. */
export const person = defineFeature({
  name: 'person',
  refusals: [
    'account-removed',
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
  ],
  notices: {
    // The owner answers for the practice (EK-4.1), and hears what goes wrong.
    'mail-bounced': 'required',
  },
  access: {
    practice: {
      'person.invite': { may: ['owner'], article: 'EK-4.1' },
      'person.list': { may: ['owner', 'manager'], article: 'EK-4.1' },
      'person.remove': { may: ['owner'], article: 'EK-4.1' },
      'person.change-email': { may: ['owner'], article: 'EK-4.1' },
      'principal.register': { may: ['owner', 'coach', 'manager'], article: 'RIO-1.4' },
      // A client who shares documents chooses from the same list.
      'principal.list': { may: ['owner', 'coach', 'manager', 'client'], article: 'RIO-1.4' },
      'manager.appoint': { may: ['owner'], article: 'EK-6.3' },
      'manager.dismiss': { may: ['owner'], article: 'EK-6.3' },
      // An account may see what it is, and choose to get no mail.
      'me.read': {
        may: ['owner', 'coach', 'client', 'principal', 'manager'],
        article: 'RIO-1.3',
        unappointed: true,
      },
      'me.change': { may: ['coach', 'client', 'principal', 'manager'], article: 'RIO-1.3', unappointed: true },
    },
  },
  audit: {
    practice: [
      'person.invite',
      'person.remove',
      'person.change-email',
      'person.mail-on',
      'person.mail-off',
      'person.mail-bounced',
      'principal.register',
      'manager.appoint',
      'manager.dismiss',
    ],
  },
});
