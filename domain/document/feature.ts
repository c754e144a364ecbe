import { defineFeature, readBy } from '../feature.ts';

/** Documents in a dossier: announcing, inspecting, reading and moving them. */
export const document = defineFeature({
  name: 'document',
  refusals: [
    'category-unknown',
    'category-needs-wvp-service',
    'category-needs-informed-client',
    'category-not-in-file',
    'media-type-refused',
    'document-too-large',
    'document-empty',
    'document-not-ready',
    'document-rejected',
    'document-received',
    'mail-expected',
    'mail-unreadable',
  ],
  agenda: readBy('log', ['relocation', 'upload-rejected']),
  access: {
    dossier: {
      // The owner sends in what came by letter, with a request or a complaint; reading is another question.
      'document.upload': {
        may: ['data-subject', 'assigned-coach', 'controller'],
        rule: 'dossier.assigned-coach',
        never: ['principal'],
      },
      'document.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      'document.read': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      'document.download': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
    },
  },
  audit: {
    dossier: readBy('log', [
      'document.list',
      'document.announce',
      'document.inspect',
      'document.reject',
      'document.reject-shown',
      'document.store',
      'document.move',
      'document.download',
      'documents.relocate',
      'documents.in-place',
    ]),
  },
  rules: [
    'document.client-informed',
    'document.encrypted',
    'document.for-the-trajectory',
    'document.inspected',
    'document.listed-category',
    'document.listed-type',
    'document.no-more-than-needed',
    'document.registration-kind',
    'document.wvp-only',
  ],
});
