import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACCOUNT, type Cloud, clientEnvironment, emulatorOfTheUser, REGION } from './cloud.ts';
import { BIN, localDirectory, PYTHON, temporaryDirectory } from './paths.ts';
import { freePort } from './ports.ts';

/** The emulator's own names of the services in use; the others stay out, so that a mistake shows here and not on AWS. */
const SERVICES = [
  ...[
    'apigateway',
    'cloudformation',
    'cloudfront',
    'cognito-idp',
    'dynamodb',
    'dynamodbstreams',
    'ecr',
    'events',
    'iam',
  ],
  ...[
    'cloudtrail',
    'kms',
    'lambda',
    'logs',
    'monitoring',
    's3',
    'scheduler',
    'ses',
    'sns',
    'sqs',
    'ssm',
    'states',
    'sts',
  ],
];
const LEASH = new URL('./leash.py', import.meta.url).pathname;
const START_ATTEMPTS = 3;
const HEALTH_POLL_MILLISECONDS = 25;
const HEALTH_POLLS = 1_200;
const GRACE_MILLISECONDS = 10_000;
const LOG_TAIL_LINES = 20;

export type EmulatorOptions = {
  /** Default: a free one. */
  readonly port?: number;
  /** Where its state lives; default a temporary directory. */
  readonly stateDir?: string;
  /** Saves the state at the end and leaves it there, for a next start with the same `stateDir`. */
  readonly keep?: boolean;
  /** Further settings of the emulator, such as SFN_WAIT_SCALE. */
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Starts the emulator on 127.0.0.1 and waits until it is healthy. With AWS_ENDPOINT_URL set, that emulator is used instead.
 * It ends with `stop()`, and also when this process ends in any way.
 * @throws Error with the last lines of its log when it does not come up
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Cloud> {
  const address = process.env.AWS_ENDPOINT_URL;
  if (address) return emulatorOfTheUser(address);
  if (!existsSync(PYTHON))
    throw new Error('The set-up is not done: start this through npm, or `node local/launch.mjs`.');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const stateDir = options.stateDir ?? (await temporaryDirectory());
    const running = await launch(port, stateDir, options);
    if (await healthy(running, port)) return cloudOf(running, port, stateDir, options.keep ?? false);
    end(running.child, 'SIGKILL');
    if (!options.keep) rmSync(stateDir, { recursive: true, force: true });
    // Between choosing a free port and listening on it, another process can be first.
    const taken = options.port === undefined && /already in use/i.test(readFileSync(running.log, 'utf8'));
    if (!taken || attempt === START_ATTEMPTS) throw new Error(`The local cloud did not start.\n${tail(running.log)}`);
  }
}

type Running = { readonly child: ChildProcess; readonly log: string };

async function launch(port: number, stateDir: string, options: EmulatorOptions): Promise<Running> {
  const temporary = join(stateDir, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const log = join(await localDirectory(), `emulator-${port}.log`);
  const output = openSync(log, 'w');
  // Functions inherit this environment, so nothing of the user's is in it.
  const env = {
    PATH: [BIN, process.env.PATH].join(delimiter),
    HOME: stateDir,
    TMPDIR: temporary,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    // What Python made of its own files is kept for the next start, away from the environment and the checkout.
    PYTHONPYCACHEPREFIX: join(await localDirectory(), 'pycache'),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: REGION,
    MINISTACK_ACCOUNT_ID: ACCOUNT,
    AUTH: 'true',
    SERVICES: SERVICES.join(','),
    LAMBDA_EXECUTOR: 'local',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    PERSIST_STATE: options.keep ? '1' : '0',
    S3_PERSIST: options.keep ? '1' : '0',
    STATE_DIR: join(stateDir, 'state'),
    S3_DATA_DIR: join(stateDir, 's3'),
    ...options.settings,
  };
  // Detached: a process group of its own, which is ended as a whole.
  const child = spawn(PYTHON, ['-u', LEASH, options.keep ? '' : stateDir], {
    cwd: stateDir,
    env,
    detached: true,
    stdio: ['pipe', output, output],
  });
  closeSync(output);
  child.once('error', () => {});
  return { child, log };
}

async function healthy({ child }: Running, port: number): Promise<boolean> {
  for (let poll = 0; poll < HEALTH_POLLS; poll++) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    try {
      const reply = await fetch(`http://127.0.0.1:${port}/_ministack/health`);
      await reply.arrayBuffer();
      if (reply.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(HEALTH_POLL_MILLISECONDS);
  }
  return false;
}

function cloudOf({ child, log }: Running, port: number, stateDir: string, keep: boolean): Cloud {
  const endpoint = `http://127.0.0.1:${port}`;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A caller that forgets to stop it can still end; the leash does the rest.
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  const atExit = () => end(child, keep ? 'SIGTERM' : 'SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    process.removeListener('exit', atExit);
    child.ref();
    if (keep && end(child, 'SIGTERM')) await Promise.race([gone, sleep(GRACE_MILLISECONDS, undefined, { ref: false })]);
    if (end(child, 'SIGKILL')) await gone;
    if (!keep) rmSync(stateDir, { recursive: true, force: true, maxRetries: 3 });
    // The log of the last run is kept for debugging.
    renameSync(log, join(dirname(log), 'emulator-last.log'));
  };
  let stopping: Promise<void> | undefined;
  const env = clientEnvironment(endpoint, REGION, ACCOUNT);
  return {
    endpoint,
    port,
    region: REGION,
    accountId: ACCOUNT,
    env,
    directory: stateDir,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Signals the emulator's whole group; false when it is already gone. */
function end(child: ChildProcess, signal: NodeJS.Signals): boolean {
  if (child.pid === undefined) return false;
  try {
    process.kill(-child.pid, signal);
  } catch {
    return false;
  }
  return child.exitCode === null && child.signalCode === null;
}

function tail(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}
