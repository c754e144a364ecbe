import { readdirSync, readFileSync } from 'node:fs';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { DescribeStateMachineCommand, SFNClient, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FunctionName } from '../../contracts/functions.ts';
import { type MACHINES, OUTPUTS } from '../../contracts/names.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { complain, done, idOf, seen, waits } from '../support/complaints-deployed.ts';
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
const complaints = executions(cloud, MACHINE_OUTPUTS.complaint);

let stage: Stage;
let close: () => void = () => undefined;
/** The definitions of this release, as the deployment gave them. */
const present: { readonly stateMachineArn: string; readonly definition: string }[] = [];

const definitions = (): Promise<(typeof present)[number][]> =>
  Promise.all(
    Object.values(MACHINE_OUTPUTS).map(async (output) => {
      const stateMachineArn = outputOf(cloud.outputs, 'workflow', output);
      const { definition = '' } = await machines.send(new DescribeStateMachineCommand({ stateMachineArn }));
      return { stateMachineArn, definition };
    }),
  );
/** Gives every machine the definition of this release again, as the update does. */
async function update(): Promise<void> {
  for (const machine of present) await machines.send(new UpdateStateMachineCommand(machine));
}

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  present.push(...(await definitions()));
});
afterAll(async () => {
  // Also when a test ended half way: the files after this one share the deployment.
  await update();
  expect(await definitions()).toEqual(present);
  consents.close();
  requests.close();
  complaints.close();
  machines.destroy();
  close();
});

/**
 * Gives every machine the definition of an earlier release, with the functions that are deployed: an execution keeps the definition
 * that it was started with, and calls whatever functions there are when it comes to them.
 */
async function goBackTo(release: string): Promise<void> {
  const lambda = new LambdaClient(clientConfig(cloud));
  const named = await functionNames(lambda);
  lambda.destroy();
  const arnOf = (task: string): string =>
    // The cast: an earlier definition may name a function that is gone, and then this throws.
    `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${named(task as FunctionName)}`;
  for (const [place, name] of Object.keys(MACHINE_OUTPUTS).entries()) {
    const earlier = readFileSync(new URL(`${release}/${name}.asl.json`, RELEASES), 'utf8');
    const definition = earlier.replaceAll(/\$\{(\w+)\}/g, (_, task: string) => arnOf(task));
    const machine = present[place];
    if (machine === undefined) throw new Error(`There is no machine ${name}`);
    await machines.send(new UpdateStateMachineCommand({ ...machine, definition }));
  }
}

/** Records of a dossier in the form of before items said their kind and their version (ADR 16). @returns how many */
async function asBefore(made: Made): Promise<number> {
  const items = await stored(made);
  for (const { pk, sk } of items)
    await stage.machinery.items.send(
      new UpdateCommand({
        TableName: stage.tables.records,
        Key: { pk, sk },
        UpdateExpression: 'REMOVE #record, #v',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#record': 'record', '#v': 'v' },
      }),
    );
  return items.length;
}

/** An item as it lies there; the token is of the execution that waits. */
type Stored = {
  readonly pk: string;
  readonly sk: string;
  readonly v?: number;
  readonly token?: string;
  readonly awaits?: string;
};
const stored = async ({ dossierId }: Made) => ((await contents(stage, dossierId)) as { items: Stored[] }).items;

test.each(releases.map(({ name }) => name))(
  '[AVG-5.1.f] what release %s left waiting goes on under this one, and its records are read',
  async (release) => {
    // As the release before leaves it: executions that wait, records in their earlier form.
    await goBackTo(release);
    const made = await running(stage);
    const consentId = await ask(stage, made, FOLLOW_UP);
    const { textVersion } = await shown(stage, made, consentId);
    const asked = as(stage, 'client').call('POST', `${made.path}/rights`, { body: { kinds: ['access'] } });
    const { requestId } = (await expected(201, asked, 'the request')).body as { requestId: string };
    // A complaint, with its handler and its hearing: it waits for the decision.
    const complaintId = await complain(stage, made);
    await waits(stage, made, complaintId);
    await done(as(stage, 'owner'), complaintId, '/handler', { personId: idOf(stage, 'other-coach') });
    const handler = as(stage, 'other-coach');
    const hearing = { on: fact(stage, 'today'), time: '10:30', place: 'Marktplein 1' };
    await done(handler, complaintId, '/hearing', hearing);
    const complaint = await seen(handler, complaintId);
    await eventually('both to wait', async () => {
      const items = await stored(made);
      const waits = [`CONSENT#${consentId}`, `RIGHTS#${requestId}`].map((key) => items.find(({ sk }) => sk === key));
      return waits.every((item) => item?.token !== undefined) && waits[1]?.awaits === 'decision' ? true : undefined;
    });
    const gone = await overdue(stage);
    expect(await asBefore(made)).toBeGreaterThan(5);
    expect(await asBefore(gone)).toBeGreaterThan(2);

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
    // The complaint has the term and the hearing that it had, and is decided and closed by the execution that waited.
    expect(await seen(handler, complaintId)).toEqual(complaint);
    const words = { report: 'Een gesprek.', complainantWords: 'Ik stond er alleen.', otherWords: 'Ik was ziek.' };
    await done(handler, complaintId, '/hearing/report', { heldOn: hearing.on, ...words });
    await done(handler, complaintId, '/decision', { outcome: 'unfounded', reasons: 'Er was een goede reden.' });
    expect((await done(as(stage, 'client'), complaintId, '/answer', { solved: true })).state).toBe('closed');
    await complaints.reaches(complaintId, 'SUCCEEDED');
    await stage.machinery.run('sweep');
    expect(await certified(stage, gone)).toMatchObject({ objectVersions: expect.any(Number) });
    // What was written since has the present form, beside what was not.
    const versions = new Set((await stored(made)).map(({ v }) => v));
    expect(versions.has(undefined)).toBe(true);
    expect(versions.size).toBeGreaterThan(1);
  },
  120_000,
);
