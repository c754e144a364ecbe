import { articleOf } from '../../domain/article.ts';
import { complaintTerms } from '../../domain/terms/complaint-terms.ts';
import type { TermRefusalCode, TermRefused } from '../../domain/terms/refusal.ts';
import { rightTerm } from '../../domain/terms/rights-terms.ts';
import type { Term } from '../../domain/terms/term.ts';
import { DEFAULT_POLICY, policyIds } from '../policies.ts';
import { COMPLAINT, type Question, understood } from './question.ts';

export type TermsOptions = {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

const USAGE = `Usage: npm run terms -- --received 2025-03-05 --kind access [--json]
Until when a request or a complaint must be answered, and how that was counted.

  --received DATE         the day it came in
  --kind KIND             access, correction, completion, removal, erasure, objection, restriction, portability,
                          or complaint
  --policy POLICY         ${policyIds.join(' or ')} (default ${DEFAULT_POLICY})
  --extended-by PERIOD    more time for a right, P2M at most; with --extended-on
  --extended-on DATE      the day the client was told of it
  --stopped-from DATE     the day proof of identity was asked; with --stopped-until
  --stopped-until DATE    the day the proof came
  --deferred-on DATE      complaint: the day the complainant was told of the deferral
  --language nl|en        of the steps (default nl)
  --json                  {"nominal","outer","steps"}; a complaint also has "confirm", with the same three
  --help                  this text

"nominal" is the day to work to; "outer" is the last day that is allowed, until 24:00 Europe/Amsterdam.
Exit code: 0 answered, 1 refused (with the article), 2 not understood.`;

/** @returns the exit code: 0 answered, 1 the law or the policy refuses it, 2 the command was not understood. */
export function termsCommand({ args, out, err }: TermsOptions): 0 | 1 | 2 {
  const question = understood(args);
  if (question === 'help') {
    out(USAGE);
    return 0;
  }
  if ('wrong' in question) {
    err(question.wrong);
    return 2;
  }
  const answer = question.kind === COMPLAINT ? aboutComplaint(question) : aboutRight(question);
  if (!answer.ok) {
    err(sentence(answer, question.policy));
    return 1;
  }
  const said = (term: Term) => ({
    nominal: term.nominal,
    outer: term.outer,
    steps: term.steps.map((step) => step[question.language]),
  });
  const { term, confirm } = answer;
  if (question.json) out(JSON.stringify({ ...said(term), ...(confirm ? { confirm: said(confirm) } : {}) }));
  else {
    if (confirm) for (const line of lines('confirm', said(confirm))) out(line);
    for (const line of lines('decide', said(term))) out(line);
  }
  return 0;
}

type Answer = { readonly ok: true; readonly term: Term; readonly confirm?: Term } | TermRefused;

const aboutRight = ({ policy, kind, received, extensions, stop }: Question): Answer =>
  rightTerm(policy.rights, { kind, received, extensions, ...(stop ? { stop } : {}) }, policy.decreedHolidays);

function aboutComplaint({ policy, received, deferredOn }: Question): Answer {
  const terms = complaintTerms(policy.complaints, { received, deferredOn }, policy.decreedHolidays);
  return terms.ok ? { ok: true, term: terms.decide, confirm: terms.confirm } : terms;
}

const lines = (what: string, { nominal, outer, steps }: { nominal: string; outer: string; steps: string[] }) => [
  `${what}: nominal ${nominal}, outer ${outer}`,
  `  ${steps.join('; ')}`,
];

const REASONS: Record<TermRefusalCode, string> = {
  'kind-unknown': 'the practice knows no such kind of request',
  'extension-period': 'an extension is a number of whole days, weeks or months',
  'extension-twice': 'a term is extended once',
  'extension-before-receipt': 'the extension was told before the request came in, on',
  'extension-late': 'the extension had to be told inside the first month, at the latest on',
  'extension-too-long': 'an extension is at most',
  'stop-reason': 'the clock stops only for doubt about identity',
  'stop-before-receipt': 'proof of identity was asked before the request came in, on',
  'stop-late': 'proof of identity is asked without delay, at the latest on',
  'stop-reversed': 'the proof came before it was asked, on',
  'deferral-twice': 'more deferrals than the complaint regulation allows:',
  'deferral-before-receipt': 'the deferral was told before the complaint came in, on',
  'deferral-late': 'the deferral had to be told inside the term, at the latest on',
};

const sentence = ({ refusal: { code, rule, limit } }: TermRefused, { rules }: Question['policy']): string =>
  `Refused (${articleOf(rules, rule)}): ${REASONS[code]}${limit === undefined ? '' : ` ${limit}`}.`;
