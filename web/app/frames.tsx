import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { ROLES } from '../../contracts/names.ts';
import { usePerson } from './context.tsx';
import type { later } from './later.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** Around the pages for who has signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <SignedIn>
      <Outlet />
    </SignedIn>
  ),
});

type Lazy = ReturnType<typeof later<string, object>>;
type Role = (typeof ROLES)[number];

/** What each role sees at the same address; nothing is there for a role that is not named. */
type ByRole = Readonly<Partial<Record<Role, Lazy>>>;

function OfRole({ pages }: { readonly pages: ByRole }) {
  const role = usePerson()?.role;
  const Shown = role === undefined ? undefined : pages[role];
  return Shown ? <Shown /> : <NotFound />;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who finds a page here; everybody, without an account too, when it does not say. */
    readonly roles?: readonly Role[];
  }
}

/** A page for who has signed in. It has the path of what it shows in the API, so that a link in a mail leads to it. */
export const page = <const Path extends string>(path: Path, shown: Lazy | ByRole) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    component: typeof shown === 'function' ? shown : () => <OfRole pages={shown} />,
    staticData: { roles: ROLES.filter((role) => typeof shown === 'function' || Object.hasOwn(shown, role)) },
  });

/** A page for everybody. */
export const open = <const Path extends string>(path: Path, shown: Lazy) =>
  createRoute({ getParentRoute: () => root, path, component: shown });
