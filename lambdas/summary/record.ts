import { placeOfSummary, type Summary } from '../../domain/summary/summary.ts';
import type { Text } from '../../policies/types.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import type { Block, Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf } from '../rights/package/sheet.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';
import { blocksOf } from './blocks.ts';
import { summaryView } from './view.ts';
import { SUMMARY_STATES, WORDS } from './words.ts';

const W = {
  title: { nl: 'Samenvattingen van uw gesprekken', en: 'Summaries of your talks' },
  lead: {
    nl: 'Van elk gesprek elke versie die uw coach schreef, en alles wat u daarvan zei.',
    en: 'Of each talk each version that your coach wrote, and all that you said of it.',
  },
  none: { nl: 'Er is geen samenvatting geschreven.', en: 'No summary was written.' },
} as const satisfies Record<string, Text>;

function summariesOf(summaries: readonly Summary[], context: PackageContext): Letter {
  const { language } = context;
  const blocks = summaries.flatMap((summary): Block[] => [
    { kind: 'heading', level: 2, text: `${WORDS.day[language]} ${dayName(summary.day, language)}` },
    { kind: 'paragraph', text: `${SUMMARY_STATES[summary.state][language]}.` },
    ...blocksOf(summary, language, 3),
  ]);
  return sheetOf(context, W.title, [said(blocks.length === 0 ? W.none : W.lead, context), ...blocks]);
}

export const summaryRecord = {
  load: async ({ items }, { dossier, key }) =>
    (await new SummaryStore(items).list(dossier.dossierId, key)).toSorted((one, other) =>
      placeOfSummary(one).localeCompare(placeOfSummary(other)),
    ),
  package: {
    section: 'summaries',
    data(summary) {
      const { version: _, ...shown } = summaryView(summary);
      return shown;
    },
    page: {
      file: { nl: 'samenvattingen.html', en: 'summaries.html' },
      what: { nl: 'de samenvattingen van uw gesprekken', en: 'the summaries of your talks' },
      letter: summariesOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<Summary, 'summaries'>;
