import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  DeadLetters,
  Directory,
  Events,
  Executions,
  Mail,
  Mailer,
  RunningExecutions,
} from '../../stores/outside.ts';

const address = (): string => `anke-${randomUUID()}@voorbeeld.example`;
const invitation = (email = address()) => ({ email, givenName: 'Anke', role: 'coach', locale: 'nl' }) as const;

/** What is known of who was invited and never signed in. */
const GIVEN = { givenName: 'Anke', locale: 'nl', neverSignedIn: true } as const;

/** A directory whose deployment made this owner. */
export type OpenDirectory = (owner: { email: string; givenName: string } | undefined) => Promise<{
  readonly directory: Directory;
  /** The person of an account chooses a password of their own. */
  readonly signIn: (personId: string) => Promise<void>;
}>;

export function directoryContract(name: string, open: OpenDirectory): void {
  describe(`directory, ${name}`, () => {
    const owner = { email: address(), givenName: 'Ottilie' };
    let directory: Directory;
    let signIn: (personId: string) => Promise<void>;
    beforeAll(async () => {
      ({ directory, signIn } = await open(owner));
    });

    const invite = async (email?: string): Promise<string> => {
      const invited = await directory.invite(invitation(email));
      if (!invited.ok) throw new Error('The invitation was refused.');
      return invited.personId;
    };

    it('keeps of an account what was given, under an id that is no address', async () => {
      const email = address();
      const personId = await invite(email);
      expect(personId).toMatch(/^[0-9a-f-]{36}$/);
      expect(await directory.contactOf(personId)).toEqual({ ...GIVEN, email });
    });

    it('answers an address that has an account with its id, in the same role only', async () => {
      const email = address();
      const personId = await invite(email);
      expect(await directory.invite(invitation(email))).toEqual({ ok: false, reason: 'exists', personId });
      expect(await directory.invite({ ...invitation(email), role: 'client' })).toEqual({ ok: false, reason: 'exists' });
    });

    it('does not take the same address in capitals for another', async () => {
      const email = address();
      await invite(email);
      expect(await directory.invite(invitation(email.toUpperCase()))).toMatchObject({ ok: false, reason: 'exists' });
    });

    it('removes an account, and its address can be invited again', async () => {
      const email = address();
      const personId = await invite(email);
      await directory.remove(personId);
      expect(await directory.contactOf(personId)).toBeUndefined();
      expect(await invite(email)).not.toBe(personId);
    });

    it('gives an account another address, in lower case, and keeps its id, its name and its role', async () => {
      const [before, after] = [address(), address()];
      const personId = await invite(before);
      expect(await directory.changeEmail(personId, after.toUpperCase())).toBe('changed');
      expect(await directory.contactOf(personId)).toEqual({ ...GIVEN, email: after });
      expect(await directory.invite(invitation(after))).toEqual({ ok: false, reason: 'exists', personId });
    });

    it('gives an account the address that it has, as often as it is asked to', async () => {
      const email = address();
      const personId = await invite(email);
      for (const _ of [1, 2]) expect(await directory.changeEmail(personId, email)).toBe('changed');
      expect(await directory.contactOf(personId)).toMatchObject({ email });
    });

    it('does not give an account the address of another, in capitals or not', async () => {
      const [one, other] = [address(), address()];
      const personId = await invite(one);
      await invite(other);
      for (const taken of [other, other.toUpperCase()])
        expect(await directory.changeEmail(personId, taken)).toBe('exists');
      expect(await directory.contactOf(personId)).toMatchObject({ email: one });
    });

    it('writes to an account in the language that it wants from then on, and to who has none not at all', async () => {
      const email = address();
      const personId = await invite(email);
      for (const locale of ['en', 'en', 'nl'] as const) {
        await directory.changeLocale(personId, locale);
        expect(await directory.contactOf(personId)).toEqual({ ...GIVEN, email, locale });
      }
      await directory.changeLocale(randomUUID(), 'en');
    });

    it('gives nobody an address who has no account', async () => {
      expect(await directory.changeEmail(randomUUID(), address())).toBe('missing');
    });

    it('finds every account of a mailbox, whatever the capitals and whatever stands behind a plus, and no other', async () => {
      const [local = '', domain = ''] = address().split('@');
      const one = await invite(`${local}@${domain}`);
      const other = await invite(`${local}+werk@${domain}`);
      for (const elsewhere of [`${local}.b@${domain}`, `${local}@elders.example`]) await invite(elsewhere);
      for (const form of [`${local}@${domain}`, `${local.toUpperCase()}+x@${domain}`])
        expect((await directory.alike(form)).map(({ personId }) => personId).toSorted()).toEqual(
          [one, other].toSorted(),
        );
      expect(await directory.alike(`"${local}"@${domain}`)).toEqual([]);
    });

    it('sends the invitation again of who never signed in, and knows from then on who did', async () => {
      const personId = await invite();
      for (const _ of [1, 2]) expect(await directory.resend(personId)).toBe('resent');
      await signIn(personId);
      expect(await directory.contactOf(personId)).not.toHaveProperty('neverSignedIn');
      expect(await directory.resend(personId)).toBe('signed-in');
      expect(await directory.resend(randomUUID())).toBe('missing');
    });

    it('does not mind removing what is not there', async () => {
      await directory.remove(randomUUID());
    });

    it('knows nobody by an id that it did not give', async () => {
      expect(await directory.contactOf(randomUUID())).toBeUndefined();
    });

    it('finds the owner, whoever else is there', async () => {
      await invite();
      expect(await directory.owner()).toMatchObject(owner);
    });

    it('has no owner when the deployment made none', async () => {
      expect(await (await open(undefined)).directory.owner()).toBeUndefined();
    });
  });
}

