import type { Policy, Text } from '../../../policies/index.ts';
import { RISKS } from '../../../policies/shared/measures/index.ts';
import type { Block } from '../../letters/model.ts';
import {
  type Account,
  type AccountDocument,
  articlesOf,
  heading,
  list,
  measuresNamed,
  paragraph,
  said,
} from './parts.ts';
import { termsOf } from './terms.ts';

/** Where the owner writes. */
const TO_FILL = '……………………………………';

const W = {
  title: said('Hulp bij een DPIA', 'Help with a DPIA'),
  intro: said(
    'Een DPIA is een beoordeling vooraf van wat een verwerking voor mensen betekent (AVG artikel 35). Het systeem vult in wat het zelf weet. Wat met puntjes open staat, vult de eigenaar in: dat is een oordeel, en dat kan geen programma geven.',
    'A DPIA is an assessment beforehand of what a processing means for people (GDPR article 35). The system fills in what it knows itself. What is left open with dots is for the owner to fill in: that is a judgement, and no program can give it.',
  ),
  needed: said('Is een DPIA nodig?', 'Is a DPIA needed?'),
  neededIntro: said(
    'De Europese toezichthouders noemen negen kenmerken. Bij twee of meer is een DPIA meestal nodig. Deze herkent het systeem:',
    'The European supervisory authorities name nine criteria. With two or more a DPIA is mostly needed. The system recognises these:',
  ),
  description: said('Wat er gebeurt', 'What happens'),
  purposes: said('Doelen', 'Purposes'),
  services: said('Diensten', 'Services'),
  data: said('Soorten gegevens', 'Categories of data'),
  receivers: said('Ontvangers', 'Recipients'),
  proportion: said('Is het nodig, en niet meer dan nodig?', 'Is it necessary, and no more than that?'),
  terms: said('Hoe lang', 'How long'),
  rights: said('Wat cliënten kunnen', 'What clients can do'),
  risks: said(
    'Risico’s voor cliënten, en wat ertegen wordt gedaan',
    'Risks for clients, and what is done against them',
  ),
  chance: said('Hoe groot is de kans?', 'How likely is it?'),
  harm: said('Hoe erg is het dan?', 'How bad is it then?'),
  enough: said('Is dit genoeg? Zo niet, wat nog meer?', 'Is this enough? If not, what more?'),
  asked: said('Wie is om een mening gevraagd?', 'Whose opinion was asked?'),
  clients: said('Cliënten of wie voor hen spreekt', 'Clients or who speaks for them'),
  officer: said('Functionaris gegevensbescherming, als die er is', 'Data protection officer, where there is one'),
  conclusion: said('Besluit van de eigenaar', 'Decision of the owner'),
  decision: said('Besluit en waarom', 'Decision and why'),
  again: said('Opnieuw bekijken op', 'To be looked at again on'),
  signed: said('Naam, datum, handtekening', 'Name, date, signature'),
} as const;

const PROPORTION: readonly Text[] = [
  said(
    'De lijst van soorten gegevens is gesloten. Bij elke soort staat waarom die nodig is.',
    'The list of categories is closed. With each category it says why it is needed.',
  ),
  said(
    'Een veld dat niet verplicht is, zegt waarom het wordt gevraagd.',
    'A field that is not required says why it is asked.',
  ),
  said(
    'Een burgerservicenummer en een diagnose worden nergens aangenomen.',
    'A citizen service number and a diagnosis are taken nowhere.',
  ),
  said(
    'Niemand buiten de praktijk leest iets zonder dat de cliënt ja zegt.',
    'Nobody outside the practice reads anything without the client saying yes.',
  ),
  said(
    'Er zijn geen besluiten zonder mens, en er worden geen profielen gemaakt.',
    'There are no decisions without a human, and no profiles are made.',
  ),
];

