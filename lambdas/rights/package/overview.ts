import type { UploaderRole } from '../../../domain/document/document.ts';
import { destroyOn } from '../../../domain/dossier/destruction-day.ts';
import type { HoursAs } from '../../../domain/dossier/dossier.ts';
import type { Text } from '../../../policies/types.ts';
import type { Block, Language, Letter, NamedValues } from '../../letters/model.ts';
import { articleName, dayName } from '../../proof/certificate-dates.ts';
import { SURVIVORS } from '../../proof/certificate-words.ts';
import { entryOf } from '../../shared/named.ts';
import { overviewOfRecords } from '../../shared/record-kinds.ts';
import { fieldsOf } from './case-facts.ts';
import { STATES, W } from './overview-words.ts';
import type { PackageFacts } from './package-facts.ts';
import { recipientRows } from './recipients.ts';
import { heading, said, sheetOf, tableOr } from './sheet.ts';

type Row = NamedValues['rows'][number];

/** All that AVG 15(1) and (2) list, in words, about one client: the same on screen and on paper (RIO-3.6, EK-9.3c). */
export const overviewOf = (facts: PackageFacts): Letter =>
  sheetOf(facts, W.title, [
    { kind: 'paragraph', tone: 'lead', text: W.lead[facts.language] },
    ...leftOut(facts),
    ...purposes(facts),
    ...categories(facts),
    ...recipients(facts),
    ...retention(facts),
    ...rights(facts),
    ...source(facts),
    heading(W.automated, facts),
    said(W.automatedNone, facts),
    ...overviewOfRecords(facts.records, facts),
    heading(W.copy, facts),
    said(W.copyText, facts),
    ...complaint(facts),
  ]);

function leftOut({ leftOut: count, request, language }: PackageFacts): Block[] {
  if (count === 0) return [];
  const why = request.secrets.reasons?.access;
  return [
    { kind: 'paragraph', text: `${W.leftOut[language]}: ${count}.` },
    ...(why === undefined ? [] : [{ kind: 'paragraph' as const, text: `${W.reasons[language]}: ${why}` }]),
  ];
}

/** What was granted for the trajectory, and before that. */
function grantedIn({ hours }: PackageFacts['dossier'], language: Language): string | undefined {
  if (!hours) return undefined;
  const line = ({ minutes, since }: HoursAs, more: string) =>
    `${minutes} ${W.minutesSince[language]} ${dayName(since, language)}${more}`;
  const before = (hours.earlier ?? []).map((one) => line(one, ` (${W.before[language]})`));
  return [line(hours, ''), ...before].join('\n');
}

/** 15(1)(a). */
function purposes(facts: PackageFacts): Block[] {
  const { dossier, policy, principals, language } = facts;
  const { createdOn, takenOver, startedOn, endedOn, outcome, principalId, secrets } = dossier;
  const purpose = policy.purposes.find(({ id }) => id === dossier.purpose);
  const name = entryOf(policy.purposes, dossier.purpose).name[language];
  const branch = policy.organisation.branches.find(({ id }) => id === dossier.branch)?.name ?? dossier.branch;
  const row = (words: Text, value: string | undefined): Row[] =>
    value === undefined || value === '' ? [] : [[words[language], value]];
  const day = (date: string | undefined) => date && dayName(date, language);
  return [
    heading(W.purposes, facts),
    {
      kind: 'facts',
      rows: [
        [W.purpose[language], purpose ? `${name}\n${articleName(purpose.article, language)}` : name],
        [W.service[language], entryOf(policy.services, dossier.service).name[language]],
        [W.state[language], STATES[dossier.state][language]],
        ...row(W.created, day(createdOn)),
        ...row(W.takenOver, day(takenOver?.on)),
        ...row(W.started, day(startedOn)),
        ...row(W.ended, day(endedOn)),
        ...row(W.outcome, outcome && entryOf(policy.statistics.outcomes, outcome).name[language]),
        ...row(W.hours, grantedIn(dossier, language)),
        ...row(W.branch, branch),
        ...row(W.principal, principalId && (principals.get(principalId)?.name ?? principalId)),
        ...row(W.reference, secrets.decisionReference),
        ...row(W.earlier, secrets.follows && W.earlierKept[language]),
        ...dossier.notices.flatMap(({ givenOn, regulationVersion }) =>
          row(W.regulation, `${day(givenOn)} (${W.version[language]} ${regulationVersion})`),
        ),
      ],
    },
    said(W.purposeOnly, facts),
  ];
}

/** 15(1)(b): what is really there, not what the practice might keep. */
function categories(facts: PackageFacts): Block[] {
  const { records, policy, language } = facts;
  const fields = fieldsOf(facts);
  const count = new Map<string, number>(fields.map(({ category }) => [category, 0]));
  for (const { category } of records.document) count.set(category, (count.get(category) ?? 0) + 1);
  const listed = policy.categories.map(({ id }) => id as string);
  const ordered = [...count].sort(([one], [other]) => listed.indexOf(one) - listed.indexOf(other));
  const columns = [
    { header: W.category[language], share: 4 },
    { header: W.basis[language], share: 4 },
    { header: W.documentCount[language], share: 1, align: 'right' },
  ] as const;
  const rows = ordered.map(([id, number]) => {
    const bases: readonly string[] = policy.categories.find((one) => one.id === id)?.basis ?? [];
    const why = bases.map((basis) => articleName(basis, language)).join('\n');
    return [entryOf(policy.categories, id).name[language], why, String(number)];
  });
  return [
    heading(W.categories, facts),
    ...tableOr(facts, columns, rows, W.none),
    heading(W.yourData, facts, 3),
    fields.length === 0
      ? said(W.none, facts)
      : { kind: 'facts', rows: fields.map(({ name, value }) => [name[language], value]) },
  ];
}

