import type { ConsentReceipt } from '../../contracts/consent/receipt.ts';
import { addDays } from '../../domain/calendar.ts';
import { renderLetter } from '../letters/letter.ts';
import type { Block, Fonts, Language, Letter, NamedValues } from '../letters/model.ts';
import { articleName, dayName, momentName } from '../proof/certificate-dates.ts';
import { ASKERS, COMMANDS, EVENTS, REASONS, WORDS } from './receipt-words.ts';

type Row = NamedValues['rows'][number];
type Subject<K extends ConsentReceipt['subject']['kind']> = Extract<ConsentReceipt['subject'], { kind: K }>;

/**
 * A receipt of a consent on paper, for the client: the same facts as the file, how to take the consent back, and how
 * anyone can
 * check the file (AVG 7(1), 7(3)). Made from the receipt alone, so that it says the same years later.
 * @param hash of the receipt's one form
 */
export const renderReceipt = (
  receipt: ConsentReceipt,
  hash: string,
  fonts: Fonts,
  lang: Language = 'nl',
): Promise<Uint8Array> => renderLetter(letterOf(receipt, hash, lang), fonts);

function letterOf(receipt: ConsentReceipt, hash: string, lang: Language): Letter {
  const words = WORDS[lang];
  const { title, lead } = EVENTS[receipt.event];
  const { organisation, dossierNumber, consentId, n } = receipt;
  return {
    lang,
    title: title[lang],
    subtitle: `${words.dossier} ${dossierNumber} · ${receipt.scope.name[lang]}`,
    organisation: {
      name: organisation.name,
      lines: [
        organisation.branch?.name,
        organisation.description?.[lang],
        organisation.branch?.postalAddress,
        organisation.contactEmail,
      ].filter((line) => line !== undefined),
    },
    createdAt: receipt.at,
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: lead[lang] },
      { kind: 'heading', level: 2, text: words.textHeading },
      ...wording(receipt, lang),
      { kind: 'heading', level: 2, text: words.subjectHeading },
      ...subject(receipt, lang),
      { kind: 'heading', level: 2, text: words.whenHeading },
      { kind: 'facts', rows: moments(receipt, lang) },
      ...withdrawing(receipt, lang),
      { kind: 'heading', level: 2, text: words.complaintHeading },
      { kind: 'paragraph', text: words.question(organisation.contactEmail) },
      { kind: 'link', text: receipt.authority.notice[lang], url: receipt.authority.url },
      ...proof(receipt, hash, lang),
    ],
    footer: `${words.consent} ${consentId}, ${words.number.toLowerCase()} ${n}`,
  };
}

/** Word for word, as the client was shown it. */
function wording({ text }: ConsentReceipt, lang: Language): Block[] {
  const words = WORDS[lang];
  return [
    { kind: 'paragraph', text: text.wording ? `“${text.wording[lang]}”` : words.textGone },
    { kind: 'paragraph', tone: 'small', text: `${words.version} ${text.version}` },
  ];
}

function subject(receipt: ConsentReceipt, lang: Language): Block[] {
  const words = WORDS[lang];
  const about: Row = [words.about, receipt.scope.name[lang]];
  const { subject: of } = receipt;
  switch (of.kind) {
    case 'partner':
      return [{ kind: 'facts', rows: [about, ...partner(of, lang), untilRow(receipt, lang)] }];
    case 'cover':
      return [
        {
          kind: 'facts',
          rows: [
            about,
            [words.cover, of.person ?? of.personId],
            [words.from, dayName(of.from, lang)],
            [words.until, dayName(of.until, lang)],
          ],
        },
      ];
    case 'disclosure':
      return [
        {
          kind: 'facts',
          rows: [about, [words.principal, of.principal ?? of.principalId], untilRow(receipt, lang, of.until)],
        },
        ...documents(of, lang),
      ];
    case 'day':
      return [{ kind: 'facts', rows: [about, [words.chosenDay, dayName(of.on, lang)]] }];
    case 'purpose':
      return [{ kind: 'facts', rows: [about, untilRow(receipt, lang)] }];
  }
}

