import { lstatSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { SetupError } from './progress.mjs';

/**
 * Refuses to install into what is a link, as in a worktree that shares it: installing empties the directory first, and it belongs
 * to somebody else.
 * @throws SetupError that says which link it is
 */
export function refuseLink(root, path) {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const name = relative(root, path);
  throw new SetupError(
    `${name} here is a link to ${targetOf(path)}, which does not hold what this checkout needs. Nothing was changed there.\n` +
      `Either remove the link (rm ${name}) and run the command again, or bring the other checkout up to date.`,
  );
}

function targetOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return 'something that is not there';
  }
}
