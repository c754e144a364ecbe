import { parseArgs } from 'node:util';
import { isPolicyId, policyById, policyIds } from '../policies/index.ts';
import { openCloud } from './cloud/index.ts';
import { progressOnStandardError } from './cloud/progress.ts';
import { seed } from './seed/seed.ts';
import { OWNER } from './story/perform.ts';
import { accounts, output } from './story/session.ts';

const { values } = parseArgs({
  options: { policy: { type: 'string', default: 're-integratieonderwijs' }, json: { type: 'boolean', default: false } },
});
const policyId = values.policy;
if (!isPolicyId(policyId)) {
  process.stderr.write(`There is no policy ${policyId}. Choose one of ${policyIds.join(', ')}.\n`);
  process.exit(2);
}

/** Resolves when somebody wants it to end. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

const progress = progressOnStandardError();
const cloud = await openCloud({ policy: policyId, ownerEmail: OWNER, onProgress: progress });
try {
  const { outputs, origin } = cloud;
  const people = accounts(cloud, outputs, origin);
  const players = await seed({ accounts: people, policy: policyById(policyId), ownerEmail: OWNER, origin, progress });
  people.close();
  const signIn = { endpoint: cloud.endpoint, clientId: output(outputs, 'data', 'UserPoolClientId') };
  if (values.json) process.stdout.write(`${JSON.stringify({ api: origin, accounts: players, signIn })}\n`);
  else {
    process.stdout.write(`\nThe API:      ${origin}/api/openapi.json\nThe emulator: ${cloud.endpoint}\n\n`);
    for (const { role, email, password } of players)
      process.stdout.write(`${role.padEnd(10)} ${email.padEnd(34)} ${password}\n`);
    process.stdout.write(
      `\nUser pool client ${signIn.clientId}; how to sign in stands in the README. Ctrl-C ends it.\n`,
    );
  }
  await interrupted;
  progress('Cleaning up ...');
} finally {
  await cloud.stop();
}
