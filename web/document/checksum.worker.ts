/** Of a file of 25 MB this takes a moment, in which the page must go on. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await data.arrayBuffer()));
  postMessage([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
});
