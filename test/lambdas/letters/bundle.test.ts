import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER_FONT_FILES } from '../../../lambdas/letters/fonts.ts';
import { BUNDLING, bundlePrinter } from '../../../lib/constructs/bundles.ts';
import { pagesOf } from './pdf-text.ts';
import { fontDirectory } from './sample.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** As a function is: one file, elsewhere, with the fonts and what prints beside it, and nothing else of node_modules. */
const PROGRAM = `
import { readLetterFonts } from './lambdas/letters/fonts.ts';
import { renderLetter } from './lambdas/letters/letter.ts';
readLetterFonts('.')
  .then((fonts) => renderLetter({
    lang: 'nl', title: 'Bundel', organisation: { name: 'Praktijk' }, createdAt: '2031-03-01T02:00:00Z', footer: '',
    blocks: [{ kind: 'paragraph', text: 'Zoë Łukasz € 5' }],
  }, fonts))
  .then((pdf) => process.stdout.write(pdf));
`;

describe('a letter from a bundle', () => {
  let directory = '';
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'letters-'));
    for (const file of Object.values(LETTER_FONT_FILES)) copyFileSync(join(fontDirectory, file), join(directory, file));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('needs its fonts and what prints only, wherever it runs', () => {
    const path = join(directory, 'index.js');
    buildSync({ ...BUNDLING, stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' }, outfile: path });
    // What is loaded for a letter only is not compiled at every start.
    expect(statSync(path).size).toBeLessThan(300_000);
    bundlePrinter(directory);
    const env = { LAMBDA_TASK_ROOT: directory };
    const pdf = execFileSync(process.execPath, [path], { cwd: '/', env, maxBuffer: 8 * 1024 * 1024 });
    expect(pagesOf(pdf).join('')).toContain('Zoë Łukasz € 5');
  });
});
