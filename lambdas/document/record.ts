import type { Document } from '../../domain/document/document.ts';
import type { Text } from '../../policies/types.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { Letter } from '../letters/model.ts';
import { articleName, dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

const W = {
  title: { nl: 'De stukken in uw dossier', en: 'The documents in your dossier' },
  lead: {
    nl: 'In deze volgorde liggen zij in de map documenten. Hebben twee stukken dezelfde naam, dan heeft het tweede een nummer achter zijn naam.',
    en: 'They lie in the folder documenten in this order. Where two documents have the same name, the second has a number behind its name.',
  },
  none: { nl: 'Er zijn geen stukken.', en: 'There are no documents.' },
  name: { nl: 'Stuk', en: 'Document' },
  category: { nl: 'Soort', en: 'Kind' },
  files: { nl: 'In welk dossier', en: 'In which file' },
  by: { nl: 'Van wie', en: 'From whom' },
  on: { nl: 'Vastgelegd', en: 'Recorded' },
  kept: { nl: 'Hoe lang', en: 'How long' },
  after: { nl: 'na het einde van het traject', en: 'after the end of the trajectory' },
} as const satisfies Record<string, Text>;

const FILES: { readonly [F in Document['files'][number]]: Text } = {
  client: { nl: 'Uw dossier', en: 'Your file' },
  coach: { nl: 'Dossier van de coach', en: "The coach's file" },
};
const UPLOADERS: { readonly [R in Document['uploader']['role']]: Text } = {
  client: { nl: 'Uzelf', en: 'You' },
  coach: { nl: 'Uw coach', en: 'Your coach' },
  owner: { nl: 'De praktijk', en: 'The practice' },
  manager: { nl: 'Wie een klacht behandelde', en: 'Who handled a complaint' },
  'test-administrator': { nl: 'Een externe testafnemer', en: 'An external test administrator' },
};

/** What each document is, in which file it lies, and how long it stays (RIO-1.8, 6.1). */
function documentsOf(documents: readonly Document[], context: PackageContext): Letter {
  const { policy, language } = context;
  const columns = [
    { header: W.name[language], share: 4 },
    { header: W.category[language], share: 3 },
    { header: W.files[language], share: 3 },
    { header: W.by[language], share: 2 },
    { header: W.on[language], share: 2 },
    { header: W.kept[language], share: 4 },
  ];
  const rows = documents.map(({ secrets, category, registrationKind, files, uploader, announcedOn, retention }) => [
    secrets.fileName,
    `${entryOf(policy.categories, category).name[language]}\n${entryOf(policy.registrationKinds, registrationKind).name[language]}`,
    files.map((file) => FILES[file][language]).join('\n'),
    [UPLOADERS[uploader.role][language], secrets.bureau].filter(Boolean).join(': '),
    dayName(announcedOn, language),
    `${years(retention.term, language)} ${W.after[language]}\n${articleName(retention.article, language)}`,
  ]);
  return sheetOf(context, W.title, [said(W.lead, context), ...tableOr(context, columns, rows, W.none)]);
}

/** Terms are whole years. */
const years = (term: string, language: 'nl' | 'en'): string => {
  const number = /^P(\d+)Y$/.exec(term)?.[1];
  if (number === undefined) return term;
  return language === 'nl' ? `${number} jaar` : `${number} years`;
};

/** A document as a file in the package. */
export function fileData(document: Document, { policy }: Pick<PackageContext, 'policy'>) {
  const { documentId, mediaType, size, sha256, category, announcedOn, secrets } = document;
  const { fileName } = secrets;
  return { documentId, fileName, mediaType, size, sha256, category: entryOf(policy.categories, category), announcedOn };
}

/** What is known of documents. Their bytes are under the prefixes that `erasure/objects.ts` empties. */
export const documentRecord = {
  load: ({ items }, { dossier, key }) =>
    every((after) => new DocumentStore(items).list(dossier.dossierId, key, AT_A_TIME, after)),
  package: {
    section: 'documents',
    data(document, context) {
      const { files, registrationKind, uploader, retention, clientInformedOn, secrets } = document;
      return {
        ...fileData(document, context),
        files: [...files],
        registrationKind: entryOf(context.policy.registrationKinds, registrationKind),
        uploadedBy: uploader.role,
        ...(secrets.bureau === undefined ? {} : { bureau: secrets.bureau }),
        retention: { term: retention.term, article: retention.article },
        ...(clientInformedOn === undefined ? {} : { clientInformedOn }),
      };
    },
    page: {
      file: { nl: 'stukken.html', en: 'documents.html' },
      what: { nl: 'wat elk stuk is', en: 'what each document is' },
      letter: documentsOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<Document, 'documents'>;

export const statementRecord = {
  partOf: 'document',
  because: 'In a package it lies as a file beside the document that it is to be read with (AVG 16).',
} as const satisfies RecordDefinition;
