import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
// What Lighthouse itself measures a machine by; it exports it nowhere else.
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import puppeteer, { type Page } from 'puppeteer-core';
import { startMeasuredBrowser } from '../cloud/browser.ts';
import { type OpenCloud, openCloud } from '../cloud/index.ts';
import { freePort } from '../cloud/ports.ts';
import { silent } from '../cloud/progress.ts';
import { DEFAULT_POLICY, findPolicy, placeOf } from '../policies.ts';
import { seed } from '../seed/seed.ts';
import { OWNER } from '../story/perform.ts';
import { accounts } from '../story/session.ts';
import { figure, type Measured, median } from './figure.ts';

/** What Lighthouse gives at least, of 100, on a phone as it simulates one. */
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 95 } as const;
type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as Category[];
/**
 * How quick the phone is that Lighthouse simulates, in its own measure: four times slower than a quick computer (about 1,600),
 * in the middle of what its documentation calls a mid phone (docs/throttling.md, 125 to 800).
 */
const PHONE = 400;
const { mobileSlow4G } = throttling;
/** The median of so many: one run can meet a busy machine, and so can two. */
const RUNS = 5;

/** How quick and how good the built portal is on a phone, as Lighthouse judges it, through its own address. */
export async function portalScores(): Promise<Measured[]> {
  const policy = placeOf(DEFAULT_POLICY);
  const found = findPolicy(policy);
  if ('wrong' in found) throw new Error(found.wrong.join('\n'));
  const cloud = await openCloud({ policy, ownerEmail: OWNER });
  try {
    const people = accounts(cloud, cloud.outputs, cloud.origin);
    const players = await seed({
      accounts: people,
      policy: found,
      ownerEmail: OWNER,
      origin: cloud.origin,
      progress: silent,
    });
    people.close();
    return await scoresOf(cloud, players);
  } finally {
    await cloud.stop();
  }
}

type Players = Awaited<ReturnType<typeof seed>>;

async function scoresOf({ origin }: OpenCloud, players: Players): Promise<Measured[]> {
  const port = await freePort();
  const browser = await startMeasuredBrowser(port);
  try {
    const remote = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}` });
    const page = await remote.newPage();
    const figures = await judged(page, `${origin}/`, 'the public start');
    for (const role of ['client', 'coach', 'owner', 'manager', 'principal'] as const) {
      const player = players.find((one) => one.role === role);
      if (!player) throw new Error(`There is no ${role}.`);
      const own = await (await remote.createBrowserContext()).newPage();
      await signedIn(own, origin, player);
      figures.push(...(await judged(own, `${origin}/`, `the start of ${role === 'owner' ? 'the' : 'a'} ${role}`)));
    }
    await remote.disconnect();
    return figures;
  } finally {
    await browser.close();
  }
}

/** In one tab: a session is kept over a reload, and nowhere else. */
async function signedIn(page: Page, origin: string, { email, password }: Players[number]): Promise<void> {
  await page.goto(`${origin}/me`);
  await page.locator('main button').click();
  await page.locator('input[name="username"]').fill(email);
  if ((await page.$('input[name="password"]')) === null)
    await Promise.all([page.waitForNavigation(), page.locator('button[type="submit"]').click()]);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('nav.menu a');
}

/** A first visit, with nothing kept; how much slower the phone is than this machine is measured anew each time. */
async function judged(page: Page, url: string, name: string): Promise<Measured[]> {
  const scores = new Map<Category, number[]>(CATEGORIES.map((category) => [category, []]));
  const slower: number[] = [];
  const tools = await page.createCDPSession();
  for (let run = 0; run < RUNS; run += 1) {
    await tools.send('Network.clearBrowserCache');
    const cpuSlowdownMultiplier = Math.max(1, (await page.evaluate(pageFunctions.computeBenchmarkIndex)) / PHONE);
    slower.push(cpuSlowdownMultiplier);
    const settings = {
      onlyCategories: [...CATEGORIES],
      disableStorageReset: true,
      throttling: { ...mobileSlow4G, cpuSlowdownMultiplier },
    };
    const result = await lighthouse(url, { logLevel: 'error' }, { extends: 'lighthouse:default', settings }, page);
    for (const category of CATEGORIES) {
      const score = result?.lhr.categories[category]?.score;
      if (typeof score !== 'number') throw new Error(`Lighthouse has no ${category} of ${name}.`);
      scores.get(category)?.push(score * 100);
    }
  }
  const note = `Median of ${RUNS} first visits, on a phone ${slower.map((times) => times.toFixed(1)).join(', ')} times slower than this machine was then.`;
  return CATEGORIES.map((category) =>
    figure(
      `Lighthouse, ${category}: ${name}`,
      median(scores.get(category) ?? []),
      'of 100',
      { atLeast: GOALS[category] },
      note,
    ),
  );
}
