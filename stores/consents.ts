import { grantOfCase, type OpenCase } from '../domain/access/case.ts';
import type { Grant } from '../domain/access/grant.ts';
import type { Consent, ConsentState } from '../domain/consent/consent.ts';
import { grantOf } from '../domain/consent/grants.ts';
import type { ConsentRules } from '../domain/consent/rules.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import {
  CASES,
  CONSENTS,
  caseKey,
  consentKey,
  coveredKey,
  disclosedKey,
  dossierPartition,
  guestKey,
  questionsKey,
  textDay,
} from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey } from './vault.ts';

type Guarded = GuardedWrite<'version-conflict'>;

/** The client's consents, in their dossier's partition: they go when the dossier goes. */
export class ConsentStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, consentId: string, key: OpenKey): Promise<Consent | undefined> {
    const item = await this.#items.get('records', consentKey(dossierId, consentId));
    return item && consentOf(item, key);
  }

  /** All of a dossier, in the order in which they were asked. */
  async list(dossierId: string, key: OpenKey): Promise<Consent[]> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: CONSENTS });
    return items.map((item) => consentOf(item, key)).sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  }

  /** What opens this dossier beyond the roles: consents in force, and open cases. Nothing sealed is needed for it. */
  async grants(dossierId: string, rules: ConsentRules): Promise<Grant[]> {
    const pk = dossierPartition(dossierId);
    const [consents, cases] = await Promise.all([
      this.#items.query('records', pk, { startsWith: CONSENTS }),
      this.#items.query('records', pk, { startsWith: CASES }),
    ]);
    const grants = [
      ...consents.items.map((item) => grantOf(item as unknown as Consent, rules)),
      ...cases.items.map((item) => grantOfCase(item as unknown as OpenCase)),
    ];
    return grants.filter((grant) => grant !== undefined);
  }

  /** Does somebody handle a complaint about this dossier now? */
  async hasOpenComplaint(dossierId: string): Promise<boolean> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: CASES });
    return items.some(({ kind, state }) => kind === 'complaint' && state === 'open');
  }

  /** Where it stands; nothing sealed is needed for that. */
  async stateOf(dossierId: string, consentId: string): Promise<ConsentState | undefined> {
    const item = await this.#items.get('records', consentKey(dossierId, consentId));
    return item && (item.state as ConsentState);
  }

  /** Grants in force under one wording, to be asked again when it has been replaced; the index is a moment behind. */
  async underText(scope: string, textVersion: string): Promise<{ dossierId: string; consentId: string }[]> {
    const found: { dossierId: string; consentId: string }[] = [];
    let after: Awaited<ReturnType<ItemStore['queryDue']>>['next'];
    do {
      const page = await this.#items.queryDue(textDay(scope, textVersion), after ? { after } : {});
      found.push(
        ...page.items.map((item) => ({ dossierId: String(item.dossierId), consentId: String(item.consentId) })),
      );
      after = page.next;
    } while (after);
    return found;
  }

  /** The turn to ask something: the write holds only while nobody else has asked since. Take it before looking at what there is. */
  async turn(dossierId: string): Promise<Guarded> {
    const key = questionsKey(dossierId);
    const item = await this.#items.get('records', key);
    const put = Number(item?.put ?? 0);
    return {
      write: {
        op: 'put',
        table: 'records',
        item: { ...key, put: put + 1 },
        when: item ? { is: 'equal', attribute: 'put', value: put } : { is: 'absent' },
      },
      conflict: 'version-conflict',
    };
  }

  createWrite(consent: Consent, key: OpenKey): Guarded {
    return {
      write: { op: 'put', table: 'records', item: consentItem(consent, key), when: { is: 'absent' } },
      conflict: 'version-conflict',
    };
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite(before: Consent, next: Consent, key: OpenKey): Guarded {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: consentItem({ ...next, version: before.version + 1 }, key),
        when: { is: 'equal', attribute: 'version', value: before.version },
      },
      conflict: 'version-conflict',
    };
  }

  /** Makes a transaction hold only while what opened the dossier is as it was read: after a withdrawal nothing passes. */
  holdsWrite(dossierId: string, { grantId, isCase }: Grant): Guarded {
    const key = isCase ? caseKey(dossierId, grantId) : consentKey(dossierId, grantId);
    // What was granted never changes; the workflow may note things on it meanwhile.
    const value = isCase ? 'open' : 'granted';
    return {
      write: { op: 'check', table: 'records', key, when: { is: 'equal', attribute: 'state', value } },
      conflict: 'version-conflict',
    };
  }

  /** What lets a grantee find a dossier, or a coach see whom they asked: outside the dossier's partition. */
  pointerWrites(before: Consent | undefined, next: Consent, number: string): Write[] {
    const now = pointersOf(next);
    const kept = new Set(now.map(({ pk, sk }) => `${pk} ${sk}`));
    const gone = (before ? pointersOf(before) : []).filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`));
    const { dossierId, consentId, startsOn, endsOn } = next;
    const days = { ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) };
    return [
      ...now.map(
        (key): Write => ({
          op: 'put',
          table: 'records',
          item: { ...key, dossierId, number, consentId, ...days },
        }),
      ),
      ...gone.map((key): Write => ({ op: 'delete', table: 'records', key })),
    ];
  }
}

/** Ways from outside to a dossier that a consent makes; the erasure removes them too. */
export function pointersOf({ dossierId, consentId, state, subject }: Consent): Key[] {
  const granted = state === 'granted';
  switch (subject.kind) {
    case 'partner':
      return granted ? [guestKey(subject.personId, dossierId, consentId)] : [];
    case 'cover': {
      const covered = coveredKey(subject.coachId, subject.coverId, dossierId);
      return granted ? [covered, guestKey(subject.personId, dossierId, consentId)] : [covered];
    }
    case 'disclosure':
      return granted ? [disclosedKey(subject.principalId, consentId)] : [];
    case 'day':
    case 'purpose':
      return [];
  }
}

const consentItem = ({ secrets, ...clear }: Consent, key: OpenKey): Item => {
  const { pk, sk } = consentKey(clear.dossierId, clear.consentId);
  const granted = clear.state === 'granted';
  const text = granted ? { dueDay: textDay(clear.scope, clear.textVersion), dueKey: clear.consentId } : {};
  return { pk, sk, ...clear, ...text, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
};

function consentOf({ pk, sk, sealed, dueDay: _, dueKey: __, ...clear }: Item, key: OpenKey): Consent {
  const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as Consent['secrets'];
  return { ...(clear as Omit<Consent, 'secrets'>), secrets };
}
