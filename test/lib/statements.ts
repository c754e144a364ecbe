import type { FunctionName } from '../../contracts/functions.ts';
import { ofType, type Synthesized } from './synthesized.ts';

export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
type Document = { readonly Statement: readonly Statement[] };
export type Allowed = { readonly action: string; readonly resources: readonly string[]; readonly statement: Statement };

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Every statement that a role has, from its own policies and from those that name it. */
export function statementsOf(from: Synthesized, role: string): Statement[] {
  const inline = (ofType(from, 'AWS::IAM::Role').get(role)?.Policies ?? []) as { PolicyDocument: Document }[];
  const attached = [...ofType(from, 'AWS::IAM::Policy').values()].filter(({ Roles }) =>
    JSON.stringify(Roles).includes(`"${role}"`),
  ) as { PolicyDocument: Document }[];
  return [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** One entry for each action; resources as text. */
export const allowedBy = (statements: readonly Statement[]): Allowed[] => spelledOut(statements, 'Allow');

const spelledOut = (statements: readonly Statement[], effect: 'Allow' | 'Deny'): Allowed[] =>
  statements
    .filter(({ Effect }) => Effect === effect)
    .flatMap((statement) =>
      listed(statement.Action).map((action) => ({
        action: String(action),
        resources: listed(statement.Resource).map((resource) => JSON.stringify(resource)),
        statement,
      })),
    );

const roleOf = (from: Synthesized, name: FunctionName): string =>
  [...ofType(from, 'AWS::IAM::Role').keys()].find((id) => new RegExp(`^${name}Role[0-9A-F]{8}$`).test(id)) ?? '';

/** What a function may do. */
export const allowed = (from: Synthesized, name: FunctionName): Allowed[] =>
  allowedBy(statementsOf(from, roleOf(from, name)));

/** What a function may not do whatever it is allowed. */
export const denied = (from: Synthesized, name: FunctionName): Allowed[] =>
  spelledOut(statementsOf(from, roleOf(from, name)), 'Deny');
