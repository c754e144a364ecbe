import type * as z from 'zod';
import type { exportTask, TaskOutcome } from '../../../contracts/tasks.ts';
import { decisionOn } from '../../../domain/rights/request.ts';
import { rulesOf } from '../../../domain/rights/rules.ts';
import { Conflict, lookingAgain } from '../../shared/again.ts';
import { commitBySystem } from '../../shared/commit-by-system.ts';
import { loadRequest } from '../case.ts';
import { packageKeyOf } from '../package-place.ts';
import { entriesOf } from './entries.ts';
import { factsOf } from './facts.ts';
import type { ExportPorts } from './ports.ts';
import { zipOf } from './zip.ts';

type Task = Pick<z.infer<ReturnType<typeof exportTask>>, 'dossierId' | 'requestId' | 'kind'>;

/**
 * Makes the package of one kind (RIO-3.6, EK-9.3c; AVG 15, 20), complete or not at all. It says nothing on the request: the
 * next step looks whether the package is there. A second run puts the same in its place.
 * @throws when something could not be read or written: no package is left, and the machine starts again
 */
export async function makePackage(ports: ExportPorts, task: Task): Promise<TaskOutcome> {
  const { dossierId, kind } = task;
  const loaded = await loadRequest(ports, task);
  if (!loaded || !isOwed(loaded.request, kind)) return { outcome: 'gone' };
  const now = await ports.clock.now();
  const facts = await factsOf(ports, loaded, kind, now.toString());
  const told = await ports.content({ ...facts, fonts: await ports.fonts() });
  const documents = await entriesOf(ports, dossierId, facts.records.document, loaded.key);
  const unlessGone = async () => {
    if (!(await loadRequest(ports, task))) throw new Error('The dossier was destroyed meanwhile');
  };
  const zip = zipOf([...told, ...documents], new Date(now.epochMilliseconds), unlessGone);
  const { size } = await ports.streams.write(packageKeyOf(task, kind), zip, 'application/zip');
  return lookingAgain(ports, () => trace(ports, task, { documents: facts.records.document.length, bytes: size }));
}

/** Granted, and not yet carried out. */
const isOwed = (request: Parameters<typeof decisionOn>[0], kind: Task['kind']): boolean =>
  request.state === 'decided' &&
  decisionOn(request, kind) !== undefined &&
  request.executions.some((one) => one.kind === kind && one.state === 'todo');

/** Into the chain, as long as there is a dossier: a trace, or a package, of one that is destroyed would outlive it. */
async function trace(
  ports: ExportPorts,
  task: Task,
  counted: { readonly documents: number; readonly bytes: number },
): Promise<TaskOutcome> {
  const { dossierId, requestId, kind } = task;
  const loaded = await loadRequest(ports, task);
  if (!loaded) return takeBack(ports, task);
  const result = await commitBySystem(
    ports,
    dossierId,
    {
      audit: [
        {
          act: 'use',
          action: 'rights.package',
          rules: rulesOf(ports.policy, [kind], 'rights.given-in-a-month'),
          facts: { request: requestId, kind, ...counted },
        },
      ],
      agenda: [],
      effects: [],
    },
    [ports.dossiers.checkWrite(loaded)],
  );
  if (!result.ok) throw new Conflict('The dossier was changed meanwhile');
  return { outcome: 'done' };
}

async function takeBack({ objects }: ExportPorts, task: Task): Promise<TaskOutcome> {
  const { versions } = await objects.listVersions(packageKeyOf(task, task.kind));
  const refused = await objects.deleteVersions(versions);
  if (refused.length > 0) throw new Error('S3 did not delete a package');
  return { outcome: 'gone' };
}
