import type { Log } from './log.ts';
import { whatFailed } from './what-failed.ts';

/** Says in the log what failed, without the words of the error, and lets it fail: the caller tries again. */
export const guarded =
  <In, Out>(log: Pick<Log, 'error'>, handler: (event: In) => Promise<Out>) =>
  async (event: In): Promise<Out> => {
    try {
      return await handler(event);
    } catch (error) {
      log.error('failed', whatFailed(error));
      throw error;
    }
  };
