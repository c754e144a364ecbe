import type { Document } from '../../domain/document/document.ts';
import type { Text } from '../../policies/types.ts';
import type { Letter } from '../letters/model.ts';
import { articleName, dayName } from '../proof/certificate-dates.ts';
import { namedIn, type PackageFacts } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';

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
};

/** What each document is, in which file it lies, and how long it stays (RIO-1.8, 6.1). */
export function documentsOf(facts: PackageFacts): Letter {
  const { documents, policy, language } = facts;
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
    `${namedIn(policy.categories, category).name[language]}\n${namedIn(policy.registrationKinds, registrationKind).name[language]}`,
    files.map((file) => FILES[file][language]).join('\n'),
    UPLOADERS[uploader.role][language],
    dayName(announcedOn, language),
    `${years(retention.term, language)} ${W.after[language]}\n${articleName(retention.article, language)}`,
  ]);
  return sheetOf(facts, W.title, [said(W.lead, facts), ...tableOr(facts, columns, rows, W.none)]);
}

/** Terms are whole years. */
const years = (term: string, language: 'nl' | 'en'): string => {
  const number = /^P(\d+)Y$/.exec(term)?.[1];
  if (number === undefined) return term;
  return language === 'nl' ? `${number} jaar` : `${number} years`;
};
