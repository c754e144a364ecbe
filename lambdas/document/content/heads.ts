import { judgeNested } from './attachment.ts';
import type { Looking } from './looking.ts';
import { isProgram } from './programs.ts';
import { Refused } from './refused.ts';
import { isZip, type Package } from './zip.ts';

/** Looks at how every part begins, whatever it is called. @returns those that are packages themselves */
export async function judgeHeads(parts: Package): Promise<readonly string[]> {
  const packages: string[] = [];
  for (const name of parts.names) {
    const head = await parts.head(name);
    if (isProgram(head)) throw new Refused('carries-program');
    if (isZip(head)) packages.push(name);
  }
  return packages;
}

export async function judgeWithin(parts: Package, packages: readonly string[], looking: Looking): Promise<void> {
  for (const name of packages) await judgeNested(await parts.read(name), looking);
}