export function mailerContract(
  name: string,
  open: () => Promise<{ mailer: Mailer; sent: () => Promise<Mail[]> }>,
): void {
  describe(`mailer, ${name}`, () => {
    it('says of each mail under which id it is known', async () => {
      const { mailer } = await open();
      const mail = { to: address(), subject: 'Uw dossier', text: 'a', html: '<p>a</p>' };
      const ids = [await mailer.send(mail), await mailer.send(mail)];
      for (const id of ids) expect(id).toMatch(/^[\x21-\x7e]{1,200}$/);
      expect(new Set(ids).size).toBe(2);
    });

    it('sends both forms, with every letter, and a subject of one line', async () => {
      const { mailer, sent } = await open();
      const to = address();
      const mail = { to, text: 'Beste Renée,\n\n€ 10', html: '<p>Beste Renée,</p><p>€ 10</p>' };
      await mailer.send({ ...mail, subject: 'Uw dossier é\r\nBcc: x@voorbeeld.example' });
      const received = (await sent()).filter((one) => one.to === to);
      expect(received).toEqual([{ ...mail, subject: 'Uw dossier é Bcc: x@voorbeeld.example' }]);
    });
  });
}

export function executionsContract(
  name: string,
  open: () => Promise<{
    executions: Executions;
    started: () => Promise<{ name: string; input: unknown }[]>;
    /** Starts an execution that waits. */
    wait: () => Promise<{ token: string; answered: () => Promise<unknown> }>;
  }>,
): void {
  describe(`executions, ${name}`, () => {
    it('start once, however often they are asked to', async () => {
      const { executions, started } = await open();
      const [first, second] = [randomUUID(), randomUUID()];
      for (const _ of [1, 2, 3]) await executions.start('erasure', first, { erasureId: first });
      await executions.start('erasure', first, { erasureId: 'another' });
      await executions.start('erasure', second, { erasureId: second });
      const all = await started();
      expect(all).toHaveLength(2);
      expect(all).toEqual(
        expect.arrayContaining([
          { name: first, input: { erasureId: first } },
          { name: second, input: { erasureId: second } },
        ]),
      );
    });

    it('are answered once: the first answer is what came of it, and nobody minds a second', async () => {
      const { executions, wait } = await open();
      const { token, answered } = await wait();
      await executions.answer(token, { outcome: 'granted' });
      expect(await answered()).toEqual({ outcome: 'granted' });
      await executions.answer(token, { outcome: 'withdrawn' });
      expect(await answered()).toEqual({ outcome: 'granted' });
    });

    it('are not there for a token that nobody waits with, which is no error', async () => {
      const { executions } = await open();
      await executions.answer(randomUUID(), { outcome: 'granted' });
    });
  });
}

export function runningContract(
  name: string,
  open: () => Promise<{
    executions: RunningExecutions;
    /** Starts an execution of the erasure that waits, and says when it did. */
    start: () => Promise<Temporal.Instant>;
    end: () => Promise<void>;
  }>,
): void {
  it(`running executions, ${name}, are counted by when they started, until they end`, async () => {
    const { executions, start, end } = await open();
    const at = await start();
    const [before, after] = [at.subtract({ hours: 1 }), at.add({ hours: 1 })];
    expect(await executions.countStartedBefore('erasure', after)).toBe(1);
    expect(await executions.countStartedBefore('erasure', before)).toBe(0);
    expect(await executions.countStartedBefore('consent', after)).toBe(0);
    await end();
    expect(await executions.countStartedBefore('erasure', after)).toBe(0);
  });
}

export function eventsContract(
  name: string,
  open: (source: string) => Promise<{ events: Events; received: () => Promise<unknown[]> }>,
): void {
  describe(`events, ${name}`, () => {
    it('arrive as they were published', async () => {
      const source = `dossierwacht-${randomUUID()}`;
      const { events, received } = await open(source);
      const event = { source, type: 'RelocateDocuments', detail: { dossierId: 'd1', to: ['closed'] } };
      await events.publish(event);
      expect(await received()).toEqual([event]);
    });
  });
}

export function deadLettersContract(
  name: string,
  open: () => Promise<{ deadLetters: DeadLetters; give: () => Promise<void> }>,
): void {
  it(`dead letters, ${name}, are counted`, async () => {
    const { deadLetters, give } = await open();
    expect(await deadLetters.count()).toBe(0);
    await give();
    await give();
    expect(await deadLetters.count()).toBe(2);
  });
}
