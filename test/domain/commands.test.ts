import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../domain/audit.ts';
import { isArticleId } from '../../policies/articles.ts';
import { COMMAND_MODULES, COMMANDS, NO_COMMANDS, type Typed } from './support/commands.ts';
import { allowed, textsIn } from './support/outcomes.ts';

const names = Object.keys(COMMANDS);
const run = (name: string, typed: Typed) => {
  const command = COMMANDS[name];
  if (!command) throw new Error(`No command ${name}`);
  return command(typed);
};

const PLAIN: Typed = {
  firstName: 'Noor',
  lastName: 'de Wit',
  career: 'Welder',
  reference: 'WW-77',
  reason: 'A dispute',
  fileName: 'cv',
};

describe('the commands of the domain', () => {
  it('[EK-3.1] are all in this test', () => {
    const exported = Object.values(COMMAND_MODULES)
      .flatMap((module) => Object.entries(module))
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name)
      .filter((name) => !(NO_COMMANDS as readonly string[]).includes(name));
    expect(names.toSorted()).toEqual(exported.toSorted());
  });

  it('[RIO-1.5] know the thirteen acts of processing that the law names', () => {
    expect([...ACTS]).toEqual([
      'collect',
      'record',
      'order',
      'keep',
      'update',
      'change',
      'consult',
      'use',
      'disclose',
      'combine',
      'shield',
      'erase',
      'destroy',
    ]);
  });

  it.each(names)('[RIO-1.5] [EK-3.1] %s leaves an entry with its act and its articles', (name) => {
    const { audit } = allowed<unknown>(run(name, PLAIN));
    expect(audit.length).toBeGreaterThan(0);
    for (const { act, action, articles } of audit) {
      expect(ACTS).toContain(act);
      expect(action).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.filter((article) => !isArticleId(article) && !/^AVG-\d+(\.\w+)*$/.test(article))).toEqual([]);
    }
  });
});

/** Words that nothing else in an outcome holds: each begins with a sign that no code or id has. */
const word = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `\u2766${text}`);
/** Texts that are refused: then the refusal must not repeat them. */
const forbidden = word.chain((text) => fc.constantFrom(`${text} 111222333`, `${text} diagnose: ADHD`));
const typed = fc.oneof(word, forbidden);
const everything: fc.Arbitrary<Typed> = fc.record(
  {
    firstName: typed,
    lastName: typed,
    career: typed,
    reference: typed,
    reason: typed,
    fileName: typed,
    instead: typed,
  },
  { requiredKeys: ['firstName', 'lastName', 'career', 'reference', 'reason', 'fileName'] },
);

/** What of an outcome is written in the clear, sent, logged or answered: everything but what is sealed. */
function inTheClear(outcome: ReturnType<typeof run>): string[] {
  if (!outcome.ok) return textsIn(outcome.refusal);
  const { next, audit, agenda, effects } = outcome;
  const clear = 'secrets' in next ? (({ secrets: _, ...rest }) => rest)(next) : next;
  return textsIn({ clear, audit, agenda, effects });
}

describe('what people typed', () => {
  it.each(names)('[RIO-1.2] [RIO-2.2] is in no audit entry, agenda, effect, refusal or clear field of %s', (name) => {
    fc.assert(
      fc.property(everything, (words) => {
        const clear = inTheClear(run(name, words));
        expect(clear.length).toBeGreaterThan(0);
        expect(clear.filter((text) => text.includes('\u2766'))).toEqual([]);
      }),
    );
  });

  it('is searched for well: the sealed part does hold it', () => {
    const { next } = allowed<unknown>(run('createDossier', { ...PLAIN, career: '\u2766 Welder' }));
    expect(textsIn(next).some((text) => text.includes('\u2766'))).toBe(true);
  });
});
