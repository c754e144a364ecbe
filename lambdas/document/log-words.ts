import type { document } from '../../domain/document/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with documents, in the words of the log (RIO-3.6). */
export const documentLogWords = {
  'document.list': { nl: 'De lijst van stukken bekeken', en: 'Looked at the list of documents' },
  'document.announce': { nl: 'Een stuk toegevoegd', en: 'Added a document' },
  'document.inspect': {
    nl: 'Een stuk nagekeken op inhoud of virussen',
    en: 'Inspected a document for content or viruses',
  },
  'document.reject-shown': {
    nl: 'Niet langer gemeld dat een stuk was geweigerd',
    en: 'No longer told that a document was rejected',
  },
  'document.reject': { nl: 'Een stuk geweigerd en gewist', en: 'Rejected a document and deleted it' },
  'document.store': { nl: 'Een stuk in uw dossier gelegd', en: 'Put a document in your dossier' },
  'document.move': { nl: 'Een stuk verplaatst', en: 'Moved a document' },
  'document.download': { nl: 'Een stuk opgehaald', en: 'Fetched a document' },
  'documents.relocate': { nl: 'Begonnen stukken te verplaatsen', en: 'Started to move documents' },
  'documents.in-place': { nl: 'Alle stukken liggen op hun plaats', en: 'All documents are in their place' },
} as const satisfies LogWordsOf<typeof document>;