const RIGHTS: readonly Text[] = [
  said(
    'Cliënten zien in het portaal wat er over hen is en wie erin keek.',
    'Clients see in the portal what there is about them and who looked into it.',
  ),
  said(
    'Zij vragen inzage, verbetering, wissen, beperken, bezwaar en overdracht; elk verzoek heeft een termijn.',
    'They ask for access, correction, erasure, restriction, objection and portability; each request has a term.',
  ),
  said(
    'Zij trekken een toestemming in met één knop; dat werkt meteen.',
    'They withdraw a consent with one button; that works at once.',
  ),
  said(
    'Zij klagen bij de praktijk of bij de toezichthouder.',
    'They complain to the practice or to the supervisory authority.',
  ),
];

/** What a data protection impact assessment has to hold (AVG 35(7)), filled in as far as policy and code can. */
export function impactDocument(account: Account): AccountDocument {
  const { lang, policy } = account;
  return {
    title: W.title[lang],
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: W.intro[lang] },
      heading(W.needed[lang]),
      paragraph(W.neededIntro[lang]),
      list(criteriaOf(policy).map((text) => text[lang])),
      heading(W.description[lang]),
      {
        kind: 'facts',
        rows: [
          [W.purposes[lang], namesOf(policy.purposes, lang)],
          [W.services[lang], namesOf(policy.services, lang)],
          [W.data[lang], namesOf(policy.categories, lang)],
          [W.receivers[lang], namesOf(policy.principalTypes, lang)],
        ],
      },
      heading(W.proportion[lang]),
      list(PROPORTION.map((text) => text[lang])),
      heading(W.terms[lang], 3),
      { kind: 'facts', rows: termsOf(policy, lang) },
      heading(W.rights[lang]),
      list(RIGHTS.map((text) => text[lang])),
      heading(W.risks[lang]),
      ...RISKS.flatMap((risk) => riskOf(account, risk)),
      ...toDecide(account),
    ],
  };
}

const namesOf = (all: readonly { readonly name: Text }[], lang: Account['lang']): string =>
  all.map(({ name }) => name[lang]).join('\n');

/** Of the nine criteria of the authorities (WP 248), those that follow from the policy. */
function criteriaOf({ categories, services }: Policy): Text[] {
  const health = categories.filter(({ medical }) => medical).length;
  return [
    ...(health > 0
      ? [
          said(
            `Gevoelige gegevens: ${health} soorten gaan over gezondheid.`,
            `Sensitive data: ${health} categories are about health.`,
          ),
        ]
      : []),
    said(
      'Kwetsbare mensen: cliënten hangen voor werk of uitkering af van anderen.',
      'Vulnerable people: clients depend on others for work or benefit.',
    ),
    said('Beoordelen van mensen: rapportages, adviezen en tests.', 'Evaluating people: reports, advice and tests.'),
    ...(services.some(({ wvp }) => wvp)
      ? [
          said(
            'Gevolgen voor werk of uitkering: de wet verplicht de cliënt mee te werken aan re-integratie.',
            'Effects on work or benefit: the law requires the client to take part in re-integration.',
          ),
        ]
      : []),
  ];
}

function riskOf({ policy, lang }: Account, { risk, measures }: (typeof RISKS)[number]): Block[] {
  const against = measuresNamed(measures).map(
    ({ text, rules }) => `${text[lang]} (${articlesOf(policy, rules).join(', ')})`,
  );
  return [heading(risk[lang], 3), list(against), toFill([W.chance[lang], W.harm[lang], W.enough[lang]])];
}

const toDecide = ({ lang }: Account): Block[] => [
  heading(W.asked[lang]),
  toFill([W.clients[lang], W.officer[lang]]),
  heading(W.conclusion[lang]),
  toFill([W.decision[lang], W.again[lang], W.signed[lang]]),
];

const toFill = (names: readonly string[]): Block => ({ kind: 'facts', rows: names.map((name) => [name, TO_FILL]) });
