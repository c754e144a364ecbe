import type { CoverStore } from '../../stores/covers.ts';
import type { Directory } from '../../stores/outside.ts';
import type { ConsentPorts } from './ports.ts';

export type ConsentHttpPorts = ConsentPorts & {
  readonly covers: CoverStore;
  /** For the first name of the colleague whom a question is about. */
  readonly directory: Pick<Directory, 'contactOf'>;
};
