import type * as z from 'zod';
import { RUN_METRICS } from '../../contracts/names.ts';
import type { Scheduled } from '../../contracts/schedules.ts';
import type { Clock } from '../../stores/outside.ts';
import type { RunStore } from '../../stores/runs.ts';
import { eventShell } from './event.ts';
import type { Log } from './log.ts';
import { metrics, type RunMetrics } from './metrics.ts';
import type { Handler } from './task.ts';

type RunPorts = { readonly log: Log; readonly clock: Clock; readonly runs: Pick<RunStore, 'ended'> };

/**
 * As `eventShell`, of a function that a schedule invokes: it leaves behind when it last was done, and when it last failed, for the owner
 * to see (EK-4.2), and counts both for the alarms. What else invokes the same function leaves nothing.
 */
export function scheduledShell<Ports extends RunPorts, Schema extends z.ZodType, Out>(
  task: Scheduled,
  ports: Ports,
  schema: () => Schema,
  react: (ports: Ports, event: z.output<Schema>) => Promise<Out>,
  counted: RunMetrics = metrics,
): Handler<Out> {
  return eventShell(ports, schema, (given, event) =>
    isByHour(event)
      ? recorded({ ...given, countRun: counted.countRun }, task, () => react(given, event))
      : react(given, event),
  );
}

/** What EventBridge calls an event of a schedule. */
const BY_HOUR = 'Scheduled Event';

function isByHour(event: unknown): boolean {
  if (typeof event !== 'object' || event === null) return true;
  const fields: { readonly Records?: unknown; readonly 'detail-type'?: unknown } = event;
  return fields.Records === undefined && (fields['detail-type'] ?? BY_HOUR) === BY_HOUR;
}

async function recorded<Out>(ports: RunPorts & RunMetrics, task: Scheduled, run: () => Promise<Out>): Promise<Out> {
  const end = async (ended: 'done' | 'failed', failed?: number): Promise<void> => {
    const at = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
    await ports.runs.ended({ task, ended, at, ...(failed === undefined ? {} : { failed }) });
    if (ended === 'done') ports.countRun(RUN_METRICS.done, task, 1);
    ports.countRun(RUN_METRICS.failed, task, ended === 'failed' ? 1 : (failed ?? 0));
  };
  try {
    const out = await run();
    await end('done', failedIn(out));
    return out;
  } catch (error) {
    await end('failed');
    throw error;
  }
}

/** How much of its work failed, where it says so. */
const failedIn = (out: unknown): number | undefined =>
  typeof out === 'object' && out !== null && 'failed' in out && typeof out.failed === 'number' ? out.failed : undefined;
