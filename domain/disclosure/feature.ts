import { defineFeature } from '../feature.ts';

/** What is disclosed to a principal with the client's consent, and the ledger of it. */
export const disclosure = defineFeature({
  name: 'disclosure',
  refusals: ['medical-disclosure-refused', 'report-contents', 'document-unknown'],
  notices: { 'disclosure-opened': 'optional' },
  access: {
    practice: {
      'disclosure.list': { may: ['principal'], article: 'RIO-1.4' },
    },
    dossier: {
      'document.disclose': { may: ['data-subject', 'assigned-coach'], article: 'RIO-5.1' },
      'ledger.read': {
        may: ['data-subject', 'assigned-coach', 'controller'],
        article: 'RIO-5.1',
        whileRestricted: true,
      },
      // Opened by a consent and by nothing else (RIO-1.4, RIO-5.1).
      'disclosure.read': { may: [], article: 'RIO-5.1' },
      'disclosure.download': { may: [], article: 'RIO-5.1' },
    },
  },
  audit: { dossier: ['disclosure.list', 'disclosure.read', 'disclosure.download', 'ledger.read'] },
});
