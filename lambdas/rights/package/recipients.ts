import type { LedgerEntry, LedgerEvent } from '../../../domain/disclosure/ledger.ts';
import type { Text } from '../../../policies/types.ts';
import type { Letter } from '../../letters/model.ts';
import { namedIn, type PackageFacts } from './case-facts.ts';
import { dayAt, momentAt, said, sheetOf, tableOr } from './sheet.ts';

const W = {
  title: { nl: 'Wat aan wie is verstrekt', en: 'What was disclosed to whom' },
  lead: {
    nl: 'Elke regel is één keer dat een stuk voor iemand buiten de praktijk openging, werd opgehaald of weer dichtging.',
    en: 'Each line is one time that a document opened to somebody outside the practice, was fetched, or closed again.',
  },
  none: { nl: 'Er is niets verstrekt.', en: 'Nothing was disclosed.' },
  when: { nl: 'Wanneer', en: 'When' },
  what: { nl: 'Wat er gebeurde', en: 'What happened' },
  document: { nl: 'Stuk', en: 'Document' },
  category: { nl: 'Soort', en: 'Kind' },
  to: { nl: 'Aan wie', en: 'To whom' },
  gone: { nl: 'Een stuk dat niet in dit pakket zit', en: 'A document that is not in this package' },
  unknown: { nl: 'Een opdrachtgever die er niet meer is', en: 'A commissioning organisation that is gone' },
} as const satisfies Record<string, Text>;

const EVENTS: { readonly [E in LedgerEvent]: Text } = {
  disclosed: { nl: 'Beschikbaar gemaakt, met uw toestemming', en: 'Made available, with your consent' },
  downloaded: { nl: 'Opgehaald', en: 'Fetched' },
  closed: { nl: 'Niet meer beschikbaar', en: 'No longer available' },
};

/** The register of disclosures, as the client may read it (RIO-5.1; AVG 15(1)(c)). */
export function disclosuresOf(facts: PackageFacts): Letter {
  const { policy, ledger, language } = facts;
  const names = new Map(facts.documents.map(({ documentId, secrets }) => [documentId, secrets.fileName]));
  const columns = [
    { header: W.when[language], share: 2 },
    { header: W.what[language], share: 3 },
    { header: W.document[language], share: 3 },
    { header: W.category[language], share: 2 },
    { header: W.to[language], share: 3 },
  ];
  const rows = ledger.map((entry) => [
    momentAt(entry.at, language),
    EVENTS[entry.event][language],
    names.get(entry.documentId) ?? W.gone[language],
    namedIn(policy.categories, entry.category).name[language],
    nameOf(entry, facts),
  ]);
  return sheetOf(facts, W.title, [said(W.lead, facts), ...tableOr(facts, columns, rows, W.none)]);
}

/** One line for each recipient: who, of what kind, how many documents, and when last. */
export function recipientRows(facts: PackageFacts): string[][] {
  const { ledger, principals, policy, language } = facts;
  const of = new Map<string, { readonly documents: Set<string>; last: LedgerEntry }>();
  for (const entry of ledger) {
    const known = of.get(entry.principalId);
    if (!known) of.set(entry.principalId, { documents: new Set([entry.documentId]), last: entry });
    else {
      known.documents.add(entry.documentId);
      if (entry.at > known.last.at) known.last = entry;
    }
  }
  return [...of].map(([principalId, { documents, last }]) => {
    const type = principals.get(principalId)?.type;
    return [
      nameOf(last, facts),
      type === undefined ? '' : namedIn(policy.principalTypes, type).name[language],
      String(documents.size),
      dayAt(last.at, language),
    ];
  });
}

const nameOf = ({ principalId }: LedgerEntry, { principals, language }: PackageFacts): string =>
  principals.get(principalId)?.name || W.unknown[language];
