import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { TableName } from '../../stores/items.ts';
import type { Deployed } from './closing.ts';
import type { TableDefinition } from './definition.ts';
import type { DocumentsDone } from './documents.ts';
import type { Ended } from './executions.ts';
import type { KeysDone } from './keys.ts';
import type { Pass } from './merge.ts';
import type { DeployedPractice, Restorable } from './practice.ts';
import type { Step } from './record.ts';
import type { Pace } from './table-state.ts';

export type RestorePorts = {
  readonly practice: DeployedPractice;
  readonly functions: readonly Deployed[];
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  readonly client: DynamoDBDocumentClient;
  readonly cloudFormation: CloudFormationClient;
  readonly lambda: LambdaClient;
  readonly sfn: SFNClient;
  readonly pace: Pace;
  readonly say: (line: string) => void;
};

export type Asked = {
  readonly to: Temporal.Instant;
  readonly tables: readonly Restorable[];
  /** Says what it would do: it makes the copies, which costs something and changes nothing, and closes nothing. */
  readonly dryRun: boolean;
  /** How long is waited after the closing for what ran by then. */
  readonly settle: Temporal.Duration;
};

export type Restored = {
  readonly to: string;
  readonly copies: Readonly<Partial<Record<Restorable, string>>>;
  /** Tables that were not there any more, and were made again. */
  readonly gone: readonly TableName[];
  readonly keys: KeysDone;
  readonly records?: Pass;
  readonly survivors?: Pass;
  readonly documents: DocumentsDone;
  /** Links of the log that were anchored and are lost. */
  readonly links: number;
  readonly consentsWaiting: number;
  readonly consentsKeptEnded: number;
  readonly erasuresThatGoOn: number;
  /** Executions that ended badly since the moment, or run while the practice opens: to look at, and to start anew. */
  readonly executions: readonly Ended[];
  /** By what was done, in seconds. */
  readonly took: Readonly<Partial<Record<Step, number>>>;
};
