import { readdirSync, readFileSync } from 'node:fs';
import type { Synthesized } from '../synthesized.ts';

/** What keeps something that a release may not lose, with the properties that CloudFormation can only change by making another. */
const KEEPS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPool': ['UsernameAttributes', 'AliasAttributes', 'UsernameConfiguration'],
  'AWS::Cognito::UserPoolClient': ['GenerateSecret', 'UserPoolId'],
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 'StateMachineType'],
};

export type Shape = {
  /** By stack and logical id: its type and those properties. */
  readonly kept: Readonly<Record<string, { readonly type: string; readonly fixed: Readonly<Record<string, unknown>> }>>;
  /** What one stack takes from another, by the name of the export. */
  readonly imported: readonly string[];
  /** By machine: the states in which an execution may be. */
  readonly states: Readonly<Record<string, readonly string[]>>;
};

/** What a release leaves in an account that the next one goes on with. */
export const shapeOf = ({ templates }: Synthesized): Shape => ({
  ...resourcesOf(templates),
  states: statesOfAll(DEFINITIONS),
});

function resourcesOf(templates: Synthesized['templates']): Pick<Shape, 'kept' | 'imported'> {
  const all = Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, found]) => ({ place: `${stack}.${id}`, ...found })),
  );
  const kept = all.flatMap(({ place, Type: type, Properties }) => {
    const fixed = KEEPS[type];
    if (!fixed) return [];
    return [
      [
        place,
        {
          type,
          fixed: Object.fromEntries(
            fixed.flatMap((name) => (Properties?.[name] === undefined ? [] : [[name, Properties[name]]])),
          ),
        },
      ],
    ];
  });
  const names = [...JSON.stringify(templates).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = '']) => name);
  // The cast: made of pairs of just that.
  return { kept: Object.fromEntries(kept) as Shape['kept'], imported: [...new Set(names)].toSorted() };
}

/** What each stack gives to others. */
export const exportsOf = ({ templates }: Synthesized): string[] =>
  Object.values(templates).flatMap(({ Outputs = {} }) =>
    Object.values(Outputs as Record<string, { Export?: { Name: string } }>).flatMap(({ Export }) => Export?.Name ?? []),
  );

/** Where the definitions of this release lie. */
export const DEFINITIONS = new URL('../../../statemachines/', import.meta.url);

/** In the folder of a release: its tables, buckets and keys, as its template made them. */
export const STORED = 'data.resources.json';

/** The states of every machine that has a definition in this folder. */
export function statesOfAll(folder: URL): Shape['states'] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.asl.json', ''),
      statesIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Part),
    ]),
  );
}

type Part = { readonly States?: Readonly<Record<string, State>> };
type State = { readonly Type: string; readonly Branches?: readonly Part[]; readonly ItemProcessor?: Part };

const statesIn = ({ States = {} }: Part): string[] =>
  Object.entries(States).flatMap(([name, { Branches = [], ItemProcessor }]) => [
    name,
    ...Branches.flatMap(statesIn),
    ...(ItemProcessor ? statesIn(ItemProcessor) : []),
  ]);
