import { type ComponentType, type ReactNode, use, useReducer } from 'react';
import { NotLoaded } from './not-loaded.tsx';

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
    (loading ??= load().then(
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
