import { defineFeature, readBy } from '../feature.ts';

/** Consults of a coach with a client, and the time that the work on a dossier takes (RIO-1.9, RIO-3.4). */
export const consult = defineFeature({
  name: 'consult',
  refusals: [
    'consult-in-future',
    'consult-in-past',
    'consult-not-planned',
    'consult-cancelled',
    'consult-reason-unknown',
    'activity-in-future',
    'activity-kind-unknown',
    'activity-withdrawn',
    'minutes-impossible',
    'time-period-impossible',
    'time-too-many-dossiers',
    'mail-with-case',
    'mail-without-day',
    'mail-recorded',
    'hours-impossible',
    'hours-in-future',
    'hours-unchanged',
    'hours-without-principal',
    'consult-full',
    'activity-full',
    'hours-full',
  ],
  notices: {
    // Whoever wants no mail sees them in the portal.
    'consult-planned': 'optional',
    'consult-moved': 'optional',
    'consult-cancelled': 'optional',
    'consult-open': 'optional',
    'hours-reached': 'optional',
  },
  // A consult whose day went by and of which nobody said whether it was held.
  agenda: readBy('log', ['consult-open']),
  access: {
    practice: {
      // A coach of their own dossiers, the owner of whoever's or of a principal.
      'time.export-list': { may: ['owner', 'coach'], rule: 'time.registered', ownOnly: ['coach'] },
    },
    dossier: {
      'consult.plan': { may: ['assigned-coach'], rule: 'consult.recorded' },
      'consult.change': { may: ['assigned-coach'], rule: 'consult.recorded' },
      'consult.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      'activity.record': { may: ['assigned-coach'], rule: 'time.registered' },
      'activity.correct': { may: ['assigned-coach'], rule: 'time.registered' },
      'activity.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      // Minutes say nothing of the content: the owner invoices by them.
      'time.read': { may: ['data-subject', 'assigned-coach', 'controller'], rule: 'time.registered' },
      'time.export': { may: ['assigned-coach', 'controller'], rule: 'time.registered' },
      'hours.record': { may: ['assigned-coach', 'controller'], rule: 'time.registered' },
    },
  },
  audit: {
    dossier: readBy('log', [
      'consult.plan',
      'consult.move',
      'consult.hold',
      'consult.miss',
      'consult.cancel',
      'consult.remind',
      'consult.list',
      'activity.record',
      'activity.correct',
      'activity.withdraw',
      'activity.list',
      'time.read',
      'time.export',
      'hours.record',
      'hours.reach',
    ]),
  },
  rules: ['consult.recorded', 'time.registered'],
});
