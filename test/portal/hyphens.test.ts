import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPortal } from '../../lib/constructs/portal-build.ts';

const site = buildPortal('real');
const styles = readdirSync(join(site, 'assets'))
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(site, 'assets', name), 'utf8'))
  .join('')
  // Whichever quotes were left.
  .replaceAll(/["\\\\]/g, '');
/** What the published styles say of this selector, in all its rules. */
const saidOf = (selector: string): string =>
  [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) => selectors.split(',').includes(selector))
    .map(([, , said]) => said)
    .join(';');

it('a long word that does not fit breaks with a hyphen by its language, in Safari too', () => {
  expect(saidOf('body')).toMatch(/-webkit-hyphens:auto/);
  expect(saidOf('body')).toMatch(/(^|;)hyphens:auto/);
});

it('an address gets no hyphen that is not part of it', () => {
  for (const selector of ['a[href^=mailto:]', 'a[href^=http]', 'code', 'input', 'textarea'])
    expect([selector, saidOf(selector)]).toEqual([selector, expect.stringMatching(/(^|;)hyphens:manual/)]);
});
