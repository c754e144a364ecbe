import { type ComponentType, type ReactNode, use, useReducer } from 'react';
import { NotLoaded } from './not-loaded.tsx';

let attempts = 0;

/** A browser asks for a script once: one that did not come is asked for under another address. Without a connection it is not asked. */
async function attempt<Module>(load: () => Promise<Module>): Promise<Module> {
  if (!navigator.onLine) throw new Error('There is no connection.');
  try {
    return await load();
  } catch (error) {
    const address = /https?:\S+\.js/.exec(String(error))?.[0];
    if (address === undefined || new URL(address).origin !== location.origin) throw error;
    attempts += 1;
    // The very script that `load` asks for.
    return (await import(/* @vite-ignore */ `${address}?attempt=${attempts}`)) as Module;
  }
}

type Later<Props> = ((props: Props) => ReactNode) & { readonly preload: () => Promise<void> };

/**
 * A page, or a part of one, that is loaded when it is needed. Without a connection its place says so, and it goes on by
 * itself; nothing around it is lost.
 * @param Missing what stands there meanwhile
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<{ readonly [N in Name]: ComponentType<Props> }>,
  name: Name,
  Missing: ComponentType<{ readonly again: () => Promise<boolean> }> = NotLoaded,
): Later<Props> {
  let Shown: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const get = (): Promise<void> =>
    (loading ??= attempt(load).then(
      (module) => {
        Shown = module[name];
      },
      () => undefined,
    ));
  async function anew(): Promise<void> {
    // One that was lost is tried again; one that is under way is waited for.
    await loading;
    if (!Shown) loading = undefined;
    await get();
  }
  function LaterPart(props: Props) {
    const [, look] = useReducer((count: number) => count + 1, 0);
    if (!Shown) use(get());
    if (Shown) return <Shown {...props} />;
    const again = async () => {
      await anew();
      look();
      return Shown !== undefined;
    };
    return <Missing again={again} />;
  }
  return Object.assign(LaterPart, { preload: anew });
}
