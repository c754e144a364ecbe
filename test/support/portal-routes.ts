import { join } from 'node:path';
import { ROOT } from '../../local/cloud/paths.ts';

type Router = { readonly routesByPath: Readonly<Record<string, unknown>> };

// The portal is code of a browser, with types of its own: it is loaded here, and its types are not.
const { portalRouter } = (await import(join(ROOT, 'web', 'app', 'router.tsx'))) as { portalRouter: () => Router };

/** The addresses of all pages, each part that differs as `$name`. */
const PAGES: readonly string[] = [...new Set(Object.keys(portalRouter().routesByPath))].sort();

const PATTERNS = PAGES.map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`));

/** Whether a page has this address. */
export const isPage = (path: string): boolean => PATTERNS.some((pattern) => pattern.test(path.split(/[?#]/)[0] ?? ''));
