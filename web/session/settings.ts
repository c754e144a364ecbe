import { PORTAL_SETTINGS_FILE, type PortalSettings } from '../../contracts/portal.ts';

/** What the deployment wrote for the portal. It comes from the same origin as this code. */
export async function readSettings(): Promise<PortalSettings> {
  const response = await fetch(`/${PORTAL_SETTINGS_FILE}`);
  if (!response.ok) throw new Error(`${PORTAL_SETTINGS_FILE}: ${response.status}`);
  return (await response.json()) as PortalSettings;
}
