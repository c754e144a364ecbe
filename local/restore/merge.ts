import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { AuditStore } from '../../stores/audit.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import type { Item, ItemStore } from '../../stores/items.ts';
import { type Decided, decideRecord, decideSurvivor, type Known, type Why } from './decide.ts';
import { type RawWrite, rawWriter } from './raw.ts';
import { chainsThatHold, digestOfItem, placeText, type Survey, surveyRecords } from './survey.ts';

type Tables = { readonly live: string; readonly copy: string };

/** What a pass did, or would do: never an id of a person. */
export type Pass = {
  readonly put: number;
  readonly removed: number;
  readonly why: Readonly<Partial<Record<Why, number>>>;
};

export type Compared = {
  readonly known: Known;
  readonly live: Survey;
  readonly copy: Survey;
  /** The erasures that go on when the practice opens. */
  readonly goOn: readonly ErasureCase[];
};

/** What is known beside the tables of records: whose keys are in the vault, every case of the ledger, and when consents that wait open. */
export type Beside = {
  readonly subjects: ReadonlySet<string>;
  readonly ledger: readonly ErasureCase[];
  readonly opensOn: string;
};

/** Reads both tables of records: what is known of the time between. */
async function compareRecords(
  client: DynamoDBDocumentClient,
  items: ItemStore,
  tables: Tables,
  { subjects, ledger, opensOn }: Beside,
): Promise<Compared> {
  const live = await surveyRecords(client, tables.live);
  const copy = await surveyRecords(client, tables.copy);
  const erased = new Set([
    ...ledger.filter(({ steps }) => steps['destroy-key']).map(({ dossierId }) => dossierId),
    ...[...copy.dossiers].filter((dossierId) => !subjects.has(dossierId)),
  ]);
  const goOn = ledger.filter(({ dossierId, steps }) => !steps.tell && !erased.has(dossierId));
  const known: Known = {
    hasKey: (subject) => subjects.has(subject),
    dossiers: copy.dossiers,
    erased,
    erasing: new Set(goOn.map(({ dossierId }) => dossierId)),
    inLedger: new Set(ledger.map(({ dossierId }) => dossierId)),
    untold: new Set(ledger.filter(({ steps }) => !steps.tell).map(({ erasureId }) => erasureId)),
    longerChains: await chainsThatHold(new AuditStore(items), live, copy),
    ...consentsBetween(live, copy, opensOn),
    opensOn,
    peopleKnown: live.people > 0,
  };
  return { known, live, copy, goOn: ledger.filter(({ steps }) => !steps.tell) };
}

/** Of the consents that were granted at the moment: which ended since, and of which that cannot be known. */
function consentsBetween(live: Survey, copy: Survey, opensOn: string): Pick<Known, 'ended' | 'unsure'> {
  const ended = new Set<string>();
  const unsure = new Set<string>();
  for (const [id, { state, startsOn }] of copy.consents) {
    if (state !== 'granted') continue;
    const now = live.consents.get(id);
    // One that another run of this left waiting still waits.
    if (now === undefined || (now.startsOn !== startsOn && now.startsOn === opensOn)) unsure.add(id);
    else if (now.state !== 'granted') ended.add(id);
  }
  return { ended, unsure };
}

/** Makes the live table what the moment and what is known since ask for. Twice is once. @param write false: says what it would do */
async function mergeRecords(
  client: DynamoDBDocumentClient,
  tables: Tables,
  { known, live }: Compared,
  write: boolean,
): Promise<Pass> {
  const left = new Map(live.items);
  const carry = carrier(client, tables.live, write);
  for await (const copy of everyItem(client, tables.copy)) {
    const place = placeText(copy);
    const seen = left.get(place);
    left.delete(place);
    await carry.out(copy, seen, decideRecord({ key: copy, copy, live: seen?.item }, known));
  }
  for (const seen of left.values())
    await carry.out(seen.item, seen, decideRecord({ key: seen.item, live: seen.item }, known));
  return carry.end();
}

/** The records as they would be: for who asks what would be done, after a loss as well as before. */
export async function* asTheyWouldBe(
  client: DynamoDBDocumentClient,
  copy: string,
  { known, live }: Compared,
): AsyncGenerator<Item> {
  for await (const item of everyItem(client, copy)) {
    const decided = decideRecord({ key: item, copy: item, live: live.items.get(placeText(item))?.item }, known);
    if (decided.item) yield decided.item;
  }
}

/** The ledger as it is, and what only the moment has of it: cases are added and never taken away, but at their term. */
export async function ledgerOf(...stores: readonly ItemStore[]): Promise<readonly ErasureCase[]> {
  const found = new Map<string, ErasureCase>();
  for (const items of stores)
    for (const one of await new ErasureStore(items).ledger())
      if (!found.has(one.erasureId)) found.set(one.erasureId, one);
  return [...found.values()];
}

/** The same for what outlives a dossier. */
export async function mergeSurvivors(
  client: DynamoDBDocumentClient,
  tables: Tables,
  subjects: ReadonlySet<string>,
  write: boolean,
): Promise<Pass> {
  const live = new Map<string, { item: Item; digest: string }>();
  for await (const item of everyItem(client, tables.live))
    live.set(placeText(item), { item, digest: digestOfItem(item) });
  const carry = carrier(client, tables.live, write);
  for await (const copy of everyItem(client, tables.copy)) {
    const seen = live.get(placeText(copy));
    const hasKey = (subject: string): boolean => subjects.has(subject);
    await carry.out(copy, seen, decideSurvivor({ key: copy, copy, live: seen?.item }, { hasKey }));
  }
  return carry.end();
}

/** Writes what differs, and counts. */
function carrier(client: DynamoDBDocumentClient, table: string, write: boolean) {
  const writer = rawWriter(client, table);
  const why: Partial<Record<Why, number>> = {};
  let [put, removed] = [0, 0];
  const add = async (one: RawWrite): Promise<void> => {
    if (write) await writer.add(one);
  };
  return {
    async out(at: Item, seen: { item: Item; digest: string } | undefined, decided: Decided): Promise<void> {
      if (decided.why) why[decided.why] = (why[decided.why] ?? 0) + 1;
      const { item } = decided;
      if (item === undefined) {
        if (!seen) return;
        removed += 1;
        return add({ remove: { pk: at.pk, sk: at.sk } });
      }
      if (seen && (item === seen.item || digestOfItem(item) === seen.digest)) return;
      put += 1;
      return add({ put: item });
    },
    async end(): Promise<Pass> {
      await writer.end();
      return { put, removed, why };
    },
  };
}

/** After so many passes something still writes, though nothing may. */
const PASSES = 3;

/** Until a pass finds nothing to write: what ran on while the practice closed may have written behind the first. */
export async function mergeUntilStill(
  client: DynamoDBDocumentClient,
  items: ItemStore,
  tables: Tables,
  beside: Beside,
  write: boolean,
) {
  let first: Pass | undefined;
  for (let pass = 1; ; pass += 1) {
    const compared = await compareRecords(client, items, tables, beside);
    const done = await mergeRecords(client, tables, compared, write);
    first ??= done;
    if (!write || done.put + done.removed === 0) {
      const { known, goOn } = compared;
      const waiting = [...known.unsure].flatMap((id) => compared.copy.consents.get(id) ?? []);
      return { pass: first, compared, waiting, goOn, keptEnded: known.ended.size };
    }
    if (pass === PASSES) throw new Error('Something still writes into the records: which function is open?');
  }
}
