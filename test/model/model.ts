import { addDays, addYears } from '../../domain/calendar.ts';
import type { ConsentState } from '../../domain/consent/consent.ts';

/** Everything is named by its place in a list: coaches 0 to 2, dossiers and their clients 0 and 1, documents 0 and 1. */
export const COACHES = [0, 1, 2] as const;
export const DOSSIERS = [0, 1] as const;
export const DOCUMENTS = [0, 1] as const;
/** The category of each document. */
export const CATEGORIES = ['cv', 'consult-report'] as const;

type ModelConsent = {
  readonly dossier: number;
  readonly expiresOn: string;
  state: ConsentState;
  /** Reads: this coach, this much. */
  readonly coach?: number;
  readonly data?: boolean;
  /** For the coach or the principal. */
  readonly documents: readonly number[];
  readonly kind: 'partner' | 'cover' | 'disclosure';
  /** ISO days: the first, and the first one after. */
  readonly from?: string;
  readonly end?: string;
  readonly cover?: number;
};

type ModelDossier = { coach: number; state: 'running' | 'ended' | 'erasing'; destroyOn?: string; told?: true };

/** What a practice is, as far as it matters for who may read what. */
export class Model {
  today: string;
  readonly hasPartners: boolean;
  readonly dossiers: ModelDossier[] = [
    { coach: 0, state: 'running' },
    { coach: 0, state: 'running' },
  ];
  readonly consents: ModelConsent[] = [];
  readonly covers: { readonly coach: number; ended: boolean }[] = [];

  constructor(today: string, hasPartners: boolean) {
    this.today = today;
    this.hasPartners = hasPartners;
  }

  stateOf(dossier: number): ModelDossier['state'] {
    return this.#dossier(dossier).state;
  }

  coachOf(dossier: number): number {
    return this.#dossier(dossier).coach;
  }

  consent(at: number): ModelConsent {
    const found = this.consents[at];
    if (!found) throw new Error(`No consent ${at}`);
    return found;
  }

  /** Asks: from then on there is a question, and nothing is open. */
  ask(consent: Omit<ModelConsent, 'state' | 'expiresOn'>): void {
    const lapses = addDays(this.today, 14);
    const useless = consent.kind === 'cover' && consent.end !== undefined ? consent.end : lapses;
    this.consents.push({ ...consent, state: 'asked', expiresOn: [useless, lapses].sort()[0] ?? lapses });
  }

  /** Open or granted about the same: the same partner, overlapping days of the same replacement, a same document. */
  pending(one: Omit<ModelConsent, 'state' | 'expiresOn'>, ...states: readonly ConsentState[]): ModelConsent[] {
    return this.consents.filter(
      (other) =>
        states.includes(other.state) &&
        other.dossier === one.dossier &&
        other.kind === one.kind &&
        other.coach === one.coach &&
        (one.kind !== 'cover' || (String(one.from) < String(other.end) && String(other.from) < String(one.end))) &&
        (one.kind !== 'disclosure' || other.documents.some((document) => one.documents.includes(document))),
    );
  }

  /** After a no the same is asked with a reason only. */
  needsReason(one: Omit<ModelConsent, 'state' | 'expiresOn'>): boolean {
    return this.pending(one, 'refused', 'withdrawn').length > 0;
  }

  /** The client says yes: a partner's older consent makes way. */
  grant(at: number): void {
    const given = this.consent(at);
    if (given.kind === 'partner') for (const older of this.pending(given, 'granted')) older.state = 'ended';
    given.state = 'granted';
  }

  /** Ends what was granted and takes back what was asked, of the consents that this is true of. */
  over(which: (consent: ModelConsent) => boolean): void {
    for (const consent of this.consents.filter(which)) {
      if (consent.state === 'granted') consent.state = 'ended';
      if (consent.state === 'asked') consent.state = 'cancelled';
    }
  }

  handOver(dossier: number, to: number): void {
    this.#dossier(dossier).coach = to;
    this.over(
      (one) => one.dossier === dossier && (one.kind === 'cover' || (one.kind === 'partner' && one.coach === to)),
    );
  }

  end(dossier: number): void {
    Object.assign(this.#dossier(dossier), { state: 'ended', destroyOn: addYears(this.today, 5) });
  }

  /** Told some weeks before; told late, it waits. */
  #destroyOrTell(dossier: ModelDossier, destroyOn: string): void {
    if (dossier.told && destroyOn <= this.today) dossier.state = 'erasing';
    if (dossier.told || destroyOn > addDays(this.today, 28)) return;
    const atTheEarliest = addDays(this.today, 7);
    Object.assign(dossier, { told: true, destroyOn: destroyOn < atTheEarliest ? atTheEarliest : destroyOn });
  }

  sweep(): void {
    for (const dossier of this.dossiers)
      if (dossier.state === 'ended' && dossier.destroyOn !== undefined) this.#destroyOrTell(dossier, dossier.destroyOn);
    for (const consent of this.consents) {
      if (this.stateOf(consent.dossier) === 'erasing') continue;
      if (consent.state === 'asked' && consent.expiresOn <= this.today) consent.state = 'expired';
      if (consent.state === 'granted' && consent.end !== undefined && consent.end <= this.today)
        consent.state = 'ended';
    }
  }

  /** The heart of it: a yes that was not taken back, between its days, of a dossier that is not being destroyed. */
  inForce({ dossier, state, from, end }: ModelConsent): boolean {
    const { today } = this;
    return (
      this.stateOf(dossier) !== 'erasing' &&
      state === 'granted' &&
      (from === undefined || from <= today) &&
      (end === undefined || today < end)
    );
  }

  /** What a coach reads of a dossier. */
  readByCoach(coach: number, dossier: number): Reading {
    if (this.stateOf(dossier) === 'erasing') return NOTHING;
    if (this.coachOf(dossier) === coach) return ALL;
    const mine = this.consents.filter(
      (one) => one.dossier === dossier && one.coach === coach && one.kind !== 'disclosure' && this.inForce(one),
    );
    if (mine.length === 0) return NOTHING;
    return {
      dossier: mine.some(({ data }) => data) ? 'content' : 'state',
      documents: DOCUMENTS.filter((document) => mine.some(({ documents }) => documents.includes(document))),
    };
  }

  readByClient(client: number, dossier: number): Reading {
    return client === dossier && this.stateOf(dossier) !== 'erasing' ? ALL : NOTHING;
  }

  #dossier(at: number): ModelDossier {
    const found = this.dossiers[at];
    if (!found) throw new Error(`No dossier ${at}`);
    return found;
  }
}

export type Reading = { readonly dossier: 'nothing' | 'state' | 'content'; readonly documents: readonly number[] };
export const NOTHING: Reading = { dossier: 'nothing', documents: [] };
export const STATE: Reading = { dossier: 'state', documents: [] };
const ALL: Reading = { dossier: 'content', documents: DOCUMENTS };
