import { grantOfCase } from '../domain/access/case.ts';
import type { Grant } from '../domain/access/grant.ts';
import type { Consent, ConsentState } from '../domain/consent/consent.ts';
import { grantOf } from '../domain/consent/grants.ts';
import type { ConsentRules } from '../domain/consent/rules.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { keyOf, textDay } from './layout.ts';
import { find, findAll, findDue } from './lookup.ts';
import { caseRecord } from './records/case.ts';
import {
  askedAboutRecord,
  type ConsentPointer,
  consentRecord,
  coveredRecord,
  disclosedRecord,
  guestRecord,
  questionsRecord,
} from './records/consent.ts';
import { fieldsOf, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { count, create, type GuardedWrite, guarded, put, replace } from './writes.ts';

type Guarded = GuardedWrite<'version-conflict'>;

/** The client's consents, in their dossier's partition: they go when the dossier goes. */
export class ConsentStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, consentId: string, key: OpenKey): Promise<Consent | undefined> {
    const item = await this.sealed(dossierId, consentId);
    return item && consentOf(item, key);
  }

  /** As it is stored, to be opened with `consentOf`: it is read while its key is. */
  sealed(dossierId: string, consentId: string): Promise<Item | undefined> {
    return find(this.#items, consentRecord, { dossierId, consentId });
  }

  /** All of a dossier, in the order in which they were asked. */
  async list(dossierId: string, key: OpenKey): Promise<Consent[]> {
    const items = await findAll(this.#items, consentRecord, { dossierId });
    return items.map((item) => consentOf(item, key)).sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  }

  /** What opens this dossier beyond the roles: consents in force, and open cases. Nothing sealed is needed for it. */
  async grants(dossierId: string, rules: ConsentRules): Promise<Grant[]> {
    const [consents, cases] = await Promise.all([
      findAll(this.#items, consentRecord, { dossierId }),
      findAll(this.#items, caseRecord, { dossierId }),
    ]);
    const grants = [
      ...consents.map((item) => grantOf(fieldsOf(consentRecord, item), rules)),
      ...cases.map((item) => grantOfCase(fieldsOf(caseRecord, item))),
    ];
    return grants.filter((grant) => grant !== undefined);
  }

  /** Does somebody handle a complaint about this dossier now? */
  async hasOpenComplaint(dossierId: string): Promise<boolean> {
    const cases = (await findAll(this.#items, caseRecord, { dossierId })).map((item) => fieldsOf(caseRecord, item));
    return cases.some(({ kind, state }) => kind === 'complaint' && state === 'open');
  }

  /** Questions about this coach that were not answered yet. */
  async askedAbout(personId: string): Promise<ConsentPointer[]> {
    const items = await findAll(this.#items, askedAboutRecord, { personId });
    return items.map((item) => fieldsOf(askedAboutRecord, item));
  }

  /** Where it stands; nothing sealed is needed for that. */
  async stateOf(dossierId: string, consentId: string): Promise<ConsentState | undefined> {
    const item = await find(this.#items, consentRecord, { dossierId, consentId });
    return item && fieldsOf(consentRecord, item).state;
  }

  /** Grants in force under one wording, to be asked again when it has been replaced; the index is a moment behind. */
  async underText(scope: string, textVersion: string): Promise<{ dossierId: string; consentId: string }[]> {
    const items = await findDue(this.#items, textDay(scope, textVersion));
    return items.map((item) => {
      const { dossierId, consentId } = fieldsOf(consentRecord, item);
      return { dossierId, consentId };
    });
  }

  /** The turn to ask something: the write holds only while nobody else has asked since. Take it before looking at what there is. */
  async turn(dossierId: string): Promise<Guarded> {
    const item = await find(this.#items, questionsRecord, { dossierId });
    const before = item && fieldsOf(questionsRecord, item).put;
    return guarded(count(itemOf(questionsRecord, { dossierId }, { put: (before ?? 0) + 1 }), 'put', before));
  }

  createWrite(consent: Consent, key: OpenKey): Guarded {
    return guarded(create(consentItem(consent, key)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: Consent, next: Consent, key: OpenKey): Guarded {
    return guarded(replace(consentItem({ ...next, version: version + 1 }, key), version));
  }

  /** Makes a transaction hold only while what opened the dossier is as it was read: after a withdrawal nothing passes. */
  checkGrantWrite(dossierId: string, { grantId, isCase }: Grant): Guarded {
    const key = isCase
      ? keyOf('case', { dossierId, caseId: grantId })
      : keyOf('consent', { dossierId, consentId: grantId });
    // What was granted never changes; the workflow may note things on it meanwhile.
    const value = isCase ? 'open' : 'granted';
    return guarded({ op: 'check', table: 'records', key, when: { is: 'equal', attribute: 'state', value } });
  }

  /** What lets a grantee find a dossier, or a coach see whom they asked: outside the dossier's partition. */
  pointerWrites(before: Consent | undefined, next: Consent, number: string): Write[] {
    const now = pointersTo(next, number);
    const kept = new Set(now.map(placeOf));
    const gone = (before ? pointersOf(before) : []).filter((key) => !kept.has(placeOf(key)));
    return [...now.map((item) => put(item)), ...gone.map((key): Write => ({ op: 'delete', table: 'records', key }))];
  }
}

const placeOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** Ways from outside to a dossier that a consent makes; the erasure removes them too. */
export const pointersOf = (consent: Consent): Key[] => pointersTo(consent, '').map(({ pk, sk }) => ({ pk, sk }));

function pointersTo({ dossierId, consentId, state, subject, startsOn, endsOn }: Consent, number: string): StoredItem[] {
  const granted = state === 'granted';
  const days = { ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) };
  const pointer: ConsentPointer = { dossierId, number, consentId, ...days };
  switch (subject.kind) {
    case 'partner':
      if (state === 'asked') return [itemOf(askedAboutRecord, { ...subject, ...pointer }, pointer)];
      return granted ? [itemOf(guestRecord, { ...subject, ...pointer }, pointer)] : [];
    case 'cover': {
      const covered = itemOf(coveredRecord, { ...subject, ...pointer }, pointer);
      if (state === 'asked') return [covered, itemOf(askedAboutRecord, { ...subject, ...pointer }, pointer)];
      return granted ? [covered, itemOf(guestRecord, { ...subject, ...pointer }, pointer)] : [covered];
    }
    case 'disclosure':
      return granted ? [itemOf(disclosedRecord, { ...subject, ...pointer }, pointer)] : [];
    case 'day':
    case 'purpose':
      return [];
  }
}

function consentItem(consent: Consent, { bytes }: OpenKey): StoredItem {
  const { scope, textVersion, consentId } = consent;
  const text = consent.state === 'granted' ? { dueDay: textDay(scope, textVersion), dueKey: consentId } : {};
  return sealedItemOf(consentRecord, consent, { ...consent, ...text }, bytes);
}

export function consentOf(item: Item, { bytes }: OpenKey): Consent {
  const { dueDay: _, dueKey: __, ...consent } = openedOf(consentRecord, item, bytes);
  return consent;
}
