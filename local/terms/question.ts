import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../domain/calendar.ts';
import { isPeriod } from '../../domain/terms/period.ts';
import type { ClockStop, Extension } from '../../domain/terms/rights-terms.ts';
import { STOP_REASON } from '../../domain/terms/rights-terms.ts';
import type { Policy } from '../../policies/index.ts';
import { DEFAULT_POLICY, findPolicy, policyIds } from '../policies.ts';

export const COMPLAINT = 'complaint';

export type Question = {
  readonly policy: Policy;
  readonly received: string;
  readonly kind: string;
  readonly extensions: readonly Extension[];
  readonly stop: ClockStop | undefined;
  readonly deferredOn: readonly string[];
  readonly language: 'nl' | 'en';
  readonly json: boolean;
};

/** The holidays before it follow other rules; the years after it are nobody's term. */
const FIRST_DAY = '1980-01-01';
const LAST_DAY = '2999-12-31';

class UsageError extends Error {}

const text = { type: 'string', multiple: true } as const;
const OPTIONS = {
  received: text,
  kind: text,
  policy: text,
  language: text,
  'extended-by': text,
  'extended-on': text,
  'stopped-from': text,
  'stopped-until': text,
  'deferred-on': text,
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false });
type Values = ReturnType<typeof parsed>['values'];
type Name = Exclude<keyof typeof OPTIONS, 'json' | 'help'>;

/** What is asked, or the one sentence that says why it can't be understood. */
export function understood(args: readonly string[]): Question | 'help' | { readonly wrong: string } {
  try {
    const { values } = parsed(args);
    return values.help ? 'help' : questionOf(values);
  } catch (error) {
    return { wrong: error instanceof Error ? oneLine(error.message) : 'The command was not understood.' };
  }
}

function questionOf(values: Values): Question {
  const policyId = one(values, 'policy') ?? DEFAULT_POLICY;
  const policy = findPolicy(policyId);
  if ('wrong' in policy) throw unknown('policy', policyId, policyIds);
  const kinds = [...policy.rights.kinds.map(({ id }) => id), COMPLAINT];
  const kind = needed(values, 'kind');
  if (!kinds.includes(kind)) throw unknown('kind', kind, kinds);
  const language = one(values, 'language') ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw unknown('language', language, ['nl', 'en']);

  const notFor: readonly Name[] =
    kind === COMPLAINT ? ['extended-by', 'extended-on', 'stopped-from', 'stopped-until'] : ['deferred-on'];
  const astray = notFor.find((name) => values[name] !== undefined);
  if (astray) throw new UsageError(`--${astray} does not go with --kind ${kind}.`);

  const [received] = dates(values, 'received', [needed(values, 'received')]);
  return {
    policy,
    received: received ?? '',
    kind,
    extensions: extensionsOf(values),
    stop: stopOf(values),
    deferredOn: dates(values, 'deferred-on'),
    language,
    json: values.json,
  };
}

/** May be given twice: then the answer is the law's no, not a misunderstanding. */
function extensionsOf(values: Values): Extension[] {
  const periods = values['extended-by'] ?? [];
  const days = dates(values, 'extended-on');
  if (periods.length !== days.length) throw new UsageError('--extended-by and --extended-on go together.');
  const odd = periods.find((period) => !isPeriod(period));
  if (odd !== undefined)
    throw new UsageError(`--extended-by ${shown(odd)} is not a period of whole days, weeks or months such as P2M.`);
  return periods.map((by, index) => ({ by, toldOn: days[index] ?? '' }));
}

function stopOf(values: Values): ClockStop | undefined {
  const from = one(values, 'stopped-from');
  const until = one(values, 'stopped-until');
  if (from === undefined && until === undefined) return undefined;
  if (from === undefined || until === undefined)
    throw new UsageError('--stopped-from and --stopped-until go together.');
  dates(values, 'stopped-from');
  dates(values, 'stopped-until');
  return { reason: STOP_REASON, from, until };
}

function one(values: Values, name: Name): string | undefined {
  const given = values[name] ?? [];
  if (given.length > 1) throw new UsageError(`--${name} can be given once.`);
  return given[0];
}

function needed(values: Values, name: Name): string {
  const given = one(values, name);
  if (given === undefined) throw new UsageError(`--${name} is missing.`);
  return given;
}

function dates(values: Values, name: Name, given: readonly string[] = values[name] ?? []): readonly string[] {
  for (const date of given) {
    if (!isCalendarDate(date))
      throw new UsageError(`--${name} ${shown(date)} is not a date that exists, written as 2025-03-05.`);
    if (date < FIRST_DAY || LAST_DAY < date)
      throw new UsageError(`--${name} ${date} is not between ${FIRST_DAY} and ${LAST_DAY}.`);
  }
  return given;
}

/** Quoted, so that nothing a user wrote moves the cursor. */
const shown = (given: string): string => JSON.stringify(given);
const oneLine = (message: string): string => message.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
const unknown = (name: Name, given: string, known: readonly string[]) =>
  new UsageError(`--${name} ${shown(given)} is not one of ${known.join(', ')}.`);
