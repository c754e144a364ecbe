import { regulationOn } from '../../../domain/rules.ts';
import type { Category, Policy, Text } from '../../../policies/index.ts';
import { MEASURES } from '../../../policies/shared/measures/index.ts';
import type { Block } from '../../letters/model.ts';
import DATA_MAP from './data-map.json' with { type: 'json' };
import { type Account, type AccountDocument, heading, list, paragraph } from './parts.ts';
import { PROCESSING as W } from './processing-words.ts';
import { termsOf } from './terms.ts';

/** The records of processing activities (AVG 30(1)): its parts in the order of that article. */
export function processingDocument(account: Account): AccountDocument {
  const { lang, policy } = account;
  return {
    title: W.title[lang],
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: W.intro[lang] },
      ...controller(account),
      heading(W.purposes[lang]),
      list(purposesOf(policy).map(({ name, article }) => `${name[lang]} (${article})`)),
      heading(W.subjects[lang]),
      list(W.subjectList.map((text) => text[lang])),
      ...data(account),
      heading(W.recipients[lang]),
      list([
        ...policy.principalTypes.map(({ name }) => W.onConsent(name, lang)),
        ...W.others.map((text) => text[lang]),
      ]),
      heading(W.processors[lang]),
      list(W.processorList.map((text) => text[lang])),
      heading(W.transfers[lang]),
      paragraph(W.none[lang]),
      heading(W.terms[lang]),
      { kind: 'facts', rows: termsOf(policy, lang) },
      heading(W.measures[lang]),
      paragraph(W.measuresIntro[lang]),
      list(MEASURES.map(({ text }) => text[lang])),
      ...places(account),
    ],
  };
}

function controller({ policy, lang, today }: Account): Block[] {
  const { organisation } = policy;
  const version = regulationOn(policy, today);
  const branches = organisation.branches.map(({ name }) => name);
  return [
    heading(W.controller[lang]),
    {
      kind: 'facts',
      rows: [
        [W.name[lang], organisation.name],
        [W.address[lang], organisation.postalAddress],
        [W.contact[lang], `${organisation.contactEmail}\n${organisation.website}`],
        [W.branches[lang], branches.length > 0 ? branches.join('\n') : W.noBranches[lang]],
        [W.regulation[lang], version === undefined ? policy.title[lang] : `${policy.title[lang]}, ${version}`],
      ],
    },
  ];
}

const purposesOf = ({ purposes, statistics }: Policy) => [...purposes, ...statistics.purposes];

function data({ policy, lang }: Account): Block[] {
  return [
    heading(W.data[lang]),
    paragraph(W.dataIntro[lang]),
    {
      kind: 'table',
      columns: [
        { header: W.category[lang], share: 5 },
        { header: W.nature[lang], share: 4 },
        { header: W.basis[lang], share: 3 },
      ],
      rows: policy.categories.map((one) => [one.name[lang], natureOf(one)[lang], one.basis.join('\n')]),
    },
    heading(W.fields[lang], 3),
    {
      kind: 'facts',
      rows: policy.clientFields.map(({ name, why }) => [name[lang], why[lang]]),
    },
  ];
}

const natureOf = ({ medical, sensitivity, requires }: Category): Text =>
  medical ? W.medical : requires === 'client-knows' ? W.ofOthers : W.sensitivity[sensitivity];

/** From the data map, which a test holds against the templates and the records: it is in English, as the code is. */
function places({ lang }: Account): Block[] {
  const columns = [
    { header: W.place[lang], share: 4 },
    { header: W.holds[lang], share: 6 },
    { header: W.kept[lang], share: 4 },
  ] as const;
  return [
    heading(W.places[lang]),
    paragraph(W.dataMapIntro[lang]),
    heading(W.resources[lang], 3),
    { kind: 'table', columns, rows: DATA_MAP.resources },
    heading(W.records[lang], 3),
    { kind: 'table', columns, rows: DATA_MAP.records },
    heading(W.elsewhere[lang], 3),
    { kind: 'table', columns, rows: DATA_MAP.elsewhere },
  ];
}
