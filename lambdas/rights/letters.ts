import type { RightsLetter } from '../../contracts/rights/requests.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { decisionTerms, termOfExecution } from '../../domain/rights/case-terms.ts';
import { grantedChanges } from '../../domain/rights/granted.ts';
import { type ChangeTarget, isChangeKind, type RightKind, type RightsRequest } from '../../domain/rights/request.ts';
import { dateInWords, dayInWords } from '../../domain/terms/words.ts';
import type { Policy } from '../../policies/index.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Block, Language, Letter, NamedValues } from '../letters/model.ts';
import { nameIn } from '../shared/named.ts';
import { carriedOut } from './done-letter.ts';
import { CHANNEL_NAMES, LEADS, OUTCOME_NAMES, TITLES, LETTER_WORDS as W } from './letter-words.ts';

type Row = NamedValues['rows'][number];
type Written = {
  readonly request: RightsRequest;
  readonly policy: Policy;
  readonly lang: Language;
  readonly names: ReadonlyMap<string, string>;
};

/**
 * A letter about a request (EK-10.4; AVG 12(3), (4), (5)), made from the request alone: what was asked, the term with how it
 * was counted, the decision with its reasons, that it is free, and where to go next.
 */
export function rightsLetter(
  letter: RightsLetter,
  request: RightsRequest,
  dossier: Pick<Dossier, 'number' | 'branch'>,
  policy: Policy,
  lang: Language,
  today: string,
  names: ReadonlyMap<string, string> = new Map(),
): Letter {
  const written = { request, policy, lang, names };
  return {
    lang,
    title: TITLES[letter][lang],
    subtitle: `${W.dossier[lang]} ${dossier.number}`,
    organisation: letterhead(policy.organisation, lang, dossier),
    createdAt: momentOf(letter, request),
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: LEADS[letter][lang] },
      ...asked(written),
      ...BODY[letter](written, today),
      { kind: 'paragraph', text: policy.notices.freeOfCharge[lang] },
      ...ways(written),
    ],
    footer: `${W.footer[lang]} ${request.requestId}`,
  };
}

/** Of what the letter is about, so that the same letter is the same bytes. */
function momentOf(letter: RightsLetter, request: RightsRequest): string {
  const day = {
    receipt: undefined,
    identity: request.stop?.from,
    extension: request.extension?.on,
    decision: request.decidedOn,
    done: request.closedOn,
    lapse: request.closedOn,
  }[letter];
  return day === undefined ? request.registeredAt : `${day}T00:00:00Z`;
}

const BODY: { readonly [L in RightsLetter]: (written: Written, today: string) => Block[] } = {
  receipt: (written, today) => [...changes(written), ...terms(written, today)],
  identity: ({ request, lang }) => [
    { kind: 'heading', level: 2, text: W.doubtHeading[lang] },
    { kind: 'paragraph', text: request.secrets.doubt ?? '' },
    { kind: 'paragraph', text: W.stopped[lang] },
  ],
  extension: (written, today) => [
    { kind: 'heading', level: 2, text: W.reasonsHeading[written.lang] },
    { kind: 'paragraph', text: written.request.secrets.extensionReasons ?? '' },
    ...terms(written, today),
  ],
  decision: (written) => decisions(written),
  done: carriedOut,
  lapse: () => [],
};

const kindName = ({ policy, lang }: Written, kind: RightKind): string => nameIn(policy.rights.kinds, kind)[lang];

function asked(written: Written): Block[] {
  const { request, lang } = written;
  const rows: Row[] = [
    [W.received[lang], dateInWords(request.receivedOn)[lang]],
    [W.how[lang], CHANNEL_NAMES[request.channel][lang]],
    [W.about[lang], request.kinds.map((kind) => kindName(written, kind)).join('\n')],
  ];
  return [
    { kind: 'heading', level: 2, text: W.askedHeading[lang] },
    { kind: 'facts', rows },
  ];
}

