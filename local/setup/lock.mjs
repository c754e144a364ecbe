import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError, say } from './progress.mjs';

const POLL_MILLISECONDS = 250;
const POLLS = 4 * 60 * 15;

/**
 * Does the job while no other process does one under the same lock. A lock left by a process that is gone is taken over.
 * @template T
 * @param {string} lock path of the lock, a directory that exists while it is held
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withLock(lock, job) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let poll = 0; !take(lock); poll++) {
    const holder = holderOf(lock);
    if (holder !== undefined && !alive(holder)) {
      evict(lock, holder);
      continue;
    }
    if (poll === 0)
      say(`set-up: another one is busy${holder === undefined ? '' : ` (process ${holder})`}, waiting ...`);
    if (poll === POLLS)
      throw new SetupError(`the set-up of process ${holder} does not end; remove ${lock} if it hangs`);
    await sleep(POLL_MILLISECONDS);
  }
  try {
    return await job();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A directory with the pid in it appears under the lock's name in one step, so a lock never lacks its pid. */
function take(lock) {
  const mine = `${lock}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine);
  writeFileSync(join(mine, 'pid'), String(process.pid));
  try {
    renameSync(mine, lock);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves the stale lock aside. Someone may have taken it over just before: then it goes back. */
function evict(lock, stalePid) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== stalePid) return renameSync(aside, lock);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
