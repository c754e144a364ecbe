/**
 * What a page of the portal may load and where it may send: itself, the sign-in, and the bucket of documents. No script or
 * style in a page, none made from text, no frame, nothing of anybody else.
 */
export const contentSecurityPolicy = (others: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${others.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A page may use the camera through the file field only, which asks no permission. */
export const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';

/** A page's address names no file, and a file's has a point in its last part. The code runs at CloudFront. */
export const ROUTER = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;
