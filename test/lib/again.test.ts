import { expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const [aws] = synthesized({});

/** Names that a deployment chooses itself stand in the way of nothing only when what has them goes with its stack. */
it('nothing that stays when its stack goes has a fixed name, so that a failed first deployment can be tried again', () => {
  const NAMES = ['LogGroupName', 'BucketName', 'TableName', 'UserPoolName', 'AliasName', 'TopicName', 'QueueName'];
  const fixed = [...aws.all, ...aws.portal].filter(
    ([, { DeletionPolicy, Properties }]) =>
      DeletionPolicy === 'Retain' && NAMES.some((name) => typeof Properties?.[name] === 'string'),
  );
  expect(fixed.map(([id]) => id)).toEqual([]);
});
