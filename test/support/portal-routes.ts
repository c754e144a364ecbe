import { join } from 'node:path';
import type { Account } from '../../domain/access/matrix.ts';
import type { Role } from '../../domain/person/person.ts';
import { ROOT } from '../../local/cloud/paths.ts';

type Route = { readonly options: { readonly staticData?: { readonly roles?: readonly string[] } } };
type Router = { readonly routesByPath: Readonly<Record<string, Route>> };

// The portal is code of a browser, with types of its own: it is loaded here, and its types are not.
const { portalRouter } = (await import(join(ROOT, 'web', 'app', 'router.tsx'))) as { portalRouter: () => Router };

type Answer = { readonly data?: { readonly body: { readonly appointed: boolean } }; readonly isError: boolean };
const { shownMenu } = (await import(join(ROOT, 'web', 'app', 'menu.ts'))) as {
  shownMenu: (role: Role | undefined, me: Answer) => readonly { readonly to: string; readonly room: boolean }[];
};

/** The menu as it is shown, with the room that is kept in it, by what the API has answered about who looks. */
export { shownMenu };

/** The addresses in the menu of this kind of account. */
export function menuOf(account: Account): readonly string[] {
  const role = account === 'manager-not-appointed' ? 'manager' : account;
  const me = { data: { body: { appointed: account === 'manager' } }, isError: false };
  return shownMenu(role, me).map(({ to }) => to);
}

const ROUTES = portalRouter().routesByPath;

/** The addresses of all pages, each part that differs as `$name`. */
const PAGES: readonly string[] = [...new Set(Object.keys(ROUTES))].sort();

/** The pages that this role finds; without one, those that are open to everybody. The start is everybody's own. */
export const pagesOf = (role?: string): readonly string[] =>
  PAGES.filter((path) => {
    const roles = ROUTES[path]?.options.staticData?.roles;
    return path === '/' || (role === undefined ? roles === undefined : roles?.includes(role));
  });

const PATTERNS = PAGES.map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`));

/** Whether a page has this address. */
export const isPage = (path: string): boolean => PATTERNS.some((pattern) => pattern.test(path.split(/[?#]/)[0] ?? ''));
