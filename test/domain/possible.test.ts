import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/decision.ts';
import { type Attempt, possible } from '../../domain/possible.ts';
import { refuse } from '../../domain/refusal.ts';
import { allowedDecision } from './support/decisions.ts';

type Situation = { readonly open: readonly string[] };

const no = (field: string) => refuse('held', 'hold.blocks-destruction', field);
/** Allowed as long as its name is open. */
const opens =
  (name: string): Attempt<Situation> =>
  ({ open }): Outcome<unknown> =>
    open.includes(name) ? allowedDecision() : no(name);

describe('a command that is done in one way', () => {
  test('is possible when the rules say nothing against it, and else says what they say', () => {
    const command = { attempt: opens('this') };
    expect(possible(command, { open: ['this'] })).toStrictEqual({ refused: undefined });
    expect(possible(command, { open: [] })).toStrictEqual({ refused: no('this') });
  });
});

describe('a command that is done in several ways', () => {
  const command = {
    choices: ({ open }: Situation) =>
      open.includes('nothing to choose')
        ? []
        : ([
            ['one', opens('one')],
            ['two', opens('two')],
          ] as const),
    none: opens('any'),
  };
  const choices = (one: object | undefined, two: object | undefined) => [
    { choice: 'one', refused: one },
    { choice: 'two', refused: two },
  ];

  test('is possible as long as one of them is, whatever is against the others', () => {
    const wanted = { refused: undefined, choices: choices(no('one'), undefined) };
    expect(possible(command, { open: ['two'] })).toStrictEqual(wanted);
  });

  test('says why not when none is', () => {
    expect(possible(command, { open: [] })).toStrictEqual({
      refused: no('any'),
      choices: choices(no('one'), no('two')),
    });
  });

  test('says why not when there is none', () => {
    expect(possible(command, { open: ['nothing to choose'] })).toStrictEqual({ refused: no('any'), choices: [] });
    expect(possible(command, { open: ['nothing to choose', 'any'] })).toStrictEqual({
      refused: undefined,
      choices: [],
    });
  });
});
