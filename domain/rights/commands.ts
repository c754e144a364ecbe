import { addDays } from '../calendar.ts';
import type { DossierAction } from '../catalogue.ts';
import type { Outcome } from '../decision.ts';
import type { Attempted } from '../possible.ts';
import { STOP_REASON } from '../terms/rights-terms.ts';
import { type DecideKind, decideRequest } from './decide.ts';
import { decidableNow } from './decide-again.ts';
import { recordByHand, resumeRequest } from './execution.ts';
import { extendRequest } from './extend.ts';
import { asksUnnamed } from './granted.ts';
import { askIdentity, establishIdentity, withdrawRequest } from './identity.ts';
import { liftRestriction, type RightsDossier } from './on-dossier.ts';
import { confirmRemoval, takeBackRemoval } from './removal-waits.ts';
import type { RightKind, RightsRequest } from './request.ts';
import type { RightsRules } from './rules.ts';

type Situation = {
  readonly request: RightsRequest;
  readonly dossier: RightsDossier;
  readonly rules: RightsRules;
  readonly today: string;
};
type Command = Attempted<Situation> & { readonly action: DossierAction };

/** Stands in for what somebody would type: the rules look whether there is a text, not at its words. */
const TYPED = 'x';
/** The shortest extension there is. */
const SHORT = 'P1D';

/** This kind is granted, and every other one that has to be decided with it refused. */
const granting = ({ request, dossier, rules, today }: Situation, granted: RightKind): Outcome<unknown> => {
  const yes = { kind: granted, outcome: 'granted' } as const;
  // What a letter did not name, the decision names.
  const whole: DecideKind = asksUnnamed(request, yes) ? { ...yes, documents: [TYPED] } : yes;
  const decisions = decidableNow(request).map(
    (kind): DecideKind => (kind === granted ? whole : { kind, outcome: 'refused', reasons: TYPED }),
  );
  const around = { dossier, others: [], documents: new Set([TYPED]) };
  return decideRequest(request, { decisions }, around, rules, today);
};

/**
 * Everything that people can do with a request. Whether it can be done now is found out by doing it with an input of which nothing is
 * wrong: what then says no is the state of the request and its dossier, by the rules themselves.
 */
export const RIGHTS_COMMANDS = {
  establishIdentity: {
    action: 'rights.identify',
    attempt: ({ request, rules, today }) =>
      establishIdentity(request, { method: TYPED, on: today, by: 'client' }, rules, today),
  },
  askIdentity: {
    action: 'rights.handle',
    attempt: ({ request, rules, today }) => askIdentity(request, { reason: STOP_REASON, doubt: TYPED }, rules, today),
  },
  extendRights: {
    action: 'rights.handle',
    attempt: ({ request, rules, today }) => extendRequest(request, { by: SHORT, reasons: TYPED }, rules, today),
  },
  /** A no can be said of every kind that can be decided at all, so it has no choice of its own. */
  decideRights: {
    action: 'rights.handle',
    choices: ({ request }) =>
      decidableNow(request).map((kind) => [kind, (situation: Situation) => granting(situation, kind)] as const),
    none: ({ request, dossier, rules, today }) =>
      decideRequest(request, { decisions: [] }, { dossier, others: [], documents: new Set() }, rules, today),
  },
  recordExecution: {
    action: 'rights.handle',
    choices: ({ request }) =>
      request.executions
        .filter(({ state }) => state === 'todo')
        .map(
          ({ kind }) =>
            [
              kind,
              ({ dossier, rules, today }: Situation) => recordByHand(request, dossier, { kind }, rules, today),
            ] as const,
        ),
    none: ({ request, dossier, rules, today }) =>
      recordByHand(request, dossier, { kind: request.kinds[0] ?? 'access' }, rules, today),
  },
  resumeRights: { action: 'rights.handle', attempt: ({ request, rules }) => resumeRequest(request, rules) },
  confirmRemoval: {
    action: 'removal.confirm',
    attempt: ({ request, dossier, rules, today }) => confirmRemoval(request, dossier, rules, today),
  },
  takeBackRemoval: {
    action: 'removal.take-back',
    attempt: ({ request, dossier, rules, today }) => takeBackRemoval(request, dossier, 'client', rules, today),
  },
  withdrawRights: {
    action: 'rights.withdraw',
    attempt: ({ request, rules, today }) => withdrawRequest(request, rules, today),
  },
  liftRestriction: {
    action: 'restriction.lift',
    attempt: ({ dossier, today }) => liftRestriction(dossier, 'owner', today, addDays(today, 1)),
  },
} as const satisfies { readonly [name in string]: Command };

export type RightsCommandName = keyof typeof RIGHTS_COMMANDS;
export const RIGHTS_COMMAND_NAMES = Object.keys(RIGHTS_COMMANDS) as readonly RightsCommandName[];
