import type { Rejection } from '../../../domain/document/document.ts';

/** Says from deep within a parser why a file is refused; `judge` takes it as its answer. */
export class Refused extends Error {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection);
    this.rejection = rejection;
  }
}
