import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, ROOT } from '../cloud/paths.ts';

/** Where the compiler complains: a file of `domain/`, by its path from the root, and a line, counted from 1. */
export type CompileError = { readonly file: string; readonly line: number };

const CONFIG = { extends: join(ROOT, 'tsconfig.json'), compilerOptions: { types: [] }, include: ['domain'] };

/** A copy of `domain/` in which files may be replaced, and the compiler that reads it. */
export class Compiler {
  readonly #root: string;

  constructor() {
    // Inside the checkout, so that packages are found.
    mkdirSync(join(ROOT, '.local'), { recursive: true });
    this.#root = mkdtempSync(join(ROOT, '.local', 'mutants-'));
    cpSync(join(ROOT, 'domain'), join(this.#root, 'domain'), { recursive: true });
    writeFileSync(join(this.#root, 'tsconfig.json'), JSON.stringify(CONFIG));
    process.once('exit', () => rmSync(this.#root, { recursive: true, force: true }));
  }

  /** What the compiler has against these texts in place of the files; the next call begins with `original` again. */
  async errorsWith(
    changed: ReadonlyMap<string, string>,
    original: ReadonlyMap<string, string>,
  ): Promise<CompileError[]> {
    for (const [file, text] of changed) writeFileSync(join(this.#root, file), text);
    const printed = await this.#compile();
    for (const file of changed.keys()) writeFileSync(join(this.#root, file), original.get(file) ?? '');
    return [...printed.matchAll(/^(domain\/[^(\n]+)\((\d+),\d+\): error /gm)].map(([, file = '', line]) => ({
      file,
      line: Number(line),
    }));
  }

  #compile(): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(BIN, 'tsc'), ['--noEmit', '--pretty', 'false', '-p', '.'], { cwd: this.#root });
      const printed: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
      child.once('error', reject);
      child.once('close', () => resolve(Buffer.concat(printed).toString('utf8')));
    });
  }
}
