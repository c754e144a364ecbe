import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '../../contracts/names.ts';
import { renderLetter } from '../../lambdas/letters/letter.ts';
import { anchor } from '../../lambdas/proof/anchor.ts';
import { FINGERPRINT, REPORT } from '../../local/articles/command.ts';
import { gitFreeEnvironment, treeFingerprint } from '../../local/articles/fingerprint.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { evidenceCommand } from '../../local/evidence/command.ts';
import { deploymentAtHand, type Reach } from '../../local/evidence/deployment.ts';
import { evidenceLetter } from '../../local/evidence/document.ts';
import { gather } from '../../local/evidence/gather.ts';
import { evidence } from '../../local/evidence/model.ts';
import { policyById } from '../../local/policies.ts';
import { RESTORE_RECORD } from '../../local/restore/record.ts';
import { MEASURES } from '../../policies/shared/measures/index.ts';
import { pagesOf } from '../lambdas/letters/pdf-text.ts';
import { fonts } from '../lambdas/letters/sample.ts';
import { practice } from '../support/practice.ts';
import { everyRegulation } from '../support/regulations.ts';
import { clientData, registered } from '../support/story.ts';

const AT = Temporal.Instant.from('2026-03-05T10:00:00Z');
/** When the tests of the invented report ended. */
const ENDED = Temporal.Instant.from('2026-03-04T09:30:00Z');
const PLANTED = 'Wilhelmina Achterberg';
const policy = policyById(everyRegulation[0] ?? '');
const none = deploymentAtHand({});

let root: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: gitFreeEnvironment(), stdio: 'pipe' });
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  git('init', '--quiet');
  mkdirSync(join(root, 'reports'));
  writeFileSync(join(root, '.gitignore'), 'reports/\n');
  writeFileSync(join(root, 'code.ts'), 'one');
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@voorbeeld.example', 'commit', '--quiet', '-m', 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const [measure] = MEASURES;
const file = measure?.tests[0] ?? '';

/** A whole run on this tree: one test of the first measure, with a name of somebody in its title. */
function tested(status: 'passed' | 'failed' | 'skipped'): void {
  const testResults = [
    {
      name: join(root, file),
      endTime: ENDED.epochMilliseconds,
      assertionResults: [{ fullName: `reads what ${PLANTED} wrote`, status }],
    },
  ];
  writeFileSync(join(root, REPORT), JSON.stringify({ testResults }));
  writeFileSync(join(root, FINGERPRINT), `${treeFingerprint(root)}\n`);
}

const asked = (deployment = none) => gather({ root, at: AT, policy, example: true, deployment });
const shownOf = (found: Awaited<ReturnType<typeof asked>>) => found.measures[0]?.tests[0];

describe('[EK-4.3] when a measure was last proved', () => {
  test('is the end of its tests, when they ran on these files', async () => {
    tested('passed');
    const found = await asked();
    expect(found.tests).toEqual({ tree: 'this', passed: 1, notPassed: 0, at: '2026-03-04T09:30:00Z' });
    expect(shownOf(found)).toEqual({ file, result: 'passed', passed: 1, at: '2026-03-04T09:30:00Z' });
    expect(found.measures.at(-1)?.tests[0]).toMatchObject({ result: 'not-run' });
  });

  test.each(['failed', 'skipped'] as const)('is not proved by tests that were %s', async (status) => {
    tested(status);
    expect(shownOf(await asked())).toMatchObject({ result: 'failed', passed: 0 });
  });

  test('is not known when a file changed since, or without a report', async () => {
    expect(await asked()).toMatchObject({ tests: { tree: 'none' }, versions: { changed: 0 } });
    tested('passed');
    writeFileSync(join(root, 'code.ts'), 'two');
    const found = await asked();
    expect(found).toMatchObject({ tests: { tree: 'another' }, versions: { changed: 1 } });
    expect(shownOf(found)).toEqual({ file, result: 'not-run', passed: 0 });
  });
});

describe('[EK-4.1] the last restore', () => {
  const record = {
    to: '2026-03-04T08:15:00Z',
    openedAt: '2026-03-04T09:00:01.250Z',
    took: { close: 900.1, copies: 1203, keys: 4, records: 62.5, documents: 10, anchors: 5, tell: 1, open: 3 },
    seconds: 2188.6,
    lost: { links: 17, documents: 2 },
    keysBroughtBack: 5,
    documentsBroughtBack: 23,
    tablesMadeAgain: ['records', 'vault'],
  };
  const left = (text: string) => writeFileSync(join(root, RESTORE_RECORD), text);

  test('says when, how long each step took, and what was lost, in the data and on paper', async () => {
    left(JSON.stringify(record));
    const found = await asked();
    expect(found.lastRestore).toEqual({ kept: true, ...record });
    for (const [lang, told] of [
      ['nl', ['2.188,6 seconden', '62,5 seconden', 'Regels van het logboek die kwijt zijn17', 'opnieuw zijn gemaakt2']],
      ['en', ['2,188.6 seconds', '62.5 seconds', 'Entries of the log that are lost17', 'were made again2']],
    ] as const) {
      const page = pagesOf(await renderLetter(evidenceLetter(found, policy, lang), fonts)).join(' ');
      const words = page.replace(/\s+/g, ' ');
      for (const text of [record.to, record.openedAt, ...told]) expect(words).toContain(text);
    }
  });

  test.each([
    ['none', undefined],
    ['unreadable', 'not JSON'],
    ['unreadable', JSON.stringify({ ...record, seconds: -1 })],
    // A step that no restore has: what somebody wrote there does not reach the evidence.
    ['unreadable', JSON.stringify({ ...record, took: { [PLANTED]: 1 } })],
  ])('is said to be %s', async (why, text) => {
    if (text !== undefined) left(text);
    expect((await asked()).lastRestore).toEqual({ kept: false, why });
  });
});

