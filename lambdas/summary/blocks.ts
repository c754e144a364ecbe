import { type Edition, newestOf, type Summary } from '../../domain/summary/summary.ts';
import type { Block, Language } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import { ANSWERS, WORDS } from './words.ts';

/** All that stands in a summary: the newest edition first, each with what its client said of it, and silence as silence. */
export function blocksOf(summary: Summary, lang: Language, level: 2 | 3): Block[] {
  const { draft, editions, earlierWords = [] } = summary.secrets;
  const newest = newestOf(summary);
  return [
    ...(draft === undefined ? [] : titled(WORDS.draft[lang], draft, level)),
    ...editions.toReversed().flatMap((edition) => editionIn(edition, edition === newest, lang, level)),
    ...earlierWords.flatMap(({ text, until }) => titled(`${WORDS.before[lang]}, ${dayName(until, lang)}`, text, level)),
  ];
}

const titled = (title: string, text: string, level: 2 | 3): Block[] => [
  { kind: 'heading', level, text: title },
  { kind: 'paragraph', text },
];

function editionIn(edition: Edition, isNewest: boolean, lang: Language, level: 2 | 3): Block[] {
  const { number, text, sentOn, remindedOn, answers } = edition;
  const name = `${WORDS.edition[lang]} ${number}${isNewest ? ` (${WORDS.newest[lang]})` : ''}`;
  const reminded = remindedOn === undefined ? '' : ` ${WORDS.reminded[lang]} ${dayName(remindedOn, lang)}.`;
  return [
    ...titled(name, text, level),
    { kind: 'paragraph', tone: 'small', text: `${WORDS.sent[lang]} ${dayName(sentOn, lang)}.${reminded}` },
    ...answers.map(({ answer, on, words }): Block => {
      const said = `${dayName(on, lang)}. ${ANSWERS[answer][lang]}.`;
      return { kind: 'paragraph', text: words === undefined ? said : `${said}\n${words}` };
    }),
    ...(answers.length === 0 ? [{ kind: 'paragraph', text: WORDS.nothing[lang] } as const] : []),
  ];
}
