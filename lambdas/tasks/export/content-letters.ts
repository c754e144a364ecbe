import { destructionDayOf } from '../../../domain/dossier/trajectory.ts';
import { articleName, dayName, momentName } from '../../letters/certificate-dates.ts';
import type { Block, Language, Letter } from '../../letters/model.ts';
import { actionInWords } from './content-actions.ts';
import { ACTORS, LEDGER_EVENTS, WORDS as W } from './content-words.ts';
import type { PackageFacts } from './package-facts.ts';

type Title = keyof Pick<typeof W, 'overview' | 'ledger' | 'log'>;

function letterOf(facts: PackageFacts, title: Title, blocks: readonly Block[]): Letter {
  const { language: lang, policy, dossier, madeAt } = facts;
  const { name, postalAddress, contactEmail } = policy.organisation;
  return {
    lang,
    title: W[title][lang],
    subtitle: `${W.dossier[lang]} ${dossier.number}`,
    organisation: { name, lines: [postalAddress, contactEmail] },
    createdAt: madeAt,
    blocks,
    footer: `${W[title][lang]}, ${momentName(madeAt, lang)}`,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** All that AVG 15(1) and (2) name, and a copy of the data (15(3)). */
export function overviewLetter(facts: PackageFacts): Letter {
  const { language: lang, policy } = facts;
  return letterOf(facts, 'overview', [
    { kind: 'paragraph', tone: 'lead', text: W.lead[lang] },
    ...ownData(facts),
    heading(W.purposes[lang]),
    { kind: 'list', items: policy.purposes.map(({ name }) => name[lang]) },
    ...kinds(facts),
    ...recipients(facts),
    ...keeping(facts),
    heading(W.rights[lang]),
    {
      kind: 'list',
      items: policy.rights.kinds.map(({ name, article }) => `${name[lang]}: ${articleName(article, lang)}`),
    },
    paragraph(policy.notices.freeOfCharge[lang]),
    paragraph(policy.notices.withdrawal[lang]),
    heading(W.complaint[lang]),
    { kind: 'link', text: policy.notices.supervisoryAuthority[lang], url: policy.links.supervisoryAuthority.url },
    { kind: 'link', text: policy.notices.court[lang], url: policy.links.court.url },
    heading(W.source[lang]),
    paragraph(W.sourceText[lang]),
    heading(W.automated[lang]),
    paragraph(W.automatedText[lang]),
    heading(W.transfer[lang]),
    paragraph(W.transferText[lang]),
  ]);
}

function ownData({ language: lang, policy, dossier }: PackageFacts): Block[] {
  const rows = policy.clientFields.flatMap(({ id, name }): [string, string][] => {
    const value = dossier.secrets.client[id];
    return value === undefined ? [] : [[name[lang], value]];
  });
  const reference = dossier.secrets.decisionReference;
  return [
    heading(W.data[lang]),
    { kind: 'facts', rows: reference === undefined ? rows : [...rows, ['Referentie', reference]] },
  ];
}

function kinds({ language: lang, policy, documents, leftOut }: PackageFacts): Block[] {
  const nameOf = (id: string): string => policy.categories.find((one) => one.id === id)?.name[lang] ?? id;
  const used = new Set([
    ...policy.clientFields.map(({ category }) => category),
    ...documents.map((one) => one.category),
  ]);
  const rows = documents.map(({ secrets, category, announcedOn, uploader }) => [
    secrets.fileName,
    nameOf(category),
    `${ACTORS[uploader.role]?.[lang] ?? uploader.role}, ${dayName(announcedOn, lang)}`,
  ]);
  const columns = [
    { header: W.file[lang], share: 4 },
    { header: W.kind[lang], share: 3 },
    { header: W.from[lang], share: 3 },
  ];
  return [
    heading(W.categories[lang]),
    { kind: 'list', items: [...used].map(nameOf) },
    heading(W.documents[lang]),
    rows.length === 0 ? paragraph(W.noDocuments[lang]) : { kind: 'table', columns, rows },
    ...(leftOut > 0 ? [paragraph(`${W.leftOut[lang]} ${leftOut}.`)] : []),
  ];
}

function recipients({ language: lang, ledger, principals }: PackageFacts): Block[] {
  const names = [...new Set(ledger.map(({ principalId }) => principals.get(principalId)?.name ?? principalId))];
  return [
    heading(W.recipients[lang]),
    paragraph(W.inside[lang]),
    names.length === 0 ? paragraph(W.nobody[lang]) : { kind: 'list', items: names },
  ];
}

function keeping({ language: lang, policy, dossier }: PackageFacts): Block[] {
  const { endedOn } = dossier;
  const day = endedOn === undefined ? W.notEnded[lang] : dayName(destructionDayOf(dossier, endedOn, policy), lang);
  const { digitalYears, articles } = policy.retention;
  return [
    heading(W.keeping[lang]),
    paragraph(`${W.keepingTerm[lang]} ${digitalYears} (${articleName(articles.digital, lang)}).`),
    { kind: 'facts', rows: [[W.destroyedOn[lang], day]] },
  ];
}

const orNothing = (lang: Language, columns: Extract<Block, { kind: 'table' }>['columns'], rows: string[][]): Block =>
  rows.length === 0 ? paragraph(W.nothing[lang]) : { kind: 'table', columns, rows };

/** What of the dossier went to whom, in the order of time (RIO-5.1; AVG 15(1)(c)). */
export function ledgerLetter(facts: PackageFacts): Letter {
  const { language: lang, ledger, principals, documents } = facts;
  const nameOf = (id: string): string =>
    documents.find(({ documentId }) => documentId === id)?.secrets.fileName ?? W.gone[lang];
  const rows = ledger.map(({ at, event, documentId, principalId }) => [
    momentName(at, lang),
    principals.get(principalId)?.name ?? principalId,
    `${nameOf(documentId)} ${LEDGER_EVENTS[event]?.[lang] ?? event}`,
  ]);
  const columns = [
    { header: W.when[lang], share: 3 },
    { header: W.toWhom[lang], share: 3 },
    { header: W.what[lang], share: 4 },
  ];
  return letterOf(facts, 'ledger', [orNothing(lang, columns, rows)]);
}

/** The chain of the dossier in words: who did what, when, on which article (RIO-1.5, EK-7.1). */
export function logLetter(facts: PackageFacts): Letter {
  const { language: lang, audit } = facts;
  const rows = audit.map(({ at, actor, action, articles }) => [
    momentName(at, lang),
    ACTORS[actor.role]?.[lang] ?? actor.role,
    actionInWords(action, lang),
    articles.map((article) => articleName(article, lang)).join('\n'),
  ]);
  const columns = [
    { header: W.when[lang], share: 3 },
    { header: W.who[lang], share: 2 },
    { header: W.what[lang], share: 3 },
    { header: W.article[lang], share: 3 },
  ];
  return letterOf(facts, 'log', [orNothing(lang, columns, rows)]);
}