/** Every term with how it was counted; kinds with the same term are said once. */
function terms(written: Written, today: string): Block[] {
  const { request, policy, lang } = written;
  const lines = new Map<string, string[]>();
  for (const { kind, term } of decisionTerms(request, policy, today)) {
    const steps = term.steps.map((step) => step[lang]).join('; ');
    lines.set(steps, [...(lines.get(steps) ?? []), kindName(written, kind)]);
  }
  return [
    { kind: 'heading', level: 2, text: W.termHeading[lang] },
    { kind: 'list', items: [...lines].map(([steps, names]) => `${names.join(', ')}: ${steps}.`) },
  ];
}

const fieldName = ({ policy, lang }: Written, field: string): string => nameIn(policy.clientFields, field)[lang];

/** What a letter did not name it says in its own words. */
function targetName(written: Written, target: ChangeTarget, words: string): string {
  if ('field' in target) return fieldName(written, target.field);
  return 'documentId' in target ? `document ${target.documentId}` : `document: ${words}`;
}

function changeLine(written: Written, { n, target, kind, ground }: RightsRequest['changes'][number]): string {
  const { request, policy, lang } = written;
  const what = targetName(written, target, request.secrets.changes[String(n)]?.from ?? '');
  const because = nameIn(policy.rights.changeGrounds, ground)[lang];
  const { to } = request.secrets.changes[String(n)] ?? {};
  return `${kindName(written, kind)}, ${what} (${because.toLowerCase()})${to === undefined ? '' : `: ${to}`}`;
}

function changes(written: Written): Block[] {
  const { request, lang } = written;
  if (request.changes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: W.changesHeading[lang] },
    { kind: 'list', items: request.changes.map((change) => changeLine(written, change)), ordered: true },
  ];
}

function decisions(written: Written): Block[] {
  const { request, lang } = written;
  const { decidedOn } = request;
  return [
    { kind: 'heading', level: 2, text: W.decisionHeading[lang] },
    ...(decidedOn === undefined
      ? []
      : [{ kind: 'facts' as const, rows: [[W.decidedOn[lang], dateInWords(decidedOn)[lang]] as const] }]),
    ...request.decisions.flatMap((decision) => decided(written, decision)),
  ];
}

function decided(written: Written, decision: RightsRequest['decisions'][number]): Block[] {
  const { request, policy, lang } = written;
  const { kind, outcome, exceptions, appointment } = decision;
  const reasons = [
    ...exceptions.map((id) => nameIn(policy.rights.erasureExceptions, id)[lang]),
    ...[request.secrets.reasons?.[kind]].filter((text) => text !== undefined && text !== ''),
  ].join('\n');
  const execution = request.executions.find((one) => one.kind === kind);
  const term = execution && termOfExecution(execution, policy);
  const { place = '', explanation } = request.secrets.appointment ?? {};
  const rows: Row[] = [
    [W.decision[lang], OUTCOME_NAMES[outcome][lang]],
    ...(reasons === '' ? [] : [[W.reasons[lang], reasons] as const]),
    ...(appointment === undefined
      ? []
      : [
          [
            W.appointment[lang],
            [`${dayInWords(appointment.on)[lang]}, ${appointment.time}`, place, explanation ?? ''].join('\n').trim(),
          ] as const,
        ]),
    ...(term === undefined ? [] : [[W.executionBy[lang], dateInWords(term.outer)[lang]] as const]),
  ];
  const granted = isChangeKind(kind) ? grantedChanges(request, decision) : [];
  return [
    { kind: 'heading', level: 3, text: kindName(written, kind) },
    { kind: 'facts', rows },
    ...(granted.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: granted.map((change) => changeLine(written, change)),
            ordered: true as const,
          },
        ]),
  ];
}

/** In every letter, whatever it says: no step comes first (AVG 12(4)). */
function ways({ policy, lang }: Written): Block[] {
  const { links, notices } = policy;
  return [
    { kind: 'heading', level: 2, text: W.disagreeHeading[lang] },
    { kind: 'link', text: notices.supervisoryAuthority[lang], url: links.supervisoryAuthority.url },
    { kind: 'link', text: notices.court[lang], url: links.court.url },
  ];
}
