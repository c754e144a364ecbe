import { readdirSync, readFileSync } from 'node:fs';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { DescribeStateMachineCommand, SFNClient, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunctionName } from '../../contracts/functions.ts';
import { type MACHINES, OUTPUTS } from '../../contracts/names.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { answer, ask, executions, FOLLOW_UP, shown } from '../support/consents-deployed.ts';
import { contents, deployedCloud, type Made, ownStage, running } from '../support/deployed.ts';
import { certified, functionNames, overdue } from './erasures.ts';

/** What the releases before left here: the definitions in which executions still run when this one is deployed. */
const RELEASES = new URL('../lib/releases/', import.meta.url);
const releases = readdirSync(RELEASES, { withFileTypes: true }).filter((one) => one.isDirectory());
const cloud = deployedCloud();
const machines = new SFNClient(clientConfig(cloud));
const MACHINE_OUTPUTS = {
  consent: OUTPUTS.workflow.consentMachineArn,
  complaint: OUTPUTS.workflow.complaintMachineArn,
  'rights-request': OUTPUTS.workflow.rightsMachineArn,
  erasure: OUTPUTS.workflow.erasureMachineArn,
} as const satisfies { readonly [M in keyof typeof MACHINES]: string };
const consents = executions(cloud, MACHINE_OUTPUTS.consent);
const requests = executions(cloud, MACHINE_OUTPUTS['rights-request']);

let stage: Stage;
let close: () => void = () => undefined;
/** Gives every machine the definition of this release again, as the update does. */
let update: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(async () => {
  await update();
  consents.close();
  requests.close();
  machines.destroy();
  close();
});

/**
 * Gives every machine the definition of an earlier release, with the functions that are deployed: an execution keeps the definition
 * that it was started with, and calls whatever functions there are when it comes to them.
 * @returns what gives them back those of this release
 */
async function goBackTo(release: string): Promise<() => Promise<void>> {
  const lambda = new LambdaClient(clientConfig(cloud));
  const named = await functionNames(lambda);
  lambda.destroy();
  const arnOf = (name: string) =>
    `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${named(name as FunctionName)}`;
  const present: { readonly stateMachineArn: string; readonly definition: string | undefined }[] = [];
  for (const [name, output] of Object.entries(MACHINE_OUTPUTS)) {
    const stateMachineArn = outputOf(cloud.outputs, 'workflow', output);
    const { definition } = await machines.send(new DescribeStateMachineCommand({ stateMachineArn }));
    present.push({ stateMachineArn, definition });
    const earlier = readFileSync(new URL(`${release}/${name}.asl.json`, RELEASES), 'utf8');
    const filled = earlier.replaceAll(/\$\{(\w+)\}/g, (_, task: string) => arnOf(task));
    expect(filled).not.toBe(definition);
    await machines.send(new UpdateStateMachineCommand({ stateMachineArn, definition: filled }));
  }
  return async () => {
    for (const machine of present) await machines.send(new UpdateStateMachineCommand(machine));
  };
}

/** Records of a dossier in the form of before items said their kind and their version (ADR 16). @returns how many */
async function asBefore({ dossierId }: Made): Promise<number> {
  const { items } = (await contents(stage, dossierId)) as { items: Record<string, unknown>[] };
  for (const { record: _, v: __, ...item } of items)
    await stage.machinery.items.send(new PutCommand({ TableName: stage.tables.records, Item: item }));
  return items.length;
}

const stored = async ({ dossierId }: Made) =>
  ((await contents(stage, dossierId)) as { items: { sk: string; v?: number }[] }).items;

test.each(releases.map(({ name }) => name))(
  '[AVG-5.1.f] what release %s left waiting goes on under this one, and its records are read',
  async (release) => {
    // As the release before leaves it: executions that wait, records in their earlier form.
    update = await goBackTo(release);
    const made = await running(stage);
    const consentId = await ask(stage, made, FOLLOW_UP);
    const { textVersion } = await shown(stage, made, consentId);
    const asked = as(stage, 'client').call('POST', `${made.path}/rights`, { body: { kinds: ['access'] } });
    const { requestId } = (await expected(201, asked, 'the request')).body as { requestId: string };
    await eventually('both to wait', async () => {
      const text = JSON.stringify(await contents(stage, made.dossierId));
      return (text.includes('"awaits":"decision"') && text.includes('"token":')) || undefined;
    });
    const gone = await overdue(stage);
    expect(await asBefore(made)).toBeGreaterThan(5);
    expect(await asBefore(gone)).toBeGreaterThan(3);
    expect((await stored(made)).filter(({ v }) => v !== undefined)).toEqual([]);

    await update();

    // The client answers, the owner decides, the day of destruction comes.
    await expected(200, answer(stage, made, consentId, { answer: 'granted', textVersion }), 'the yes');
    await consents.reaches(consentId, 'SUCCEEDED');
    expect(await shown(stage, made, consentId)).toMatchObject({ state: 'granted' });
    const decisions = [{ kind: 'access', outcome: 'granted' }];
    const decide = as(stage, 'owner').call('POST', `${made.path}/rights/${requestId}/decision`, {
      body: { decisions },
    });
    await expected(200, decide, 'the decision');
    await requests.reaches(requestId, 'SUCCEEDED');
    const fetched = as(stage, 'client').call('POST', `${made.path}/rights/${requestId}/packages/access/downloads`);
    await expected(201, fetched, 'the package, with everything of the dossier');
    await stage.machinery.run('sweep');
    expect(await certified(stage, gone)).toMatchObject({ objectVersions: expect.any(Number) });
    // What was written since has the present form, beside what was not.
    const versions = new Set((await stored(made)).map(({ v }) => v));
    expect(versions.has(undefined)).toBe(true);
    expect(versions.size).toBeGreaterThan(1);
  },
  120_000,
);
