import { defineFeature, readBy } from '../feature.ts';

/** A test result that somebody outside the practice sends in: one file, by one invitation, without an account (RIO-1.10). */
export const testResult = defineFeature({
  name: 'test-result',
  refusals: ['category-no-test-result', 'test-invitation-ended', 'test-invitation-unknown'],
  notices: {
    // To the test administrator: what they are asked, and the only way to do it.
    'test-result-asked': 'required',
    'test-result-arrived': 'optional',
    'test-invitation-lapsed': 'optional',
    'test-invitation-undeliverable': 'optional',
  },
  agenda: readBy('log', ['test-invitation']),
  access: {
    dossier: {
      'test-invitation.ask': { may: ['assigned-coach'], rule: 'dossier.assigned-coach', never: ['principal'] },
      'test-invitation.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      'test-invitation.withdraw': { may: ['assigned-coach'], rule: 'dossier.assigned-coach', never: ['principal'] },
    },
  },
  audit: {
    dossier: readBy('log', [
      'test-invitation.ask',
      'test-invitation.list',
      'test-invitation.send',
      'test-invitation.announce',
      'test-invitation.use',
      'test-invitation.withdraw',
      'test-invitation.lapse',
      'test-invitation.bounce',
    ]),
  },
  rules: ['test-result.invited'],
});
