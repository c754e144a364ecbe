import settingsForm from 'virtual:settings-form';
import { PORTAL_SETTINGS_FILE, type PortalSettings } from '../../contracts/portal.ts';
import { fits } from './fits.ts';

/** What the deployment wrote for the portal. @throws when it is not there or is not as it should be: nothing works without it */
export async function readSettings(): Promise<PortalSettings> {
  const response = await fetch(`/${PORTAL_SETTINGS_FILE}`);
  if (!response.ok) throw new Error(`${PORTAL_SETTINGS_FILE}: ${response.status}`);
  const settings: unknown = await response.json();
  if (!fits(settingsForm, settings)) throw new Error(`${PORTAL_SETTINGS_FILE} does not have the form of its contract`);
  // The form is made of the very schema that the type is.
  return settings as PortalSettings;
}
