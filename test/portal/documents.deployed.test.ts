/// <reference lib="dom" />
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

/** As the browser sees the picture. */
const sizeOf = (page: Page, jpeg: Buffer) =>
  page.evaluate(
    async (bytes) => {
      const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      return { width, height };
    },
    [...jpeg],
  );

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

describe('documents in the portal', () => {
  it('are sent several at once; one that is not taken says why; the others come back as they were, under their names', async () => {
    // One of its own: other files look at what they sent in that of all.
    const { dossierId } = await running(portal.stage);
    const { page, context, errors, asked } = await enter(portal, `/dossiers/${dossierId}`);
    const known = (origin: string) =>
      origin === 'null' || [portal.stage.origin, portal.stage.config.endpoint].includes(origin);
    const good = ['pillow.jpg', 'pikepdf.pdf', 'libheif.heic'];
    const bad = 'pikepdf-javascript.pdf';
    // Where there is a mouse no camera is offered.
    await page.getByRole('button', { name: 'Kies bestanden' }).waitFor();
    expect(await page.getByRole('button', { name: 'Maak een foto' }).count()).toBe(0);
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
    // A photo of a phone says what it is, and is to be had as what opens on any machine: with what stands on it, and not sent elsewhere.
    const asJpeg = page.getByRole('button', { name: 'Bewaar als JPEG: libheif.heic' });
    await page.getByText(/^Dit is een HEIC-foto/).waitFor();
    const jpeg = await saved(page, () => asJpeg.click());
    expect(jpeg.name).toBe('libheif.jpg');
    expect(await sizeOf(page, jpeg.bytes)).toEqual({ width: 64, height: 64 });
    expect([...new Set(asked.map((address) => new URL(address).origin))].filter((one) => !known(one))).toEqual([]);
    const refused = page.getByRole('listitem').filter({ hasText: 'Niet aangenomen' });
    expect(await refused.locator('.note').textContent()).toMatch(/^\p{Lu}.{20,}\.$/su);
    expect(await refused.getByRole('button').count()).toBe(0);
    await accessible(page);
    await fits(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('come from the camera of a phone', async () => {
    const { dossierId } = await running(portal.stage);
    const { page, context } = await enter(portal, `/dossiers/${dossierId}`, { touch: true });
    const what = page.getByLabel('Wat is het?');
    await what.waitFor();
    await what.selectOption({ index: 1 });
    const camera = page.getByRole('button', { name: 'Maak een foto' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), camera.click()]);
    // The back camera, one photo at a time.
    expect(await chooser.element().getAttribute('capture')).toBe('environment');
    expect(chooser.isMultiple()).toBe(false);
    await chooser.setFiles({ name: 'image.jpg', mimeType: 'image/jpeg', buffer: readFileSync(fileOf('pillow.jpg')) });
    await lineOf(page, 'image.jpg').getByText('Verstuurd en bewaard.').waitFor();
    await context.close();
  });
});
