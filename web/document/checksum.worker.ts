/** Of a file of 25 MB this takes a moment, in which the page must go on. A file that cannot be read has none. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await sha256(data).catch(() => null)));

async function sha256(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
