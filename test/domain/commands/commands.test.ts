import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../../domain/article.ts';
import { ACTS } from '../../../domain/audit.ts';
import { PROVISIONS } from '../../../local/articles/catalogue.ts';
import { policyById, policyIds } from '../../../local/policies.ts';
import { allowed, textsIn } from '../support/outcomes.ts';
import { ON_COMPLAINTS } from './on-complaints.ts';
import { ON_CONSULTS } from './on-consults.ts';
import { ON_DOSSIERS } from './on-dossiers.ts';
import { ON_PAPER } from './on-paper.ts';
import { ON_QUESTIONS } from './on-questions.ts';
import { ON_REGISTERS } from './on-registers.ts';
import { ON_RIGHTS } from './on-rights.ts';
import { ON_SUMMARIES } from './on-summaries.ts';
import { ON_TEST_RESULTS } from './on-test-results.ts';
import type { Commands, Typed } from './typed.ts';

const COMMANDS: Commands = {
  ...ON_DOSSIERS,
  ...ON_CONSULTS,
  ...ON_COMPLAINTS,
  ...ON_RIGHTS,
  ...ON_REGISTERS,
  ...ON_PAPER,
  ...ON_SUMMARIES,
  ...ON_QUESTIONS,
  ...ON_TEST_RESULTS,
};
const names = Object.keys(COMMANDS);

const domain = fileURLToPath(new URL('../../../domain/', import.meta.url));

/** The modules that make decisions: those that import the one function that makes them. */
const modules = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .filter((file) =>
    /import \{[^}]*\bdecided\b[^}]*\} from '[./]+decision\.ts'/.test(readFileSync(`${domain}${file}`, 'utf8')),
  );

