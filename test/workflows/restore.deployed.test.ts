import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand, DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { resourcesOf } from '../../local/restore/stack.ts';
import { eventually } from '../../local/story/machinery.ts';
import { OWNER } from '../../local/story/perform.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import type { TableName } from '../../stores/items.ts';
import { uploaded } from '../e2e/uploads.ts';
import { answer, ask, shown, withdraw } from '../support/consents-deployed.ts';
import { contents, deployedCloud, inPlace, type Made, ownStage, registered, running } from '../support/deployed.ts';
import { certified, overdue, workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;
/** What the first test goes back to. */
let moment: string;
/** Whatever happens here, the files after this one find an open practice. */
const reopened = async () => (await restore('--open')).code;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
});
afterAll(async () => {
  await reopened();
  await unreserved();
  flow?.close();
  close();
});

/**
 * The emulator keeps no executions that CloudFormation asks for, but those that an opened practice asks for. The tests after this one wait for
 * nothing between two attempts, so they would use them up.
 */
async function unreserved(): Promise<void> {
  const client = new LambdaClient(clientConfig(deployedCloud()));
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { FunctionName } of Functions) await client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
  client.destroy();
}

const environment = () => {
  const { env, endpoint } = deployedCloud();
  return { ...process.env, ...env, AWS_ENDPOINT_URL: endpoint };
};

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
function run(script: string, args: readonly string[], killedAt?: string): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], { env: environment() });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
    if (killedAt !== undefined && out.includes(killedAt)) child.kill('SIGKILL');
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
const restore = (...args: readonly string[]) => run('local/restore.ts', args);

/** The other coach may read: the client said yes. @returns the consent */
async function opened(made: Made): Promise<string> {
  const personId = stage.people.get('other-coach')?.personId;
  const subject = { kind: 'partner', personId, categories: [], clientData: true };
  const consentId = await ask(stage, made, { scope: 'partner-coach-reads', subject });
  const { textVersion } = await shown(stage, made, consentId);
  await expected(200, answer(stage, made, consentId, { answer: 'granted', textVersion }), 'the yes');
  return consentId;
}

const looked = async (made: Made): Promise<number> => (await as(stage, 'other-coach').call('GET', made.path)).status;

type Report = {
  links: number;
  took: Record<string, number>;
  documents: object;
  records?: object;
  executions: object[];
};

/** What a dry run says as well; executions go on meanwhile. */
const figures = ({ took: _took, executions: _executions, ...rest }: Report) => rest;

