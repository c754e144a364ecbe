import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { VariableName } from '../../contracts/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { largest, type Pair } from './bundles.ts';
import { figure, type Measured, median } from './figure.ts';
import { FIRST_EVENTS } from './first-event.ts';
import { startStub } from './stub.ts';

const PAIRS = 9;
const GOAL = { atMost: 1.25 } as const;
/** Loads a function and calls it once. What it answers is not looked at here: nothing is stored behind the stub. */
const OURS = `const from = performance.now();
const { handler } = require(process.argv[1]);
const loaded = performance.now() - from;
const done = (how) => () => { console.log('\\n' + JSON.stringify({ loaded, answered: performance.now() - from, how })); process.exit(); };
handler(JSON.parse(process.argv[2])).then(done('answered'), done('failed'));`;
/** Loads the SDK and sends one request with the first client there is. */
const BARE = `const from = performance.now();
const sdk = require(process.argv[1]);
const loaded = performance.now() - from;
const done = () => { console.log('\\n' + JSON.stringify({ loaded, answered: performance.now() - from, how: 'answered' })); process.exit(); };
const send = (Client, Command, input) => new Client({ forcePathStyle: true }).send(new Command(input)).then(done, done);
if (sdk.GetCommand) sdk.DynamoDBDocumentClient.from(new sdk.DynamoDBClient({})).send(new sdk.GetCommand({ TableName: 'x', Key: { pk: 'x', sk: 'x' } })).then(done, done);
else if (sdk.S3Client) send(sdk.S3Client, sdk.GetObjectCommand, { Bucket: 'x', Key: 'x' });
else send(sdk.KMSClient, sdk.GetPublicKeyCommand, { KeyId: 'x' });`;

/** Values that a function may find at its start. */
const VALUES: Partial<Record<VariableName, string>> = {
  STAGE: 'local',
  PORTAL_ORIGIN: 'https://portal.example',
  MAIL_SENDER: 'sender@voorbeeld.example',
  FONT_PATH: '.',
};

type Started = { readonly loaded: number; readonly answered: number };

/**
 * How much longer a new process needs for a handler's bundle than for the bare SDK that it uses: to import it, and to import
 * it and answer a first request. The two take turns, so that what else the machine does meets both; the first pair only warms
 * the disk. The second figure has no goal: it shows what was only moved from the import to the first request.
 */
export async function startTime(pair: Pair): Promise<Measured[]> {
  const stub = await startStub();
  const env = environmentOf(pair.name, stub.endpoint);
  const event = JSON.stringify(FIRST_EVENTS[pair.name]);
  const runs: { readonly bare: Started; readonly ours: Started }[] = [];
  try {
    for (let run = 0; run <= PAIRS; run++) {
      const bare = await started(BARE, [pair.bare], env);
      const ours = await started(OURS, [pair.ours, event], env);
      if (run > 0) runs.push({ bare, ours });
    }
  } finally {
    stub.stop();
  }
  const ratio = (of: keyof Started) => median(runs.map(({ bare, ours }) => ours[of] / bare[of]));
  const milliseconds = (of: keyof Started) => {
    const each = (side: 'ours' | 'bare') => Math.round(median(runs.map((run) => run[side][of])));
    return `${each('ours')} over ${each('bare')} ms`;
  };
  const imported = ratio('loaded');
  const much = `${pair.name}: ${milliseconds('loaded')}; in KB: ${largest(pair)}.`;
  return [
    figure(`import time: ${pair.name}`, imported, 'x bare SDK', GOAL, imported > GOAL.atMost ? much : undefined),
    figure(
      `import and first request: ${pair.name}`,
      ratio('answered'),
      'x bare SDK',
      undefined,
      `${pair.name}: ${milliseconds('answered')}.`,
    ),
  ];
}

function environmentOf(name: FunctionName, endpoint: string): NodeJS.ProcessEnv {
  const variables = FUNCTIONS[name].variables.map((variable) => [variable, VALUES[variable] ?? 'x']);
  return {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_ENDPOINT_URL: endpoint,
    AWS_LAMBDA_FUNCTION_NAME: name,
    ...Object.fromEntries(variables),
  };
}

async function started(script: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<Started> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, ...given], { env });
  const said: Started = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return said;
}