function partner({ person, personId, categories, clientData }: Subject<'partner'>, lang: Language): Row[] {
  const words = WORDS[lang];
  return [
    [words.partner, person ?? personId],
    [words.categories, categories.map(({ name }) => name[lang]).join('\n') || words.none],
    [words.clientData, clientData ? words.yes : words.no],
  ];
}

/** The last day: the grant's own, which may be shorter than what was asked, or what was asked. */
function untilRow({ endsOn }: ConsentReceipt, lang: Language, asked?: string): Row {
  const words = WORDS[lang];
  const last = endsOn === undefined ? asked : addDays(endsOn, -1);
  return [words.until, last === undefined ? words.unlimited : dayName(last, lang)];
}

function documents({ documents: all }: Subject<'disclosure'>, lang: Language): Block[] {
  const words = WORDS[lang];
  return [
    { kind: 'heading', level: 3, text: words.documents },
    {
      kind: 'table',
      columns: [
        { header: words.fileName, share: 4 },
        { header: words.category, share: 3 },
        { header: words.checksum, share: 4 },
      ],
      rows: all.map(({ documentId, fileName, category, sha256, holds = [] }) => [
        fileName ?? documentId,
        [category.name[lang], ...holdsLine(holds, lang)].join('\n'),
        sha256,
      ]),
    },
  ];
}

const holdsLine = (holds: readonly ConsentReceipt['scope'][], lang: Language): string[] =>
  holds.length === 0 ? [] : [`${WORDS[lang].holds}: ${holds.map(({ name }) => name[lang]).join(', ')}`];

function moments(receipt: ConsentReceipt, lang: Language): Row[] {
  const words = WORDS[lang];
  const { event, at, askedBy, askedAt, answeredAt, endReason, expiresOn, article, regulation } = receipt;
  const version = regulation.version === undefined ? '' : `, ${words.version} ${regulation.version}`;
  return [
    [words.askedBy, ASKERS[askedBy][lang]],
    [words.askedAt, momentName(askedAt, lang)],
    ...(event === 'asked' || event === 'expired' ? [[words.expiresOn, dayName(expiresOn, lang)] as const] : []),
    ...(answeredAt !== undefined && answeredAt !== at
      ? [[words.answeredAt, momentName(answeredAt, lang)] as const]
      : []),
    ...(event === 'asked' ? [] : [[EVENTS[event].moment[lang], momentName(at, lang)] as const]),
    ...(endReason === undefined ? [] : [[words.reason, REASONS[endReason][lang]] as const]),
    [words.article, articleName(article, lang)],
    [words.regulation, `${regulation.policy}${version}`],
  ];
}

/** Shown before and with a consent. Left out where nothing can be withdrawn any more. */
function withdrawing({ event, withdrawal }: ConsentReceipt, lang: Language): Block[] {
  if (event !== 'asked' && event !== 'granted') return [];
  const words = WORDS[lang];
  return [
    { kind: 'heading', level: 2, text: words.withdrawHeading },
    { kind: 'paragraph', text: withdrawal[lang] },
    { kind: 'paragraph', text: words.asGranting },
  ];
}

function proof({ consentId, n }: ConsentReceipt, hash: string, lang: Language): Block[] {
  const words = WORDS[lang];
  return [
    { kind: 'heading', level: 2, text: words.proofHeading },
    { kind: 'paragraph', text: words.original },
    {
      kind: 'facts',
      rows: [
        [words.consentId, consentId],
        [words.number, String(n)],
      ],
    },
    { kind: 'heading', level: 3, text: words.hash },
    { kind: 'code', text: hash },
    { kind: 'list', ordered: true, items: words.steps },
    { kind: 'code', text: COMMANDS },
  ];
}