/** Everything in the records goes: the table stays, as when code or somebody emptied it. */
async function lose(): Promise<number> {
  const table = stage.tables.records;
  const all = JSON.parse(await stage.machinery.dump(table)) as { pk: string; sk: string }[];
  for (let at = 0; at < all.length; at += 25) {
    const requests = all.slice(at, at + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await stage.machinery.items.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
  return all.length;
}

test('[RIO-6.3] what was in a table comes back, and what was destroyed or taken back since does not', async () => {
  const kept = await running(stage);
  const documentId = await uploaded(stage, kept);
  const moved = await running(stage);
  const movedId = await uploaded(stage, moved);
  const withdrawn = await running(stage);
  const destroyed = await overdue(stage);
  const consents = [await opened(kept), await opened(withdrawn)];
  expect([await looked(kept), await looked(withdrawn)]).toEqual([200, 200]);
  await flow.invoke('anchor', {});

  // The emulator copies a table as it stands, so the copy of this moment is made now, by the command itself.
  const to = new Date().toISOString();
  moment = to;
  const rehearsed = await restore('--to', to, '--tables', 'records', '--dry-run', '--json');
  expect([rehearsed.err, rehearsed.code]).toEqual(['', 0]);
  expect(JSON.parse(rehearsed.out)).toMatchObject({ documents: { broughtBack: 0, gone: [] } });

  // What happens afterwards: a destruction, a withdrawal, a new dossier; and an hour's anchor of it.
  await stage.machinery.run('sweep');
  await certified(stage, destroyed);
  await expected(200, withdraw(stage, withdrawn, consents[1] ?? ''), 'the withdrawal');
  // One whose document moves.
  const end = as(stage, 'coach').call('POST', `${moved.path}/end`, { body: { endedOn: '2026-02-01' } });
  await expected(200, end, 'the end');
  await inPlace(stage, moved);
  const lost = await registered(stage);
  await flow.invoke('anchor', {});

  const s3 = new S3Client({ ...clientConfig(deployedCloud()), forcePathStyle: true });
  const bucket = outputOf(deployedCloud().outputs, 'data', 'DocumentsBucket');
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: `dossiers/${kept.dossierId}/${documentId}` }));
  s3.destroy();
  // As long as the records are well, that is all there is to do; here a whole table goes too.
  const alone = await restore('--documents', '--dry-run', '--json');
  expect([alone.code, JSON.parse(alone.out)]).toMatchObject([0, { broughtBack: 1, gone: [] }]);
  const atLoss = performance.now();
  const items = await lose();
  expect(items).toBeGreaterThan(20);

  const wouldBe = await restore('--to', to, '--tables', 'records', '--dry-run', '--json');

  // Nobody reads in between: whatever the client asks meanwhile is not answered, or says what is true.
  const asked = ['--to', to, '--tables', 'records', '--settle', '0'];
  let over = false;
  const done = (async () => {
    // Killed while it writes, and run again.
    const killed = await run('local/restore.ts', asked, 'Records:');
    expect(killed.code).toBe(null);
    return restore(...asked, '--json');
  })().finally(() => {
    over = true;
  });
  const answers: number[] = [];
  while (!over) answers.push((await as(stage, 'other-coach').call('GET', withdrawn.path)).status);
  const { code, out, err } = await done;
  const seconds = (performance.now() - atLoss) / 1000;
  expect([err, code]).toEqual(['', 0]);
  expect(answers).not.toContain(200);
  const report = JSON.parse(out) as Report;
  console.log(
    `RTO ${seconds.toFixed(1)} s for ${items} items; RPO ${report.links} links of the log; ${JSON.stringify(report.took)}`,
  );
  expect(report).toMatchObject({ documents: { broughtBack: 2, gone: [] }, keys: { broughtBack: 0 } });
  // What would be done is what was done, though no record was left. Not how much was written: the killed run wrote some of it.
  const said = JSON.parse(wouldBe.out) as typeof report;
  expect({ ...figures(said), records: report.records }).toEqual(figures(report));
  const recorded = JSON.parse(await readFile('reports/restore.json', 'utf8')) as object;
  expect(recorded).toMatchObject({
    took: report.took,
    lost: { links: report.links, documents: 0 },
    documentsBroughtBack: 2,
  });
  expect(report.links).toBeGreaterThan(0);

  // The dossier is as it was, with its document; the one of afterwards is lost.
  const coach = as(stage, 'coach');
  await expected(200, coach.call('GET', kept.path), 'the dossier');
  for (const [path, id] of [
    [kept.path, documentId],
    [moved.path, movedId],
  ]) {
    const ticket = coach.call('POST', `${path}/documents/${id}/downloads`);
    const { url } = (await expected(201, ticket, 'an address')).body as { url: string };
    expect((await fetch(url)).status).toBe(200);
  }
  // Where the second lay since, nothing is left once the practice is open.
  await eventually('the other place to be cleared', async () => {
    const { versions } = await stage.machinery.documents.listVersions(`closed/${moved.dossierId}/`);
    return versions.length > 0 ? undefined : true;
  });
  expect((await coach.call('GET', lost.path)).status).toBe(404);

  // The destroyed dossier stays destroyed, in the table too.
  expect((await coach.call('GET', destroyed.path)).status).toBe(404);
  expect(await contents(stage, destroyed.dossierId)).toEqual({ items: [], objects: [] });
  const table = JSON.parse(await stage.machinery.dump(stage.tables.records)) as { pk: string }[];
  const about = table.filter((item) => JSON.stringify(item).includes(destroyed.dossierId));
  expect(about.filter(({ pk }) => pk !== `AUDIT#${destroyed.dossierId}`)).toEqual([]);

  // What was taken back does not come into force unseen: it opens nothing before its day, and both are told.
  expect([await looked(withdrawn), await looked(kept)]).toEqual([404, 404]);
  const told = (address: string, subject: string) =>
    eventually(`the mail "${subject}"`, async () => {
      const mails = await stage.machinery.mails();
      return mails.find(({ To, Subject }) => To.includes(address) && Subject === subject);
    });
  await told(stage.people.get('client')?.email ?? '', 'Kijk of uw toestemmingen nog kloppen');
  await told(OWNER, 'Gegevens zijn teruggezet naar een eerder moment');
  await expected(200, withdraw(stage, withdrawn, consents[1] ?? ''), 'the withdrawal, again');

  // The log holds, and says what it lost.
  const chains = await run('local/verify.ts', ['chain', '--json']);
  expect(JSON.parse(chains.out)).toMatchObject({ ok: true, faults: [], lost: report.links });
});

test('asked for the same moment again, it undoes nothing that was done since', async () => {
  const since = await registered(stage);
  const again = await restore('--to', moment, '--tables', 'records', '--settle', '0', '--json');
  expect([again.err, again.code, JSON.parse(again.out)]).toEqual(['', 0, { doneBefore: true }]);
  await expected(200, as(stage, 'coach').call('GET', since.path), 'what was made since');
});

