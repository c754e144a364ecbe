import { describe, expect, test } from 'vitest';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type InspectPorts, inspect } from '../../../lambdas/document/inspect.ts';
import { relocate } from '../../../lambdas/document/relocate.ts';
import { Committer } from '../../../stores/commit.ts';
import { DocumentStore } from '../../../stores/documents.ts';
import { DossierStore } from '../../../stores/dossiers.ts';
import { noPause } from '../../../stores/fake/no-pause.ts';
import type { ItemStore } from '../../../stores/items.ts';
import type { ObjectStore } from '../../../stores/objects.ts';
import { TestInvitationStore } from '../../../stores/test-invitations.ts';
import { Killed } from '../../support/killed.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { announcement, type Dossier, running, TEXT, uploaded } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';
import { bodyOf } from '../support.ts';

/** A call of a store or of the bucket in the hands of the test: what was read for it is read, and it lands when the test says so. */
type At = (land: () => Promise<unknown>) => Promise<unknown>;

/** The ports of a move, of which one call, counted over tables and bucket, is in the hands of the test. Killed there, all are dead. */
function portsWith(one: Practice, number: number, at: At) {
  const calls: string[] = [];
  let dead = false;
  const watched = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          if (dead) throw new Killed();
          calls.push(String(name));
          if (calls.length !== number) return member.apply(target, args);
          const land = name === 'copy' ? await copyUnderWay(one, args) : async () => member.apply(target, args);
          return at(land).catch((error: unknown) => {
            dead = error instanceof Killed;
            throw error;
          });
        };
      },
    });
  const items: ItemStore = watched<ItemStore>(one.items);
  const objects: ObjectStore = watched<ObjectStore>(one.objects);
  const { vault } = one;
  const ports: InspectPorts = {
    policy: one.policy,
    judge: one.judge,
    clock: one.clock,
    pause: noPause,
    objects,
    dossiers: new DossierStore(items, vault),
    documents: new DocumentStore(items),
    invitations: new TestInvitationStore(items),
    committer: new Committer(items, one.ids, noPause, one.policy.rules),
  };
  return { ports, calls };
}

/** S3 has read what it copies, and has not written it yet. */
async function copyUnderWay({ objects }: Practice, [from, to]: unknown[]) {
  const bytes = await objects.read(String(from));
  if (!bytes) throw new Error('There is nothing to copy');
  return () => objects.put(String(to), bytes, 'text/plain');
}

type Move = {
  readonly one: Practice;
  readonly dossier: Dossier;
  readonly run: (ports: InspectPorts) => Promise<unknown>;
};

/** Every way in which bytes come to a shelf, just before it happens. */
const MOVES: { readonly [name: string]: () => Promise<Move> } = {
  'an inspection whose content is good, when the scan speaks': async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, coach } = dossier;
    const asked = await one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one, TEXT) });
    const { documentId, upload } = bodyOf<{
      documentId: string;
      upload: { url: string; headers: Record<string, string> };
    }>(asked);
    expect(one.objects.accept(upload.url, upload.headers, TEXT)).toBe(200);
    const key = `incoming/${dossierId}/${documentId}`;
    await inspect(one, { of: 'content', key });
    return { one, dossier, run: (ports) => inspect(ports, { of: 'malware', key, clean: true }) };
  },
  'a relocation': async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier);
    await one.call(
      'endTrajectory',
      { dossierId: dossier.dossierId },
      { as: dossier.coach, body: { endedOn: one.today() } },
    );
    return { one, dossier, run: (ports) => relocate(ports, dossier.dossierId) };
  },
};

const objectsOf = async ({ one }: Move): Promise<string[]> =>
  (await one.objects.listVersions('')).versions.map(({ key }) => key);

/** Decides the destruction, and carries it out to the end. */
async function destroyed({ one, dossier }: Move): Promise<void> {
  const loaded = await one.dossiers.load(dossier.dossierId);
  if (loaded && loaded.dossier.state !== 'erasing') {
    if (loaded.dossier.state === 'running') await erasing(one, dossier);
    else await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
  }
  await erase({ erasureId: ERASURE, dossierId: dossier.dossierId }, portsOn(one, one));
}
const ERASURE = '0b8f1c52-6f6e-4a53-9a3c-5d1f0f3f7b11';

/** The next day, as the agenda has it. */
async function lookedAgain({ one, dossier }: Move): Promise<void> {
  one.clock.advance('P1D');
  await sweep({ ...one, ...sweepCommands(one) });
  const starts = one.items.dump('records').map(({ effect }) => effect as { type?: string; name?: string } | undefined);
  expect(starts).toContainEqual(expect.objectContaining({ type: 'start-execution', name: `${ERASURE}-look` }));
  await erase({ erasureId: ERASURE, dossierId: dossier.dossierId }, portsOn(one, one));
}

/** As Lambda does with an event that failed: twice more. */
async function withRetries({ run, one }: Move, first: InspectPorts): Promise<void> {
  for (const ports of [first, one, one])
    try {
      await run(ports);
      return;
    } catch {
      // The next attempt.
    }
}

/** The names of all calls that a move makes. */
async function callsOf(make: () => Promise<Move>): Promise<readonly string[]> {
  const move = await make();
  const { ports, calls } = portsWith(move.one, 0, (land) => land());
  await move.run(ports);
  return calls;
}

describe.each(Object.entries(MOVES))('[RIO-6.3] [EK-10.1] no copy outlives its dossier: %s', (_, make) => {
  test('when the dossier is destroyed at any call of the move, before it or after it', async () => {
    const { length: count } = await callsOf(make);
    expect(count).toBeGreaterThan(4);
    for (let number = 1; number <= count; number += 1)
      for (const when of ['before', 'after'] as const) {
        const move = await make();
        const at: At = async (land) => {
          if (when === 'before') await destroyed(move);
          const result = await land();
          if (when === 'after') await destroyed(move);
          return result;
        };
        await withRetries(move, portsWith(move.one, number, at).ports);
        expect(await objectsOf(move), `${when} call ${number} of ${count}`).toEqual([]);
      }
  });

  test('when the dossier is destroyed while it is copied, and nobody hears that the copy landed', async () => {
    const copies = (await callsOf(make)).flatMap((name, place) => (name === 'copy' ? [place + 1] : []));
    expect(copies).toHaveLength(1);
    for (const number of copies) {
      const move = await make();
      const at: At = async (land) => {
        await destroyed(move);
        await land();
        throw new Error('No answer');
      };
      await withRetries(move, portsWith(move.one, number, at).ports);
      expect(await objectsOf(move)).toEqual([]);
    }
  });

  test('when it is killed at any call, the dossier is destroyed meanwhile, and nobody tries again: the second look finds it', async () => {
    const { length: count } = await callsOf(make);
    const left: string[] = [];
    for (let number = 1; number <= count; number += 1)
      for (const when of ['before', 'after'] as const) {
        const move = await make();
        const at: At = async (land) => {
          if (when === 'before') await destroyed(move);
          await land();
          if (when === 'after') await destroyed(move);
          throw new Killed();
        };
        await expect(move.run(portsWith(move.one, number, at).ports)).rejects.toThrow();
        left.push(...(await objectsOf(move)));
        await lookedAgain(move);
        expect(await objectsOf(move), `killed ${when} call ${number} of ${count}`).toEqual([]);
      }
    // The copy that landed late was really there until then.
    expect(left).toHaveLength(1);
  });
});
