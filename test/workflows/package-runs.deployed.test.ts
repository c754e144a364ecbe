import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { OUTPUTS } from '../../contracts/names.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { TEXT, uploaded } from '../e2e/uploads.ts';
import { partsOf } from '../lambdas/document/content/looking.ts';
import { executions } from '../support/consents-deployed.ts';
import { deployedCloud, ownStage, running } from '../support/deployed.ts';
import { functionNames } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(() => close());

/** Less than what has to be left for one more part of a package, in seconds: each run makes one. */
const SHORT = 60;

/** Until the test has ended. */
async function withLittleTime(): Promise<void> {
  const lambda = new LambdaClient(clientConfig(deployedCloud()));
  const FunctionName = (await functionNames(lambda))('exportPackage');
  const { Timeout } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: SHORT }));
  onTestFinished(async () => {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }));
    lambda.destroy();
  });
}

/** How often a function was asked to go on while this request was carried out. */
async function tasksOf(requestId: string): Promise<number> {
  const flow = executions(deployedCloud(), OUTPUTS.workflow.rightsMachineArn);
  const types = await flow.history(requestId);
  flow.close();
  const within = types.slice(types.indexOf('MapStateEntered'), types.indexOf('MapStateExited'));
  return within.filter((type) => type === 'TaskSucceeded').length;
}

test('[RIO-3.6] [EK-9.3c] a package that takes longer than a function may goes on in another run, and opens as one', async () => {
  const made = await running(stage);
  await uploaded(stage, made);
  await uploaded(stage, made);
  await withLittleTime();
  const client = as(stage, 'client');
  const asked = client.call('POST', `${made.path}/rights`, { body: { kinds: ['access'] } });
  const { requestId } = (await expected(201, asked, 'the request')).body as { requestId: string };
  const path = `${made.path}/rights/${requestId}`;
  const body = { decisions: [{ kind: 'access', outcome: 'granted' }] };
  await expected(200, as(stage, 'owner').call('POST', `${path}/decision`, { body }), 'yes');
  await eventually('the package', async () => {
    const { state } = (await expected(200, client.call('GET', path), 'the request')).body as { state: string };
    return state === 'closed' ? true : undefined;
  });
  const { body: address } = await expected(
    201,
    client.call('POST', `${path}/packages/access/downloads`),
    'the address',
  );
  const response = await fetch((address as { url: string }).url);
  const parts = await partsOf(Buffer.from(await response.arrayBuffer()));
  const documents = [...parts].filter(([, bytes]) => bytes.equals(TEXT));
  expect(documents).toHaveLength(2);
  // One run for each part, and one that records that it is done.
  expect(await tasksOf(requestId)).toBe(parts.size + 1);
});
