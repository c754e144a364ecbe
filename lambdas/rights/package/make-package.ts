import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { exportTask, TaskOutcome } from '../../../contracts/tasks.ts';
import { decisionOn } from '../../../domain/rights/request.ts';
import { rulesOf } from '../../../domain/rights/rules.ts';
import type { PackageCursor } from '../../../stores/package-cursors.ts';
import type { TimeLeft } from '../../runtime/task.ts';
import { Conflict, lookingAgain } from '../../shared/again.ts';
import { commitBySystem } from '../../shared/commit-by-system.ts';
import { type LoadedRequest, loadRequest } from '../case.ts';
import { packageKeyOf } from '../package-place.ts';
import { entriesOf, opening } from './entries.ts';
import { factsOf } from './facts.ts';
import type { ExportPorts } from './ports.ts';
import { ZipUpload } from './zip-upload.ts';

type Task = Pick<z.infer<ReturnType<typeof exportTask>>, 'dossierId' | 'requestId' | 'kind'>;

/** Seconds that have to be left for one more entry: for the largest document, and to write down where it goes on. */
const MARGIN = 120;

/**
 * Makes the package of one kind (RIO-3.6, EK-9.3c; AVG 15, 20), complete or not at all. What takes longer than a function may is
 * made in several runs, each of one entry or more. It says nothing on the request: the next step looks whether the package is
 * there. When it is made again, the same comes in its place.
 * @throws when something could not be read or written: nothing is left, and the machine starts again
 */
export async function makePackage(ports: ExportPorts, task: Task, left: TimeLeft): Promise<TaskOutcome> {
  const place = packageKeyOf(task, task.kind);
  const loaded = await loadRequest(ports, task);
  const begun = await ports.cursors.load(place);
  if (!loaded || !isOwed(loaded.request, task.kind)) {
    if (begun) await drop(ports, begun);
    return { outcome: 'gone' };
  }
  const cursor = begun ?? (await planned(ports, task, loaded));
  try {
    const zip = new ZipUpload(ports.streams, cursor.zip);
    const after = await goOn(ports, loaded, cursor, zip, left);
    if (after.length > 0) {
      await ports.cursors.save(place, { ...cursor, zip: zip.progress(), left: after });
      return { outcome: 'more' };
    }
    if (!(await loadRequest(ports, task))) throw new Error('The dossier was destroyed meanwhile');
    const bytes = await zip.finish();
    if (begun) await ports.cursors.remove(place);
    return lookingAgain(ports, () => trace(ports, task, { documents: cursor.documents, bytes }));
  } catch (error) {
    await drop(ports, cursor);
    throw error;
  }
}

/** What goes into it is decided once, whatever comes into the dossier while it is made. */
async function planned(ports: ExportPorts, task: Task, loaded: LoadedRequest): Promise<PackageCursor> {
  const now = await ports.clock.now();
  const facts = await factsOf(ports, loaded, task.kind, now.toString());
  const told = await ports.content({ ...facts, fonts: await ports.fonts() });
  const documents = await entriesOf(ports, task.dossierId, facts.records.document, loaded.key);
  const zip = await ZipUpload.begin(ports.streams, packageKeyOf(task, task.kind));
  return { madeAt: facts.madeAt, documents: facts.records.document.length, zip, left: [...told, ...documents] };
}

/** @returns what is for another run */
async function goOn(
  ports: ExportPorts,
  { dossier, key }: LoadedRequest,
  cursor: PackageCursor,
  zip: ZipUpload,
  left: TimeLeft,
): Promise<PackageCursor['left']> {
  const made = new Date(Temporal.Instant.from(cursor.madeAt).epochMilliseconds);
  for (const [place, entry] of cursor.left.entries()) {
    if (place > 0 && left() < MARGIN) return cursor.left.slice(place);
    await zip.add(opening(ports, dossier.dossierId, key, entry), made);
  }
  return [];
}

/** Nothing of it is left. */
async function drop(ports: ExportPorts, { zip: { upload } }: PackageCursor): Promise<void> {
  await ports.streams.abort(upload);
  await ports.cursors.remove(upload.key);
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
