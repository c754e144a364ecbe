import type { Rejection } from '../../../domain/document/document.ts';
import type { MediaType } from '../../../domain/document/media-types.ts';
import type { DocumentType } from '../../../policies/index.ts';
import type { Budget } from './budget.ts';

/** What can be looked into: a kind of file that is accepted, or a document in a document. */
export type Kind = MediaType | 'package';

/** What is known while one upload is looked into. */
export type Looking = {
  /** The kinds that are accepted, by themselves and as an attachment. */
  readonly types: readonly DocumentType[];
  readonly budget: Budget;
  /** How many files it lies in. */
  readonly depth: number;
  /** Judges a file that lies in this one. */
  readonly within: (bytes: Uint8Array, kind: Kind, looking: Looking) => Promise<Rejection | undefined>;
};

/** @throws Refused, or anything else when the file cannot be read */
export type Judge = (bytes: Uint8Array, looking: Looking) => Promise<void> | void;
