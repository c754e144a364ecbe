import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { followChain, START } from '../../domain/proof/chain-check.ts';
import { sha256 } from '../../lambdas/proof/sha256.ts';
import type { AuditStore } from '../../stores/audit.ts';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import type { Item } from '../../stores/items.ts';
import { partsOf } from '../../stores/layout.ts';
import { isWeighed, kindOf } from './decide.ts';

/** What a table of records holds, as far as it is needed to decide about it: no more of most items than that they are there. */
export type Survey = {
  readonly items: Map<string, Seen>;
  readonly dossiers: ReadonlySet<string>;
  /** How far each chain came, as its head says. */
  readonly heads: ReadonlyMap<string, number>;
  readonly consents: ReadonlyMap<string, ConsentSeen>;
  readonly people: number;
};
/** `item`: whole where more than its key is compared. */
export type Seen = { readonly item: Item; readonly digest: string };
export type ConsentSeen = {
  readonly state: string;
  readonly clientId: string;
  readonly dossierId: string;
  readonly startsOn?: string;
};

export const placeText = ({ pk, sk }: Item): string => `${pk} ${sk}`;

/** The same for the same item, in whatever order its attributes came. */
export function digestOfItem(item: Item): string {
  return createHash('sha256').update(JSON.stringify(item, sortedKeys)).digest('base64');
}
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Reads a table of records once. */
export async function surveyRecords(client: DynamoDBDocumentClient, table: string): Promise<Survey> {
  const items = new Map<string, Seen>();
  const dossiers = new Set<string>();
  const heads = new Map<string, number>();
  const consents = new Map<string, ConsentSeen>();
  let people = 0;
  for await (const item of everyItem(client, table)) {
    const kind = kindOf(item);
    const stub = { pk: item.pk, sk: item.sk, ...(item.record === undefined ? {} : { record: item.record }) };
    items.set(placeText(item), { item: isWeighed(kind) ? item : stub, digest: digestOfItem(item) });
    if (kind === 'dossier') dossiers.add(partsOf('dossier', item).dossierId);
    if (kind === 'audit-head') heads.set(partsOf('audit-head', item).chain, Number(item.seq));
    if (kind === 'person') people += 1;
    // The cast: as the schema of a consent has it; nothing is written of it.
    if (kind === 'consent') consents.set(partsOf('consent', item).consentId, item as unknown as ConsentSeen);
  }
  return { items, dossiers, heads, consents, people };
}

/** Links that are read at once. */
const PAGE = 1_000;

/** Chains that go at least as far in the live table as they did at the moment, and hold from their first link to their head. */
export async function chainsThatHold(audit: AuditStore, live: Survey, copy: Survey): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const [chain, seq] of live.heads) {
    if (seq < (copy.heads.get(chain) ?? 0)) continue;
    let followed = START;
    let after: string | undefined;
    do {
      const page = await audit.links(chain, PAGE, after);
      followed = followChain(chain, followed, page.items, new Map(), sha256);
      after = page.next;
    } while (after !== undefined && !followed.found);
    const head = await audit.head(chain);
    if (!followed.found && head?.seq === followed.last.seq && head.hash === followed.last.hash) held.add(chain);
  }
  return held;
}
