import type { FunctionName } from '../../contracts/functions.ts';
import { type Allowed, allowed, denied } from './statements.ts';
import type { Synthesized } from './synthesized.ts';

/** What a function asks of AWS. */
export type Asked = {
  /** With its service, as `dynamodb:PutItem`. */
  readonly action: string;
  /** A part of the resource's text in the template: the logical id of a table, for instance. */
  readonly resource: string;
  /** What is known of the request, by the name of the condition key. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
};

/** What IAM would say: a deny wins, and without an allow it is no. */
export const may = (from: Synthesized, name: FunctionName, asked: Asked): boolean =>
  allowed(from, name).some((one) => fits(one, asked)) && !denied(from, name).some((one) => fits(one, asked));

const fits = ({ action, resources, statement }: Allowed, asked: Asked): boolean =>
  action === asked.action &&
  resources.some((text) => text.includes(asked.resource)) &&
  Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, [wanted].flat().map(text), asked.context?.[key])),
  );

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** @throws Error for an operator that is not known here: a statement that cannot be judged must not pass as judged. */
function holds(operator: string, wanted: readonly string[], given: readonly string[] | undefined): boolean {
  if (operator === 'Null') return wanted.includes(String(given === undefined));
  const [quantifier, compared = operator] = operator.includes(':') ? operator.split(':') : [undefined, operator];
  const like = compared === 'StringLike';
  if (!like && compared !== 'StringEquals') throw new Error(`${operator} is not known to the simulator`);
  const matches = (value: string): boolean => wanted.some((one) => (like ? likeness(one).test(value) : one === value));
  // As IAM has it: of no values all match, and none does.
  if (quantifier === 'ForAllValues') return (given ?? []).every(matches);
  return (given ?? []).some(matches);
}

const likeness = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[^\w]/g, '\\$&'))
      .join('.*')}$`,
  );
