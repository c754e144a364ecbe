import { clockFor } from '../../stores/clock.ts';
import type { Item, ItemStore } from '../../stores/items.ts';
import type { Clock } from '../../stores/outside.ts';
import { thisInvocation } from './trail.ts';

/** The clock of a deployment. Outside production its shift is looked up once in each invocation, and holds to its end. */
export function deployedClock(stage: 'production' | 'test' | 'local', items: Pick<ItemStore, 'get'>): Clock {
  const shifts = new WeakMap<object, Promise<Item | undefined>>();
  const get: ItemStore['get'] = (table, key) => {
    const invocation = thisInvocation();
    const shift = (invocation && shifts.get(invocation)) ?? items.get(table, key);
    if (invocation) shifts.set(invocation, shift);
    return shift;
  };
  return clockFor(stage, { get });
}
