import { type Machine, NOTICE_RULES, type Notice } from './catalogue.ts';
import { accountOf, type Person } from './person/person.ts';

/** To whom a notice goes: the relay finds the address, so that no address lies in the outbox. */
export type Recipient = { readonly to: 'owner' } | { readonly to: 'person'; readonly personId: string };

/**
 * What happens outside the database after a commit. Each lies in the outbox until it is done, and doing it twice is
 * harmless: executions are named after their case, notices are claimed once. Ids only, never personal data.
 */
export type Effect =
  | {
      readonly type: 'start-execution';
      readonly machine: Machine;
      readonly name: string;
      readonly input: Readonly<Record<string, string>>;
    }
  /** An execution that waits is told what came of it. */
  | { readonly type: 'answer-token'; readonly token: string; readonly outcome: string }
  | {
      readonly type: 'event';
      readonly event: 'RelocateDocuments' | 'EndChain' | 'CarryOnBatch' | 'SendTestInvitation';
      readonly detail: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'notify';
      readonly notice: Notice;
      readonly recipient: Recipient;
      readonly facts: Readonly<Record<string, string>>;
      /** The practice has nothing of this person any more: after this the account goes too (AVG 5(1)(e)). */
      readonly lastNotice?: true;
    };

export const EFFECTS = [
  'start-execution',
  'answer-token',
  'event',
  'notify',
] as const satisfies readonly Effect['type'][];

/** May this recipient do without it, when they want no mail? They see it in the portal. The owner may do without none. */
export const isOptional = (notice: Notice, recipient: Recipient): boolean =>
  recipient.to === 'person' && NOTICE_RULES[notice] === 'optional';

/** A notice that an account goes with is for the account itself: by then there is nobody any more whose it is. */
export const toTheirAccount = (effects: readonly Effect[], person: Person): Effect[] =>
  effects.map((effect) =>
    effect.type === 'notify' && effect.lastNotice
      ? { ...effect, recipient: { to: 'person', personId: accountOf(person) } }
      : effect,
  );
