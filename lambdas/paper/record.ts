import type { CopyDestruction, PaperCopy } from '../../domain/paper/copy.ts';
import { sheetNumber } from '../../domain/paper/copy.ts';
import { placesOf } from '../../domain/paper/rules.ts';
import type { Text } from '../../policies/types.ts';
import { PaperStore } from '../../stores/paper.ts';
import type { Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

const W = {
  title: { nl: 'Wat er van u op papier is', en: 'What there is about you on paper' },
  lead: {
    nl: 'Elk papier heeft een nummer. Het ligt achter slot, behalve tijdens een gesprek.',
    en: 'Each paper has a number. It lies under lock, except during a consult.',
  },
  none: { nl: 'Er is niets op papier.', en: 'There is nothing on paper.' },
  number: { nl: 'Nummer', en: 'Number' },
  what: { nl: 'Wat', en: 'What' },
  category: { nl: 'Soort', en: 'Kind' },
  printed: { nl: 'Geprint of binnengekomen', en: 'Printed or came in' },
  where: { nl: 'Waar', en: 'Where' },
  before: { nl: 'eerder:', en: 'before:' },
  out: { nl: 'Meegenomen op', en: 'Taken out on' },
  gone: { nl: 'Weg sinds', en: 'Gone since' },
  mistaken: { nl: 'Bij vergissing vastgelegd als weg sinds', en: 'By mistake recorded as gone since' },
} as const satisfies Record<string, Text>;

/** The register of paper, as the client may read it (RIO-3.2, RIO-3.6). */
function papersOf(copies: readonly PaperCopy[], context: PackageContext): Letter {
  const { policy, language } = context;
  const columns = [
    { header: W.number[language], share: 2 },
    { header: W.what[language], share: 4 },
    { header: W.category[language], share: 2 },
    { header: W.printed[language], share: 2 },
    { header: W.where[language], share: 4 },
  ];
  const rows = copies.map((copy) => [
    sheetNumber(context.dossier.number, copy),
    [copy.secrets.words, ...(copy.secrets.earlierWords ?? []).map(({ text }) => `${W.before[language]} ${text}`)].join(
      '\n',
    ),
    entryOf(policy.categories, copy.category).name[language],
    dayName(copy.printedOn, language),
    [whereIs(copy, context), ...takenBackOf(copy, context)].join('\n'),
  ]);
  return sheetOf(context, W.title, [said(W.lead, context), ...tableOr(context, columns, rows, W.none)]);
}

const takenBackOf = ({ secrets: { takenBack = [] } }: PaperCopy, { language }: PackageContext): string[] =>
  takenBack.map(({ destruction, reason }) => `${W.mistaken[language]} ${dayName(destruction.on, language)}: ${reason}`);

function whereIs({ place, out, destruction }: PaperCopy, { policy, language }: PackageContext): string {
  if (destruction)
    return `${W.gone[language]} ${dayName(destruction.on, language)}: ${entryOf(policy.paper.methods, destruction.method).name[language]}`;
  if (out) return `${W.out[language]} ${dayName(out.on, language)}`;
  return entryOf(placesOf(policy), place).name[language];
}

/** What is on paper. The paper itself is not in the practice's hands only: the certificate of destruction says what became of it. */
export const paperRecord = {
  load: ({ items }, { dossier, key }) =>
    every((after) => new PaperStore(items).list(dossier.dossierId, key, AT_A_TIME, after)),
  package: {
    section: 'paper',
    data(copy, { policy, dossier }) {
      const { documentId, category, secrets, printedOn, recordedOn, by, place, out, destruction } = copy;
      const gone = ({ on, method, by: hand, recordedOn: at }: CopyDestruction) => ({
        on,
        method: entryOf(policy.paper.methods, method),
        by: hand.role,
        recordedOn: at,
      });
      return {
        sheet: sheetNumber(dossier.number, copy),
        ...(documentId === undefined ? {} : { documentId }),
        category: entryOf(policy.categories, category),
        words: secrets.words,
        ...earlierWordsOf(secrets),
        printedOn,
        recordedOn,
        by: by.role,
        place: entryOf(placesOf(policy), place),
        ...(out ? { out: { on: out.on, backBy: out.backBy, by: out.by.role } } : {}),
        ...(destruction ? { destruction: gone(destruction) } : {}),
        ...(secrets.takenBack
          ? {
              takenBack: secrets.takenBack.map((one) => ({
                destruction: gone(one.destruction),
                on: one.on,
                by: one.by.role,
                reason: one.reason,
              })),
            }
          : {}),
      };
    },
    page: {
      file: { nl: 'papier.html', en: 'paper.html' },
      what: { nl: 'wat er op papier is, en waar', en: 'what is on paper, and where' },
      letter: papersOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<PaperCopy, 'paper'>;
