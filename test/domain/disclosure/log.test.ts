import { expect, test } from 'vitest';
import { disclosure } from '../../../domain/disclosure/feature.ts';

test('[RIO-5.1] [RIO-1.5] each time that a principal looked stands in the log that the client reads', () => {
  // That a list of all that was disclosed to them was asked for, one document, its bytes, and the register of it all.
  expect(Object.keys(disclosure.audit.dossier)).toStrictEqual([
    'disclosure.list',
    'disclosure.read',
    'disclosure.download',
    'ledger.read',
  ]);
});
