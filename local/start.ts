import { parseArgs } from 'node:util';
import { openCloud } from './cloud/index.ts';
import { outputOf } from './cloud/outputs.ts';
import { publishPortal } from './cloud/portal.ts';
import { progressOnStandardError, told } from './cloud/progress.ts';
import { DEFAULT_POLICY, findPolicy, placeOf } from './policies.ts';
import { seed } from './seed/seed.ts';
import { OWNER } from './story/perform.ts';
import { accounts } from './story/session.ts';

const { values } = parseArgs({
  options: { policy: { type: 'string', default: DEFAULT_POLICY }, json: { type: 'boolean', default: false } },
});
const place = placeOf(values.policy);
const policy = findPolicy(place);
if ('wrong' in policy) {
  process.stderr.write(`${policy.wrong.join('\n')}\n`);
  process.exit(2);
}

/** Resolves when somebody wants it to end. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

const progress = progressOnStandardError();
const cloud = await openCloud({ policy: place, ownerEmail: OWNER, onProgress: progress });
try {
  const { outputs, origin } = cloud;
  const people = accounts(cloud, outputs, origin);
  const players = await seed({ accounts: people, policy, ownerEmail: OWNER, origin, progress });
  people.close();
  const signIn = { endpoint: cloud.endpoint, clientId: outputOf(outputs, 'data', 'UserPoolClientId') };
  if (values.json)
    process.stdout.write(`${JSON.stringify({ portal: origin, api: origin, accounts: players, signIn })}\n`);
  else {
    process.stdout.write(
      `\nThe portal:   ${origin}/\nThe API:      ${origin}/api/openapi.json\nThe emulator: ${cloud.endpoint}\nMails sent:   ${cloud.endpoint}/_ministack/ses/messages\n\n`,
    );
    for (const { role, email, password } of players)
      process.stdout.write(`${role.padEnd(10)} ${email.padEnd(34)} ${password}\n`);
    process.stdout.write(
      `\nUser pool client ${signIn.clientId}; how to sign in stands in the README.\nAfter a change in web/: kill -USR2 ${process.pid}. Ctrl-C ends it.\n`,
    );
  }
  // While working on the portal: a signal builds what changed in it and publishes that.
  process.on('SIGUSR2', () => void told(progress, 'Portal', () => publishPortal(cloud, outputs)).catch(() => {}));
  await interrupted;
  progress('Cleaning up ...');
} finally {
  await cloud.stop();
}
