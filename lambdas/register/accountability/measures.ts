import type { Text } from '../../../policies/index.ts';
import { MEASURES, ORGANISATIONAL } from '../../../policies/shared/measures/index.ts';
import { HARMS, type Harm } from '../../../policies/shared/measures/measure.ts';
import type { Block } from '../../letters/model.ts';
import { type Account, type AccountDocument, articlesOf, heading, list, paragraph, said } from './parts.ts';

const WORDS = {
  title: said('Maatregelen', 'Measures'),
  intro: said(
    'Dit zijn de technische en organisatorische maatregelen waarmee de praktijk gegevens beschermt (AVG artikel 32). Van elke technische maatregel staat hier op welke artikelen hij rust en welke test hem aantoont. De tests lopen bij elke nieuwe versie van het systeem. Een versie waarin er een faalt, komt er niet.',
    'These are the technical and organisational measures by which the practice protects data (GDPR article 32). Of each technical measure it says here on which articles it rests and which test shows it. The tests run with each new version of the system. A version in which one fails does not come.',
  ),
  measure: said('Maatregel', 'Measure'),
  articles: said('Artikelen', 'Articles'),
  tests: said('Getest door', 'Tested by'),
  organisational: said('Wat de praktijk zelf doet', 'What the practice does itself'),
  organisationalIntro: said(
    'Dit kan geen programma. De eigenaar ziet erop toe.',
    'No program can do this. The owner sees to it.',
  ),
} as const;

const AGAINST: { readonly [H in Harm]: Text } = {
  loss: said('Tegen verlies', 'Against loss'),
  damage: said('Tegen beschadiging', 'Against damage'),
  reading: said('Tegen lezen door wie dat niet mag', 'Against reading by who may not'),
  changing: said('Tegen veranderen door wie dat niet mag', 'Against changing by who may not'),
  disclosing: said('Tegen doorgeven aan wie het niet mag hebben', 'Against disclosing to who may not have it'),
};

/** Each measure once, under the first thing that it is against (EK-4.3). */
export const measuresDocument = (account: Account): AccountDocument => {
  const { lang } = account;
  return {
    title: WORDS.title[lang],
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: WORDS.intro[lang] },
      ...HARMS.flatMap((harm) => underHarm(account, harm)),
      heading(WORDS.organisational[lang]),
      paragraph(WORDS.organisationalIntro[lang]),
      list(ORGANISATIONAL[lang]),
    ],
  };
};

function underHarm({ policy, lang }: Account, harm: Harm): Block[] {
  const under = MEASURES.filter(({ against }) => against[0] === harm);
  if (under.length === 0) return [];
  return [
    heading(AGAINST[harm][lang]),
    {
      kind: 'table',
      columns: [
        { header: WORDS.measure[lang], share: 5 },
        { header: WORDS.articles[lang], share: 2 },
        { header: WORDS.tests[lang], share: 5 },
      ],
      rows: under.map(({ text, rules, tests }) => [
        text[lang],
        articlesOf(policy, rules).join('\n'),
        tests.map((file) => file.replace(/^test\//, '').replace(/\.test\.ts$/, '')).join('\n'),
      ]),
    },
  ];
}
