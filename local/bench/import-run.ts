import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { configuration } from '../../lambdas/regulation/configuration.ts';
import { temporaryDirectory } from '../cloud/paths.ts';
import { importPractice } from '../import/command.ts';
import { inventCsv, inventDocuments, inventXlsx } from '../import/invent/practice.ts';
import { understood } from '../import/options.ts';
import { readConfiguration } from '../import/practice.ts';
import type { Answer, Practice } from '../import/send.ts';
import { DEFAULT_POLICY, policyById } from '../policies.ts';

export type ImportRun = { readonly dossiers: number; readonly documents: number; readonly peakBytes: number };

const TODAY = '2026-03-05';
const COACH = 'coach@voorbeeld.example';
const SIGN_IN = { userPoolId: 'pool', clientId: 'portal', issuer: 'https://sign-in.example' };

/** A practice that says yes to everything at once and keeps nothing: what is measured is the import. */
function agreeing(told: unknown, sent: () => void): Practice {
  const replies: { readonly [asked: string]: () => Answer } = {
    'GET /api/configuration': () => ({ status: 200, body: told }),
    'GET /api/me': () => ({ status: 200, body: { personId: randomUUID(), role: 'owner', mail: true, locale: 'nl' } }),
    'GET /api/people': () => ({
      status: 200,
      body: { items: [{ personId: randomUUID(), role: 'coach', state: 'active', email: COACH }] },
    }),
    'GET /api/principals': () => ({ status: 200, body: { items: [] } }),
    'POST /api/principals': () => ({ status: 201, body: { principalId: randomUUID() } }),
    'POST /api/people': () => ({ status: 201, body: { personId: randomUUID() } }),
    'POST /api/dossiers': () => ({ status: 201, body: { dossierId: randomUUID(), number: '2026-0001' } }),
    'POST documents': () => ({ status: 201, body: { documentId: randomUUID(), upload: { url: '', headers: {} } } }),
    'PUT take-over': () => ({ status: 200, body: {} }),
  };
  return {
    call: async (method, path) =>
      (replies[`${method} ${path.split('?')[0]}`] ?? replies[`${method} ${path.split('/').at(-1)}`])?.() ?? {
        status: 404,
        body: {},
      },
    put: async () => {
      sent();
      return 200;
    },
  };
}

const [kind = 'csv', dossiers = 0, documents = 0] = process.argv
  .slice(2)
  .map((one, n) => (n === 0 ? one : Number(one))) as [string, number, number];
const folder = await temporaryDirectory();
try {
  const told = readConfiguration(configuration(policyById(DEFAULT_POLICY), SIGN_IN, TODAY));
  const table = join(folder, `praktijk.${kind}`);
  const invention = { dossiers, documents, today: TODAY, coaches: [COACH], practice: told };
  if (kind === 'csv') await inventCsv(invention, table);
  else await inventXlsx(invention, table);
  await inventDocuments(invention, join(folder, 'documenten'));
  const options = understood([table, join(folder, 'documenten'), '--address', 'https://portaal.example'], {});
  if (typeof options === 'string') throw new Error(options);
  let sent = 0;
  const practice = agreeing(told, () => {
    sent += 1;
  });
  const code = await importPractice(
    {
      open: practice,
      signedIn: async () => practice,
      today: TODAY,
      now: () => 0,
      pause: async () => undefined,
      progress: () => undefined,
      out: () => undefined,
    },
    options,
  );
  if (code !== 0) throw new Error(`The import ended with ${code}`);
  const run: ImportRun = { dossiers, documents: sent, peakBytes: process.resourceUsage().maxRSS * 1024 };
  process.stdout.write(JSON.stringify(run));
} finally {
  await rm(folder, { recursive: true });
}
