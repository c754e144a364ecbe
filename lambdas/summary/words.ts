import type { SummaryAnswer, SummaryState } from '../../domain/summary/summary.ts';
import type { Text } from '../../policies/types.ts';

/** Which state a summary has, on paper and in a file. Silence is said as what it is. */
export const SUMMARY_STATES: { readonly [S in SummaryState]: Text } = {
  draft: { nl: 'Concept, nog niet verstuurd', en: 'Draft, not sent yet' },
  sent: {
    nl: 'Verstuurd; de cliënt heeft nog niets gezegd, en dat is geen ja',
    en: 'Sent; the client has said nothing yet, and that is no yes',
  },
  confirmed: { nl: 'De cliënt zei dat dit klopt', en: 'The client said that this is right' },
  disputed: { nl: 'De cliënt zei wat er niet klopt', en: 'The client said what is not right' },
};

export const ANSWERS: { readonly [A in SummaryAnswer['answer']]: Text } = {
  confirmed: { nl: 'De cliënt zei: dit klopt', en: 'The client said: this is right' },
  disputed: { nl: 'De cliënt zei: dit klopt niet', en: 'The client said: this is not right' },
};

export const WORDS = {
  title: { nl: 'Samenvatting van een gesprek', en: 'Summary of a talk' },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  of: { nl: 'Over', en: 'About' },
  day: { nl: 'Gesprek op', en: 'Talk on' },
  state: { nl: 'Stand', en: 'State' },
  draft: { nl: 'Concept', en: 'Draft' },
  edition: { nl: 'Versie', en: 'Version' },
  newest: { nl: 'de nieuwste', en: 'the newest' },
  sent: { nl: 'Verstuurd op', en: 'Sent on' },
  reminded: { nl: 'Herinnerd op', en: 'Reminded on' },
  nothing: {
    nl: 'De cliënt heeft op deze versie niet gereageerd. Dat is geen instemming.',
    en: 'The client did not respond to this version. That is no agreement.',
  },
  before: { nl: 'Wat er eerder in het concept stond', en: 'What stood in the draft before' },
} as const satisfies Record<string, Text>;