/** 15(1)(c) and 15(2). */
function recipients(facts: PackageFacts): Block[] {
  const { language } = facts;
  const columns = [
    { header: W.disclosed[language], share: 4 },
    { header: W.type[language], share: 3 },
    { header: W.documents[language], share: 2, align: 'right' },
    { header: W.last[language], share: 3 },
  ] as const;
  return [
    heading(W.recipients, facts),
    { kind: 'list', items: W.recipientsList.map((one) => one[language]) },
    ...tableOr(facts, columns, recipientRows(facts), W.notDisclosed),
  ];
}

/** 15(1)(d). */
function retention(facts: PackageFacts): Block[] {
  const { dossier, policy, language } = facts;
  const { hold, restriction } = dossier;
  const { digitalYears, paperYears, articles } = policy.retention;
  const years =
    language === 'nl'
      ? `Wij bewaren uw gegevens tot ${digitalYears} jaar na het einde van het traject, volgens ${articleName(articles.digital, language)}. Daarna vernietigt het systeem ze zelf, in elke versie; ook in reservekopieën zijn ze dan niet meer te lezen.`
      : `We keep your data until ${digitalYears} years after the end of the trajectory, by ${articleName(articles.digital, language)}. Then the system itself destroys them, in every version; in backups they are unreadable then, too.`;
  const line = (words: Text, day: string | undefined): Block[] =>
    day === undefined ? [] : [{ kind: 'paragraph', text: `${words[language]} ${dayName(day, language)}.` }];
  const register = policy.survivors.relationRegister;
  const stays = register?.fields.map((field) => SURVIVORS[field]?.[language] ?? field).join(', ');
  return [
    heading(W.retention, facts),
    { kind: 'paragraph', text: years },
    ...(paperYears === null ? [] : [paper(paperYears, articles.paper, language)]),
    ...line(W.destroyOn, destroyOn(dossier, policy)),
    ...line(W.held, hold?.reviewOn),
    ...line(W.restricted, restriction?.placedOn),
    {
      kind: 'paragraph',
      text: stays === undefined ? W.nothingStays[language] : `${W.survivors[language]}: ${stays}.`,
    },
  ];
}

const paper = (years: number, article: string, language: Language): Block => ({
  kind: 'paragraph',
  text:
    language === 'nl'
      ? `Wat op papier staat, vernietigen wij uiterlijk ${years} jaar na het einde, tenzij u iets anders besliste, volgens ${articleName(article, language)}.`
      : `What is on paper we destroy at the latest ${years} year after the end, unless you decided otherwise, by ${articleName(article, language)}.`,
});

/** 15(1)(e). */
function rights(facts: PackageFacts): Block[] {
  const { policy, language } = facts;
  const kinds = policy.rights.kinds.map(({ name, article }) => `${name[language]}: ${articleName(article, language)}`);
  return [
    heading(W.rights, facts),
    said(W.rightsLead, facts),
    { kind: 'list', items: [...kinds, W.withdrawal[language]] },
    { kind: 'paragraph', text: policy.notices.withdrawal[language] },
    { kind: 'paragraph', text: policy.notices.freeOfCharge[language] },
  ];
}

/** 15(1)(g). */
function source(facts: PackageFacts): Block[] {
  const { records, dossier, language } = facts;
  const by = (...roles: UploaderRole[]) =>
    records.document.filter(({ uploader }) => roles.includes(uploader.role)).length;
  const counted = (number: number) => `${W.documents[language]}: ${number}`;
  return [
    heading(W.source, facts),
    {
      kind: 'facts',
      rows: [
        [W.fromYou[language], `${W.yourAnswers[language]}\n${counted(by('client'))}`],
        [W.fromCoach[language], counted(by('coach'))],
        [W.fromPractice[language], counted(by('owner', 'manager'))],
        [W.fromTests[language], counted(by('test-administrator'))],
      ],
    },
    ...(dossier.principalId === undefined ? [] : [said(W.fromPrincipal, facts)]),
  ];
}

/** 15(1)(f), and beside it the court (AVG 79). */
function complaint({ policy, language }: PackageFacts): Block[] {
  const { notices, links, organisation } = policy;
  return [
    { kind: 'heading', level: 2, text: W.complaint[language] },
    { kind: 'paragraph', text: `${W.contact[language]} ${organisation.contactEmail}.` },
    { kind: 'link', text: notices.supervisoryAuthority[language], url: links.supervisoryAuthority.url },
    { kind: 'link', text: notices.court[language], url: links.court.url },
  ];
}
