import { defineFeature, readBy } from '../feature.ts';

/** What is disclosed to a principal with the client's consent, and the ledger of it. */
export const disclosure = defineFeature({
  name: 'disclosure',
  refusals: ['medical-disclosure-refused', 'report-contents', 'document-unknown'],
  notices: { 'disclosure-opened': 'optional' },
  access: {
    practice: {
      'disclosure.list': { may: ['principal'], rule: 'disclosure.principal-sees-own' },
    },
    dossier: {
      'document.disclose': { may: ['data-subject', 'assigned-coach'], rule: 'disclosure.consented' },
      'ledger.read': {
        may: ['data-subject', 'assigned-coach', 'controller'],
        rule: 'disclosure.consented',
        whileRestricted: true,
      },
      // Opened by a consent and by nothing else (RIO-1.4, RIO-5.1).
      'disclosure.read': { may: [], rule: 'disclosure.consented' },
      'disclosure.download': { may: [], rule: 'disclosure.consented' },
    },
  },
  audit: { dossier: readBy('log', ['disclosure.list', 'disclosure.read', 'disclosure.download', 'ledger.read']) },
  rules: ['disclosure.consented', 'disclosure.no-health-data', 'disclosure.principal-sees-own', 'disclosure.recorded'],
});