describe('a table that is deleted', () => {
  const stacks = new CloudFormationClient(clientConfig(deployedCloud()));
  const lambda = new LambdaClient(clientConfig(deployedCloud()));
  afterAll(() => {
    stacks.destroy();
    lambda.destroy();
  });
  const nameOf = (table: TableName): string => outputOf(deployedCloud().outputs, 'data', OUTPUTS.data[`${table}Table`]);
  const lying = async (table: TableName) => {
    const found = JSON.parse(await stage.machinery.dump(nameOf(table))) as { pk: string; sk: string }[];
    return found.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
  };
  const described = async (table: TableName) =>
    (await stage.machinery.items.send(new DescribeTableCommand({ TableName: nameOf(table) }))).Table;
  async function deleted(table: TableName): Promise<void> {
    await stage.machinery.items.send(
      new UpdateTableCommand({ TableName: nameOf(table), DeletionProtectionEnabled: false }),
    );
    await stage.machinery.items.send(new DeleteTableCommand({ TableName: nameOf(table) }));
  }
  /** What reads a stream, as Lambda has it. */
  async function readersOf(table: TableName) {
    const { LatestStreamArn: EventSourceArn } = (await described(table)) ?? {};
    const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ EventSourceArn }));
    return EventSourceMappings;
  }

  test('[EK-4.1] comes back under its own name with all that was in it, and what reads it reads on', async () => {
    const made = await running(stage);
    await flow.invoke('keepSpares', {});
    const readers = { records: (await readersOf('records')).length, vault: (await readersOf('vault')).length };
    expect(readers).toEqual({ records: 2, vault: 1 });
    const whole = ['survivors', 'vault'] as const;
    const before = await Promise.all(whole.map(lying));
    const dossier = await contents(stage, made.dossierId);
    const namesOf = async () =>
      (await lying('names')).flatMap((item) =>
        JSON.stringify(item).includes(made.dossierId) ? [`${item.pk} ${item.sk}`] : [],
      );
    const names = await namesOf();
    expect(names).not.toEqual([]);

    const atLoss = performance.now();
    const gone = ['records', 'vault', 'names', 'survivors'] as const;
    for (const table of gone) await deleted(table);
    const to = Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'ceil' }).toString();
    const wouldBe = await restore('--to', to, '--dry-run', '--json');
    expect([wouldBe.err, wouldBe.code]).toEqual(['', 0]);
    await expect(described('records')).rejects.toThrow('not found');
    const { out, err, code } = await restore('--to', to, '--settle', '0', '--json');
    const seconds = (performance.now() - atLoss) / 1000;
    expect([err, code]).toEqual(['', 0]);
    const report = JSON.parse(out) as Report;
    console.log(`RTO ${seconds.toFixed(1)} s for four tables that were deleted; ${JSON.stringify(report.took)}`);
    expect(figures(JSON.parse(wouldBe.out) as Report)).toEqual(figures(report));
    expect(report).toMatchObject({ gone, links: 0, keys: { broughtBack: before[1]?.length }, consentsWaiting: 0 });
    expect(JSON.parse(await readFile('reports/restore.json', 'utf8'))).toMatchObject({
      lost: { links: 0, documents: 0 },
      tablesMadeAgain: gone,
    });

    expect(await Promise.all(whole.map(lying))).toEqual(before);
    expect(await contents(stage, made.dossierId)).toEqual(dossier);
    await expected(200, as(stage, 'coach').call('GET', made.path), 'the dossier');
    expect(await described('records')).toMatchObject({
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      GlobalSecondaryIndexes: [{ IndexName: 'due' }],
    });
    // The stack has the new mappings, and they are on.
    const known = (await resourcesOf(stacks, STACKS.workflow)).map(({ name }) => name);
    for (const table of ['records', 'vault'] as const) {
      const mappings = await readersOf(table);
      expect(mappings).toHaveLength(readers[table]);
      for (const { UUID, State } of mappings) expect([known.includes(UUID ?? ''), State]).toEqual([true, 'Enabled']);
    }
    await eventually('the mail about this restore, which the stream brings', async () => {
      const mails = await stage.machinery.mails();
      const subject = 'Gegevens zijn teruggezet naar een eerder moment';
      return mails.filter(({ Subject }) => Subject === subject).length > 1 ? true : undefined;
    });
    await stage.machinery.run('sweep');
    expect(await namesOf()).toEqual(names);
  });

  test('[EK-4.1] that has no backup is made again and filled from its other half', async () => {
    await deleted('spares');
    const again = await restore('--keys', '--json');
    const keys = await lying('vault');
    expect([again.err, again.code, JSON.parse(again.out)]).toEqual([
      '',
      0,
      { broughtBack: 0, released: 0, spared: keys.length, gone: ['spares'] },
    ]);
    expect((await lying('spares')).map(({ pk }) => pk)).toEqual(keys.map(({ pk }) => pk));
  });
});
