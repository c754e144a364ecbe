import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCloud, openCloud } from '../../local/cloud/index.ts';
import { policyById } from '../../local/policies.ts';
import { ending } from '../../local/story/ending.ts';
import { storyFiles } from '../../local/story/files.ts';
import { noPapers } from '../../local/story/papers.ts';
import { OWNER, openStage, STORY } from '../../local/story/perform.ts';
import type { Stage } from '../../local/story/stage.ts';
import type { Step } from '../../local/story/story.ts';
import { CLIENT } from '../../local/story/trajectory.ts';
import { dumpOf } from '../support/emulator-dump.ts';
import { type Found, foundIn, permitted, placeOf, watchRequests } from '../support/markers.ts';

/**
 * Plays the story on a deployment of its own, one test a step; a step's articles are in its name. After all of it, which types something in
 * nearly every field, everything that the cloud holds is looked through.
 * @param given the name of a regulation, or the path to a folder elsewhere
 */
export function storyOf(given: string, steps: readonly Step[] = STORY): void {
  const policy = policyById(given);
  let cloud: OpenCloud;
  let stage: Stage;
  let close: () => void = () => undefined;
  let watch: ReturnType<typeof watchRequests>;

  beforeAll(async () => {
    cloud = await openCloud({ policy: given, ownerEmail: OWNER });
    ({ stage, close } = await openStage(cloud, policy, await storyFiles([]), noPapers));
    watch = watchRequests(policy, cloud.origin);
  });
  afterAll(async () => {
    watch?.stop();
    close();
    await cloud?.stop();
  });

  const own = new Set(policy.regulations.flatMap(({ articles }) => articles.map(({ id }) => id)));
  for (const { step, proves, run, when } of steps) {
    if (when && !when(policy)) continue;
    if (step === ending[0]?.step) lookAround('before the end');
    const ids = proves.filter((id) => own.has(id)).map((id) => `[${id}]`);
    test([...ids, step].join(' '), async () => {
      expect(await run(stage)).not.toBe('');
    });
  }
  if (steps === STORY) lookAround('at the end');

  /** Looks for everything that was typed in everything that the cloud holds. */
  function lookAround(when: string): void {
    test(`[RIO-3.1] [EK-6.1] ${when}: what was typed can be read where the data map says so, and nowhere else`, async () => {
      const [held, typed] = [await dumpOf(cloud), watch.typed()];
      const stores = new Set(held.map(({ place: [service, store] }) => `${service}/${store}`));
      expect([...STORES].filter((store) => !stores.has(store))).toEqual([]);
      const fields = new Set(typed.map(({ field }) => field));
      expect([...TYPED].filter((field) => !fields.has(field))).toEqual([]);
      const found = foundIn([...held, ...watch.sent()], typed);
      // What is looked for is found where it has to be: in the accounts, the mails and the documents.
      expect([...new Set(found.map(({ place }) => placeOf(place)))].sort()).toEqual(
        expect.arrayContaining(['data.AccountsPool', 'mails that were sent']),
      );
      expect(found.filter((one) => !permitted(one, typed))).toEqual([]);
      // Once the dossier is destroyed, its client is to be read in the mails that were sent, and in nothing that is kept.
      if (stage.facts.has('certificate')) expect(found.filter(isOfClient)).toEqual([]);
    });
  }
}

const CLIENTS: readonly string[] = [CLIENT.firstName, CLIENT.lastName, CLIENT.email, CLIENT.phone];
const isOfClient = ({ place, text }: Found): boolean =>
  CLIENTS.includes(text) && placeOf(place) !== 'mails that were sent';

/** Some of what has to be in the looking: where nothing is looked at, nothing is found. */
const STORES = [
  'cloudwatch_logs/_log_groups',
  'cognito/_user_pools',
  'dynamodb/_stream_records',
  'dynamodb/_tables',
  'eventbridge/_events_log',
  's3/_buckets',
  's3/_object_versions',
  'ses/_sent_emails',
  'sqs/_queues',
  'stepfunctions/_executions',
  'emulator/log',
];
const TYPED = ['createDossier.client.lastName', 'invitePerson.givenName', 'requestUpload.fileName'];
