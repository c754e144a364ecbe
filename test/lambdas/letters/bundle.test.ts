import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER_FONT_FILES } from '../../../lambdas/letters/fonts.ts';
import { pagesOf } from './pdf-text.ts';
import { fontDirectory } from './sample.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** As a function is: one file, elsewhere, with the fonts beside it and no node_modules in sight. */
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

  const bundle = (define: Record<string, string>): string => {
    const built = buildSync({
      stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      mainFields: ['module', 'main'],
      define,
      logLevel: 'silent',
      write: false,
    });
    const [file] = built.outputFiles;
    if (!file) throw new Error('esbuild wrote nothing');
    const path = join(directory, 'index.js');
    writeFileSync(path, file.contents);
    return path;
  };

  it('needs its fonts only, wherever it runs', () => {
    // pdfkit asks for its own address when it is loaded, to find fonts and a colour profile that letters do not use.
    const path = bundle({ 'import.meta.url': JSON.stringify('file:///var/task/index.js') });
    const env = { LAMBDA_TASK_ROOT: directory };
    const pdf = execFileSync(process.execPath, [path], { cwd: '/', env, maxBuffer: 8 * 1024 * 1024 });
    expect(pagesOf(pdf).join('')).toContain('Zoë Łukasz € 5');
  });
});
