import type { Locator, Page } from 'playwright-core';

/** Chooses files as somebody does who presses the button: what it is first. */
export async function choose(page: Page, files: string[]): Promise<void> {
  const what = page.getByLabel('Wat is het?');
  await what.waitFor();
  await what.selectOption({ index: 1 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies bestanden' }).click(),
  ]);
  await chooser.setFiles(files);
}

/** Drags files and folders of this machine to a place of the page and lets them go there, as a mouse does. */
export async function drop(page: Page, place: Locator, paths: readonly string[]): Promise<void> {
  // Until it stands still: what is loaded above it moves it.
  await place.hover({ trial: true });
  const box = await place.boundingBox();
  if (!box) throw new Error('There is no place to drop it');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const tools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await tools.send('Input.dispatchDragEvent', { type, ...at, data });
  await tools.detach();
}
