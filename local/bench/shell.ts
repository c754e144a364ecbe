import { randomUUID } from 'node:crypto';
import { dossierOperations } from '../../contracts/dossier/operations.ts';
import { type Call, problem, type Reply } from '../../lambdas/runtime/call.ts';
import { httpShell } from '../../lambdas/runtime/http.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import { DEFAULT_POLICY, policyById } from '../policies.ts';
import { figure, type Measured, median } from './figure.ts';

const WARM = 2_000;
const CALLS = 5_000;
const GOAL = { atMost: 0.2 } as const;

const operations = { lookUpDossiers: dossierOperations.lookUpDossiers };
type LookUp = typeof operations.lookUpDossiers;

async function lookUpDossiers(_: object, { body }: Call<LookUp>): Promise<Reply<LookUp>> {
  return 'number' in body ? { ok: true, body: { items: [] } } : problem('invalid-request');
}

/** What the shell adds to an operation in a function that is warm: a request with a body, checked and answered. */
export async function shellOverhead(calls = CALLS, warm = WARM): Promise<Measured> {
  const policy = policyById(DEFAULT_POLICY);
  const personId = randomUUID();
  const person = { personId, role: 'coach', state: 'active', version: 1, createdOn: '2026-03-05' } as const;
  const ports = {
    policy,
    clock: new FixedClock('2026-03-05T10:00:00Z'),
    people: { ofAccount: async () => person },
    pause: { random: () => 0, sleep: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
  const handler = httpShell(ports, operations, { lookUpDossiers });
  const { method, path } = operations.lookUpDossiers;
  const event = JSON.stringify({
    routeKey: `${method} ${path}`,
    rawPath: path,
    headers: { 'Content-Type': 'application/json', 'Accept-Language': 'nl' },
    body: JSON.stringify({ number: '2026-0001' }),
    requestContext: { requestId: 'bench', authorizer: { jwt: { claims: { sub: personId, token_use: 'access' } } } },
  });
  const call = {
    params: {},
    query: {},
    body: { number: '2026-0001' },
    actor: { personId, role: 'coach' as const },
    now: await ports.clock.now(),
    today: '2026-03-05',
    falseAlarms: [],
    remember: () => [],
  };
  const bare = () => lookUpDossiers(ports, call);
  const shelled = async () => {
    const { statusCode } = await handler(JSON.parse(event));
    if (statusCode !== 200) throw new Error(`The shell answered ${statusCode}`);
  };
  for (let count = 0; count < warm; count++) await Promise.all([bare(), shelled()]);
  const [ofLogic, ofShell] = [await timesOf(bare, calls), await timesOf(shelled, calls)];
  const note = `Median of ${calls.toLocaleString('en')} calls each; the account and the clock are at hand and the log is silent, so that only the shell is measured.`;
  return figure('overhead of the shell over the logic, warm', median(ofShell) - median(ofLogic), 'ms', GOAL, note);
}

async function timesOf(call: () => Promise<unknown>, calls: number): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < calls; count++) {
    const from = performance.now();
    await call();
    times.push(performance.now() - from);
  }
  return times;
}