/** What those modules export beside commands: it looks, refuses or computes, and changes nothing. */
const NO_COMMANDS = [
  'complaint/nextHandler',
  'complaint/refuseOutsider',
  'consult/mayReachHours',
  'consent/endsOlder',
  'document/incomingKey',
  'document/objectKeyIn',
  'document/placeOf',
  'document/refuseCategory',
  'document/shelfOf',
  'dossier/isObjection',
  'dossier/isObjectionReason',
  'dossier/isSame',
  'dossier/isBeingTakenOver',
  'dossier/refuseEnd',
  'dossier/refuseOutcome',
  'dossier/relocation',
  'dossier/versionsToAnnounce',
  'person/factsOf',
  'person/linkedTrace',
  'register/remindOn',
  'rights/answerNow',
  'rights/erasesAll',
  'rights/erasureWaits',
  'rights/isPlanned',
  'rights/kindsToTell',
  'rights/refuseProof',
  'rights/refuseUnlessOpen',
  'rights/standingOf',
  'rights/stepsOf',
  'rights/toTakeBack',
  'rights/toTell',
  'statistics/coarseOf',
  'statistics/countedIn',
  'statistics/yearsOf',
  'statistics/yearsToCount',
  'test-result/filesOf',
  'test-result/isUsable',
  'test-result/testKindOf',
];
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
  it('[EK-3.1] are all in this test', async () => {
    const exported = await Promise.all(
      modules.map(async (file) => {
        const module: Record<string, unknown> = await import(`${domain}${file}`);
        const functions = Object.keys(module).filter((name) => typeof module[name] === 'function');
        return functions.map((name) => `${file.split('/')[0]}/${name}`);
      }),
    );
    expect(modules.length).toBeGreaterThan(30);
    expect([...names, ...NO_COMMANDS].toSorted()).toEqual(exported.flat().toSorted());
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
    for (const { act, action, rules } of audit) {
      const articles = policyIds.flatMap((id) => articlesOf(policyById(id).rules, rules));
      expect(ACTS).toContain(act);
      expect(action).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.filter((article) => !PROVISIONS.has(article) && !/^AVG-\d+(\.\w+)*$/.test(article))).toEqual([]);
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

/** What is typed and is no person's: the organisation that anonymous figures were given to, in a log that accounts for it (EK-8.1). */
const OPEN: { readonly [name: string]: string } = { 'statistics/releaseFigures': 'receiver' };

/** What of an outcome is written in the clear, sent, logged or answered: everything but what is sealed. */
function inTheClear(name: string, outcome: ReturnType<typeof run>): string[] {
  if (!outcome.ok) return textsIn(outcome.refusal);
  const { next, audit, agenda, effects } = outcome;
  const open = OPEN[name];
  const clear = { ...(next as object), secrets: undefined, ...(open === undefined ? {} : { [open]: undefined }) };
  return textsIn({ clear, audit, agenda, effects });
}

/** On its own, and among words. */
const CITIZEN_SERVICE_NUMBER = '111222333';

/** Nobody types anything in these: what was typed lies in the record already. */
const TAKE_NO_WORDS = [
  'document/recordFinding',
  'document/madeAvailable',
  'document/moved',
  'document/downloadDocument',
  'consent/answerConsent',
  'consent/withdrawConsent',
  'consent/expireConsent',
  'consent/endConsent',
  'consent/remindOfConsent',
  'consent/noteBounce',
  'consent/recordToken',
  'consent/recordTold',
];

describe('a citizen service number', () => {
  const numbered = (text: string): string => `${text} ${CITIZEN_SERVICE_NUMBER}`;
  const { firstName, lastName, career, reference, reason, fileName } = PLAIN;
  const withNumber: Typed = {
    firstName: numbered(firstName),
    lastName: numbered(lastName),
    career: numbered(career),
    reference: numbered(reference),
    reason: numbered(reason),
    fileName: numbered(fileName),
    instead: numbered(reason),
  };

  const takeWords = names.filter((name) => !TAKE_NO_WORDS.includes(name));
  it.each(takeWords)('[RIO-2.2] [EK-2.1] is taken by no command, also where no request was looked at: %s', (name) => {
    for (const stored of [PLAIN, { ...PLAIN, reason: 'A claim' }]) {
      const outcome = run(name, { ...withNumber, stored });
      if (outcome.ok) expect(textsIn(outcome.next).filter((text) => text.includes(CITIZEN_SERVICE_NUMBER))).toEqual([]);
      else if (outcome.refusal.code === 'citizen-service-number') expect(outcome.refusal.field).toBeDefined();
    }
  });
});

describe('under a legal hold', () => {
  const STORED = {
    firstName: 'Noor',
    lastName: 'de Wit',
    career: 'Baker',
    reference: 'WW-1',
    reason: 'A claim',
    fileName: 'cv',
  };
  /** The one makes a dossier, the other decides about a version of the regulation for all of them. */
  const ofNone = ['dossier/createDossier', 'dossier/beginAnnouncing'];
  const onDossier = names.filter((name) => name.startsWith('dossier/') && !ofNone.includes(name));
  const lain = {
    client: { firstName: 'Noor', lastName: 'de Wit', career: 'Baker' },
    decisionReference: 'WW-1',
  };

  it.each(onDossier)('[EK-10.1] %s takes away or writes over nothing that lies in the dossier', (name) => {
    for (const instead of [PLAIN, { ...PLAIN, ...STORED, career: '' }, { ...PLAIN, ...STORED, reference: '' }]) {
      const outcome = run(name, { ...instead, stored: STORED });
      if (outcome.ok) expect((outcome.next as { secrets: object }).secrets).toMatchObject(lain);
    }
  });
});

describe('what somebody wrote', () => {
  /** They destroy on purpose. */
  const TAKE_AWAY = ['complaint/endRetention', 'register/endContent'];
  /** What they make lies beside the dossier, which stays as it is. */
  const BESIDE = [
    'document/announceDocument',
    'consent/askConsent',
    'paper/recordCopy',
    'test-result/askForTestResult',
    'summary/writeSummary',
  ];
  const words = { ...PLAIN, reason: 'First words', career: 'Baker' };

  it.each(names.filter((name) => ![...TAKE_AWAY, ...BESIDE].includes(name)))(
    '[EK-10.3] [AVG-5.2] %s writes over none of it',
    (name) => {
      const lain: string[] = [];
      const outcome = run(name, { ...PLAIN, reason: 'Later words', stored: words, lain });
      // Under a hold a field of the client is not changed at all, and the correction that is asked for keeps it.
      if (!outcome.ok) return expect(['held', 'held-content']).toContain(outcome.refusal.code);
      const now = textsIn(outcome.next);
      expect(lain.filter((text) => !now.some((one) => one.includes(text)))).toEqual([]);
    },
  );
});

describe('what people typed', () => {
  it.each(names)('[RIO-1.2] [RIO-2.2] is in no audit entry, agenda, effect, refusal or clear field of %s', (name) => {
    fc.assert(
      fc.property(everything, (words) => {
        const clear = inTheClear(name, run(name, words));
        expect(clear.length).toBeGreaterThan(0);
        expect(clear.filter((text) => text.includes('\u2766'))).toEqual([]);
      }),
    );
  });

  it('is searched for well: the sealed part does hold it', () => {
    const { next } = allowed<unknown>(run('dossier/createDossier', { ...PLAIN, career: '\u2766 Welder' }));
    expect(textsIn(next).some((text) => text.includes('\u2766'))).toBe(true);
  });
});
