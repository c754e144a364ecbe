/** Tabs of the portal in one browser tell each other that somebody is still there, and that somebody signed out. */
type Said = 'active' | 'left' | 'signed-out';

const channel = new BroadcastChannel('dossierwacht');

export const tellTabs = (said: Said): void => channel.postMessage(said);

/** @returns how to listen no longer */
export function onTabs(act: (said: Said) => void): () => void {
  const heard = ({ data }: MessageEvent<Said>) => act(data);
  channel.addEventListener('message', heard);
  return () => channel.removeEventListener('message', heard);
}
