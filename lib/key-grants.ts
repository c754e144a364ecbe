import type { Grantor } from './grantor.ts';

/** Of the data keys: who makes them reaches no spare, and who keeps the spares changes no key. */
export const KEY_GRANTS = {
  makeKey: (can: Grantor) => [can.vault('GetItem', 'PutItem'), can.subjectKeys('GenerateDataKey')],

  // It changes no key of the vault: a spare is made of what lies there, and goes when the key was destroyed by right.
  keepSpares: (can: Grantor) => [
    can.recordsOf(['clock'], 'GetItem'),
    can.recordsOf(['run'], 'PutItem'),
    can.vault('GetItem'),
    can.spares('GetItem', 'PutItem', 'DeleteItem'),
    can.everyKey(),
    can.survivorsOf(['released-key', 'erasure'], 'GetItem'),
    can.survivorsOf(['released-key'], 'DeleteItem'),
  ],
};
