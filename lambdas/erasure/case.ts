import { type ErasureCase, type ErasureStep, stepDone } from '../../domain/erasure/erasure-case.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { Write } from '../../stores/items.ts';
import type { Clock } from '../../stores/outside.ts';

/** The case that every step after the freeze works on. @throws when the freeze never happened. */
export async function loadCase(erasures: ErasureStore, erasureId: string): Promise<ErasureCase> {
  const erasure = await erasures.load(erasureId);
  if (!erasure) throw new Error('There is no such erasure');
  return erasure;
}

/** Records a step as done, once, together with what else belongs to it. @throws when another run was faster: try again. */
export async function finishStep(
  ports: { readonly erasures: ErasureStore; readonly clock: Clock },
  erasure: ErasureCase,
  step: ErasureStep,
  more: readonly Write[] = [],
): Promise<ErasureCase> {
  const at = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
  const saved = await ports.erasures.save(stepDone(erasure, step, at), more);
  if (!saved) throw new Error('The erasure was changed by another run');
  return saved;
}
