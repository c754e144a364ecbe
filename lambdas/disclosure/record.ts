import type { LedgerEntry, LedgerEvent } from '../../domain/disclosure/ledger.ts';
import type { Text } from '../../policies/types.ts';
import { LedgerStore } from '../../stores/ledger.ts';
import type { Letter } from '../letters/model.ts';
import { type PackageContext, principalName, recipientOf } from '../rights/package/case-facts.ts';
import { momentAt, said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

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
} as const satisfies Record<string, Text>;

const EVENTS: { readonly [E in LedgerEvent]: Text } = {
  disclosed: { nl: 'Beschikbaar gemaakt, met uw toestemming', en: 'Made available, with your consent' },
  downloaded: { nl: 'Opgehaald', en: 'Fetched' },
  closed: { nl: 'Niet meer beschikbaar', en: 'No longer available' },
};

/** The register of disclosures, as the client may read it (RIO-5.1; AVG 15(1)(c)). */
function disclosuresOf(ledger: readonly LedgerEntry[], context: PackageContext): Letter {
  const { policy, fileNames, language } = context;
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
    fileNames.get(entry.documentId) ?? W.gone[language],
    entryOf(policy.categories, entry.category).name[language],
    principalName(entry.principalId, context),
  ]);
  return sheetOf(context, W.title, [said(W.lead, context), ...tableOr(context, columns, rows, W.none)]);
}

export const ledgerRecord = {
  load: ({ items }, { dossier }) => every((after) => new LedgerStore(items).list(dossier.dossierId, AT_A_TIME, after)),
  package: {
    section: 'disclosures',
    data: ({ at, event, documentId, sha256, category, principalId, consentId }, context) => ({
      at,
      event,
      documentId,
      sha256,
      category: entryOf(context.policy.categories, category),
      recipient: recipientOf(principalId, context),
      consentId,
    }),
    page: {
      file: { nl: 'verstrekkingen.html', en: 'disclosures.html' },
      what: { nl: 'wat aan wie is verstrekt', en: 'what was disclosed to whom' },
      letter: disclosuresOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<LedgerEntry, 'disclosures'>;