describe('what is asked of a deployment', () => {
  test('is not asked without one, and says so when it does not answer', async () => {
    expect((await asked()).chains).toEqual({ asked: false, why: 'no-deployment' });
    const gone: Reach = { log: () => Promise.reject(new Error(PLANTED)), accounts: () => unreachable() };
    const found = await asked(deploymentAtHand({ AWS_PROFILE: 'practice' }, gone));
    expect([found.chains, found.access.accounts]).toEqual(Array(2).fill({ asked: false, why: 'unreachable' }));
  });

  test('[RIO-1.5] is how the log holds, and how many accounts may sign in', async () => {
    const one = practice();
    const { dossierId } = await registered(one);
    await anchor(one);
    const deployed = deploymentAtHand({ AWS_PROFILE: 'practice' }, reachOf(one));
    const good = await asked(deployed);
    expect(good.chains).toMatchObject({ asked: true, holds: true, anchors: 1, chains: 2, faults: {} });
    expect(good.access.accounts).toEqual({
      asked: true,
      byRole: Object.fromEntries(ROLES.map((role) => [role, 3])),
    });
    one.items.tamper('records', { pk: `AUDIT#${dossierId}`, sk: 'E#0000000001' });
    expect((await asked(deployed)).chains).toMatchObject({ holds: false, faults: { 'chain-missing': 1 } });
  });

  /** Two pages of people with names; one of them may not sign in. */
  const reachOf = (one: ReturnType<typeof practice>): Reach => ({
    log: async () => one,
    async *accounts() {
      const account = (Enabled: boolean) => ({
        Username: PLANTED,
        Attributes: [{ Name: 'email', Value: PLANTED }],
        Enabled,
      });
      yield [account(true), account(true)];
      yield [account(false), account(true)];
    },
  });
  // biome-ignore lint/correctness/useYield: it fails before there is anything to give.
  async function* unreachable(): ReturnType<Reach['accounts']> & AsyncGenerator<never> {
    throw new Error(PLANTED);
  }

  test('[EK-2.1] holds nothing about anybody, on paper or in the data', async () => {
    const one = practice();
    const { dossierId, coach, client } = await registered(one);
    await anchor(one);
    one.items.tamper('records', { pk: `AUDIT#${dossierId}`, sk: 'E#0000000001' });
    tested('passed');
    const found = await asked(deploymentAtHand({ AWS_PROFILE: 'practice' }, reachOf(one)));
    const { firstName, lastName, email } = clientData;
    const told = [JSON.stringify(found)];
    for (const lang of ['nl', 'en'] as const)
      told.push(pagesOf(await renderLetter(evidenceLetter(found, policy, lang), fonts)).join('\n'));
    for (const text of told)
      for (const name of [PLANTED, firstName, lastName, email, dossierId, coach.personId, client.personId])
        expect([name, text.includes(name)]).toEqual([name, false]);
  });
});

test('[EK-4.3] each alarm says who is hurt and by which test it is shown', async () => {
  const { alarms } = await asked();
  expect(alarms.length).toBeGreaterThan(10);
  for (const { alarms: names, hurt, test: shown } of alarms) {
    expect(names).not.toEqual([]);
    expect(hurt).not.toBe('');
    expect([shown.file, existsSync(join(ROOT, shown.file))]).toEqual([shown.file, true]);
  }
});

test('the command writes a PDF and JSON of the day, in the form that is promised', async () => {
  const lines: string[] = [];
  const run = (...args: string[]) =>
    evidenceCommand({
      args,
      cwd: root,
      now: async () => AT,
      deployment: none,
      out: (line) => void lines.push(line),
      err: (line) => void lines.push(line),
    });
  expect(await run('--out', 'made', '--language', 'en')).toBe(0);
  expect(lines).toEqual(['json', 'pdf'].map((kind) => join(root, `made/evidence-2026-03-05.${kind}`)));
  const found = evidence.parse(JSON.parse(readFileSync(lines[0] ?? '', 'utf8')));
  expect(found.practice).toMatchObject({ example: true });
  const pdf = readFileSync(lines[1] ?? '');
  // Tagged: a screen reader knows its headings and tables.
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/);
  const page = pagesOf(pdf).join('\n');
  for (const { text } of MEASURES) expect(page).toContain(text.en.split(' ')[0]);
  for (const wrong of [['--language', 'fr'], ['--policy', 'none'], ['--organisation', 'none.json'], ['more']])
    expect(await run(...wrong)).toBe(2);
});
