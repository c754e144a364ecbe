import type { AccessSections, Section } from '../../contracts/rights/package-sections.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Policy } from '../../policies/index.ts';
import type { Text } from '../../policies/types.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { ItemStore, Key } from '../../stores/items.ts';
import type { LAYOUT, RecordName } from '../../stores/layout.ts';
import type { Vault } from '../../stores/vault.ts';
import type { Block, Letter } from '../letters/model.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import type { SystemPorts } from './commit-by-system.ts';

/** Everything that lies in the partition of a dossier. */
type InDossier = {
  [N in RecordName]: (typeof LAYOUT)[N] extends { readonly pk: `DOSSIER#${string}` } ? N : never;
}[RecordName];
/** Every kind of record that a dossier has, or that hangs on its client. */
export type RecordKind = InDossier | 'suggestion';

/** What the stores of records are made of, so that a kind of record needs no port of its own. */
export type RecordPorts = { readonly items: ItemStore; readonly vault: Vault };
export type ErasureOfRecordPorts = RecordPorts & SystemPorts & { readonly policy: Policy };

/** What a package of access tells of one kind of record (AVG 15). */
export type PackagePart<R, S extends Section> = {
  /** Its name in the data, `gegevens.json`, and what one record is there. */
  readonly section: S;
  data(record: R, context: PackageContext): AccessSections[S][number];
  /** In the overview, in words. */
  overview?(records: readonly R[], context: PackageContext): readonly Block[];
  /** A file of its own beside the overview. */
  readonly page?: {
    readonly file: Text;
    /** What it is, for the readme. */
    readonly what: Text;
    letter(records: readonly R[], context: PackageContext): Letter;
  };
};

/** What the erasure of a dossier does beside deleting the dossier's partition. */
export type ErasurePart<R> = {
  /** Keys outside the partition that lead to this record, or that it lies under. */
  keys(record: R): readonly Key[];
  /** Of the execution that waits for an answer about it, which will not come any more. */
  token?(record: R): string | undefined;
  /** Comes first; twice is harmless. @returns those that go with the dossier: the others go on without it. */
  prepare?(ports: ErasureOfRecordPorts, dossier: Dossier, records: readonly R[]): Promise<readonly R[]>;
};

type OwnRecord<R, S extends Section> = {
  /** All of a dossier, in the order in which they are told. */
  load(ports: RecordPorts, dossier: LoadedDossier): Promise<readonly R[]>;
  /** `head`: what every package begins with. */
  readonly package: PackagePart<R, S> | 'head';
  /** `partition`: it lies in the partition of the dossier and nowhere else. */
  readonly erasure: ErasurePart<R> | 'partition';
};

/** A record that says nothing of its own about the client. It lies in the partition of the dossier and nowhere else. */
type PartOfAnother = { readonly partOf: RecordKind; readonly because: string };

/** One kind of record. The members are methods, so that definitions of all kinds fit in one table. */
export type RecordDefinition<R = unknown, S extends Section = Section> = OwnRecord<R, S> | PartOfAnother;
