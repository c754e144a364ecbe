import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../local/cloud/paths.ts';
import { saved } from '../../local/story/browser/at-page.ts';
import { accessible, fits } from '../support/browser.ts';
import { running } from '../support/deployed.ts';
import { enter, openPortal, type Portal } from '../support/portal.ts';
import { choose } from '../support/portal-upload.ts';

const FILES = join(ROOT, 'test', 'support', 'files');
const fileOf = (name: string) => join(FILES, name);
const lineOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

describe('documents in the portal', () => {
  it('are sent several at once; one that is not taken says why; the others come back as they were, under their names', async () => {
    // One of its own: other files look at what they sent in that of all.
    const { dossierId } = await running(portal.stage);
    const { page, context, errors } = await enter(portal, `/dossiers/${dossierId}`);
    const good = ['pillow.jpg', 'pikepdf.pdf', 'libheif.heic'];
    const bad = 'pikepdf-javascript.pdf';
    await choose(page, [...good, bad].map(fileOf));
    // Nobody loads the page anew: what was found is there by itself, and of a refused file, whose name is not kept, here.
    await lineOf(page, bad)
      .getByText(/programma.*\.$/)
      .waitFor();
    for (const name of good) await lineOf(page, name).getByText('Verstuurd en bewaard.').waitFor();
    for (const name of good) {
      const open = page.getByRole('button', { name: `Openen: ${name}` });
      await open.waitFor();
      const file = await saved(page, () => open.click());
      expect(file.name).toBe(name);
      expect(file.bytes.equals(readFileSync(fileOf(name)))).toBe(true);
    }
    const refused = page.getByRole('listitem').filter({ hasText: 'Niet aangenomen' });
    expect(await refused.locator('.note').textContent()).toMatch(/^\p{Lu}.{20,}\.$/su);
    expect(await refused.getByRole('button').count()).toBe(0);
    await accessible(page);
    await fits(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});
