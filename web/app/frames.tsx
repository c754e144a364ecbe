import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { ROLES } from '../../contracts/names.ts';
import type { AccountKind } from '../access/access-words.ts';
import type { Ahead } from '../api/use.ts';
import type { Session } from '../session/session.ts';
import { useAccount } from './account.ts';
import { usePerson } from './context.tsx';
import { later } from './later.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** What a page can ask with, before it is there. */
export type AheadOfPages = Ahead & { readonly session: Session };

export const root = createRootRouteWithContext<AheadOfPages>()({ component: Shell, notFoundComponent: NotFound });

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

/** What each kind of account sees at the same address; nothing is there for one that is not named. */
type ByAccount = Readonly<Partial<Record<AccountKind, Lazy>>>;

const NotAppointedPage = later(() => import('../person/not-appointed.tsx'), 'NotAppointedPage');

function OfAccount({ pages }: { readonly pages: ByAccount }) {
  const role = usePerson()?.role;
  // Until it is known whether a manager is appointed, the page is asked for all the same: the API says no.
  const account = useAccount() ?? role;
  const Shown = account === undefined ? undefined : pages[account];
  if (Shown) return <Shown />;
  // When the appointment ends meanwhile, the page says so and nothing of before stays.
  return role !== undefined && pages[role] ? <NotAppointedPage /> : <NotFound />;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who finds a page here; everybody, without an account too, when it does not say. */
    readonly roles?: readonly Role[];
  }
}

/** A page for who has signed in. It has the path of what it shows in the API, so that a link in a mail leads to it. */
export const page = <const Path extends string>(path: Path, shown: Lazy | ByAccount) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    component: typeof shown === 'function' ? shown : () => <OfAccount pages={shown} />,
    staticData: { roles: ROLES.filter((role) => typeof shown === 'function' || Object.hasOwn(shown, role)) },
  });

/** A page for everybody. */
export const open = <const Path extends string>(path: Path, shown: Lazy) =>
  createRoute({ getParentRoute: () => root, path, component: shown });
