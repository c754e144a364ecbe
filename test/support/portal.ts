/// <reference lib="dom" />

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { startBrowser } from '../../local/cloud/browser.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { type Looks, signInHere } from '../../local/story/browser/at-page.ts';
import { eventually, type LocalMail } from '../../local/story/machinery.ts';
import { as, expected, type Part, type Stage } from '../../local/story/stage.ts';
import { PATIENCE } from '../../local/testing/patience.ts';
import { type Visit, visit } from './browser.ts';
import { type Made, newPaper, ownStage, running } from './deployed.ts';

/** Where a look at each page is left, of invented data. */
export const PICTURES = join(ROOT, 'reports', 'portal');

export type Portal = { readonly browser: Browser; readonly stage: Stage; readonly made: Made };

let opened: Promise<Portal> | undefined;

/** One browser, one stage and one dossier for all files that look at the portal; they go with this process. */
export const openPortal = (): Promise<Portal> => (opened ??= openOnce());

async function openOnce(): Promise<Portal> {
  const [browser, { stage }] = await Promise.all([startBrowser(), ownStage()]);
  return { browser, stage, made: await running(stage) };
}

export const emailOf = ({ stage }: Portal, part: Part): string => stage.people.get(part)?.email ?? '';

/** A browser of one person. When the test fails, a picture is left of what it saw last. */
export async function open({ browser, stage }: Portal, options: Looks = {}): Promise<Visit> {
  const visited = await visit(browser, stage.origin, options);
  visited.page.setDefaultTimeout(PATIENCE);
  onTestFailed(async ({ task }) => {
    const name = task.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
    await visited.page
      .screenshot({ path: join(PICTURES, `failed-${name}.png`), fullPage: true })
      .catch(() => undefined);
    await visited.context.close();
  });
  return visited;
}

/** Somebody who has signed in, at this page, in a browser of their own. */
export async function enter(
  portal: Portal,
  path = '/me',
  { part = 'client', ...options }: Looks & { readonly part?: Part } = {},
): Promise<Visit> {
  const visited = await open(portal, options);
  await visited.page.goto(path);
  await signInHere(visited.page, emailOf(portal, part));
  return visited;
}

/** Another dossier of the client's, which goes at their request. */
export async function goes({ stage }: Portal): Promise<Made> {
  const made = await running(stage);
  const { path } = made;
  await expected(201, as(stage, 'coach').call('POST', `${path}/paper`, { body: newPaper(stage) }), 'a paper');
  const asked = as(stage, 'client').call('POST', `${path}/rights`, { body: { kinds: ['erasure'] } });
  const { requestId } = (await expected(201, asked, 'the request')).body as { requestId: string };
  const body = { decisions: [{ kind: 'erasure', outcome: 'granted' }] };
  const decided = as(stage, 'owner').call('POST', `${path}/rights/${requestId}/decision`, { body });
  await expected(200, decided, 'the decision');
  return made;
}

/** The mail to this address that has these words in it, once it has come. */
export const mailWith = ({ stage }: Portal, address: string, words: string): Promise<LocalMail> =>
  eventually(`the mail with ${words}`, async () =>
    (await stage.machinery.mails()).find(({ To, BodyText }) => To.includes(address) && BodyText.includes(words)),
  );

/** The page that a mail leads to. */
export function linkIn({ stage }: Portal, { BodyText }: LocalMail): string {
  const link = BodyText.split(/\s+/).find((word) => word.startsWith(`${stage.origin}/`));
  if (link === undefined) throw new Error(`No link in: ${BodyText}`);
  return link;
}

/** Everything that a browser keeps for this origin, as somebody finds it who opens its tools. */
export const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, kept]);
  });

/** That nothing is kept for this origin, but how far pages were scrolled, under numbers that say nothing. */
export async function nothingStored(page: Page): Promise<void> {
  const [local, session, ...others] = JSON.parse(await stored(page)) as [object, object, ...unknown[]];
  const left = Object.keys(session).filter((name) => !name.startsWith('tsr-scroll'));
  expect([local, left, ...others]).toEqual([{}, [], '', [], []]);
}
