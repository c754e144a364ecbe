import type { Outcome } from './decision.ts';
import type { Refused } from './refusal.ts';

/** Runs a command with a valid input, so that nothing but the state can make its rules refuse it. */
export type Attempt<Situation> = (situation: Situation) => Outcome<unknown>;

/** Something that people can do. `choices`: in several ways, of which some can be refused. */
export type Attempted<Situation> =
  | { readonly attempt: Attempt<Situation> }
  | {
      readonly choices: (situation: Situation) => readonly (readonly [choice: string, Attempt<Situation>])[];
      /** Gives the refusal when every choice is refused, or when there is no choice. */
      readonly none: Attempt<Situation>;
    };

/** Why not, or undefined: of the command as a whole, and of each way of it. */
export type Possible = {
  readonly refused: Refused | undefined;
  readonly choices?: readonly { readonly choice: string; readonly refused: Refused | undefined }[];
};

const refusalOf = (outcome: Outcome<unknown>): Refused | undefined => (outcome.ok ? undefined : outcome);

/** Whether the rules allow a command now; nothing is carried out. A command with choices is possible when one of them is. */
export function possible<Situation>(command: Attempted<Situation>, situation: Situation): Possible {
  if ('attempt' in command) return { refused: refusalOf(command.attempt(situation)) };
  const choices = command
    .choices(situation)
    .map(([choice, attempt]) => ({ choice, refused: refusalOf(attempt(situation)) }));
  const anyway = choices.some(({ refused }) => refused === undefined);
  return {
    refused: anyway ? undefined : refusalOf(command.none(situation)),
    choices,
  };
}
