import type { ComplaintLetter } from '../../contracts/complaint/requests.ts';
import { termsOf } from '../../domain/complaint/case-terms.ts';
import { accountOf, type Complaint } from '../../domain/complaint/complaint.ts';
import { answerUntil } from '../../domain/complaint/schedule.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import type { Policy } from '../../policies/index.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Block, Language, Letter } from '../letters/model.ts';
import { LEADS, TITLES, LETTER_WORDS as W } from './letter-words.ts';
import { OUTCOME_NAMES } from './words.ts';

type Written = { readonly complaint: Complaint; readonly policy: Policy; readonly lang: Language };

/** A letter about a complaint (RIO-7.2), made from the complaint alone. Every one shows the way to the authority (RIO-7.3). */
export function complaintLetter(letter: ComplaintLetter, complaint: Complaint, policy: Policy, lang: Language): Letter {
  const written = { complaint, policy, lang };
  return {
    lang,
    title: TITLES[letter][lang],
    subtitle: `${W.complaint[lang]} ${complaint.number}`,
    organisation: letterhead(policy.organisation, lang, complaint),
    createdAt: momentOf(letter, complaint),
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: LEADS[letter][lang] },
      { kind: 'facts', rows: [[W.received[lang], dateInWords(complaint.receivedOn)[lang]]] },
      ...BODY[letter](written),
      { kind: 'heading', level: 2, text: W.waysHeading[lang] },
      { kind: 'link', text: policy.notices.supervisoryAuthority[lang], url: policy.links.supervisoryAuthority.url },
      { kind: 'link', text: policy.notices.court[lang], url: policy.links.court.url },
    ],
    footer: `${W.complaint[lang]} ${complaint.number}`,
  };
}

/** Of what the letter is about, so that the same letter is the same bytes. */
function momentOf(letter: ComplaintLetter, { registeredAt, confirmedAt, deferredOn, decisions }: Complaint): string {
  if (letter === 'confirmation') return confirmedAt ?? registeredAt;
  const day = letter === 'deferral' ? deferredOn.at(-1) : decisions.at(-1)?.on;
  return day === undefined ? registeredAt : `${day}T00:00:00Z`;
}

const BODY: { readonly [L in ComplaintLetter]: (written: Written) => Block[] } = {
  confirmation: (written) => {
    const { complaint, lang } = written;
    return [
      { kind: 'heading', level: 2, text: W.text[lang] },
      { kind: 'paragraph', text: complaint.secrets.text },
      ...term(written),
      { kind: 'heading', level: 2, text: W.stepsHeading[lang] },
      { kind: 'paragraph', text: W.steps[lang] },
    ];
  },
  deferral: (written) => [...reasons(written, written.complaint.secrets.deferralReasons), ...term(written)],
  decision: (written) => decision(written),
};

/** By when, and how that was counted. */
function term({ complaint, policy, lang }: Written): Block[] {
  const found = termsOf(complaint, policy);
  if (!found.ok) return [];
  return [
    { kind: 'heading', level: 2, text: W.termHeading[lang] },
    { kind: 'paragraph', text: `${found.decide.steps.map((step) => step[lang]).join('; ')}.` },
  ];
}

const reasons = ({ lang }: Written, text = ''): Block[] => [
  { kind: 'heading', level: 2, text: W.reasonsHeading[lang] },
  { kind: 'paragraph', text },
];

function decision(written: Written): Block[] {
  const { complaint, policy, lang } = written;
  const { decisions, measures, secrets, reopenings, complainant } = complaint;
  const last = decisions.at(-1);
  if (!last) return [];
  const until = answerUntil(complaint, policy.complaints.solvedAnswerDays);
  const canAnswer = complainant.kind !== 'anonymous' && reopenings < policy.complaints.maxReopenings;
  const listed = measures.map(
    ({ n, dueOn }) => `${secrets.measures[String(n)] ?? ''} (${W.by[lang]} ${dateInWords(dueOn)[lang]})`,
  );
  return [
    {
      kind: 'facts',
      rows: [
        [W.decision[lang], OUTCOME_NAMES[last.outcome][lang]],
        [W.decidedOn[lang], dateInWords(last.on)[lang]],
      ],
    },
    ...reasons(written, secrets.reasons.at(-1)),
    ...(listed.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: W.measuresHeading[lang] },
          { kind: 'list' as const, items: listed },
        ]),
    ...(canAnswer && until !== undefined
      ? [
          { kind: 'heading' as const, level: 2 as const, text: W.disagreeHeading[lang] },
          {
            kind: 'paragraph' as const,
            text: `${(accountOf(complainant) === undefined ? W.notSolvedOnPaper : W.notSolved)[lang]} ${dateInWords(until)[lang]}.`,
          },
        ]
      : []),
  ];
}
