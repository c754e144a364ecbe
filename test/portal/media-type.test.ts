import { describe, expect, it } from 'vitest';
import { policyById } from '../../local/policies.ts';
import { mediaTypeOf } from '../../web/document/media-type.ts';

const { types } = policyById('re-integratieonderwijs').documents;
const known = types.map(({ extensions, mimeType }) => ({ extensions: [...extensions], mediaType: mimeType }));

describe('what a file is that somebody chose', () => {
  it('is said by the browser where it knows it, whatever the file is called', () => {
    for (const { mediaType } of known) expect(mediaTypeOf({ name: 'photo', type: mediaType }, known)).toBe(mediaType);
  });

  it('is said by its name where the browser does not know it, such as a photo of an iPhone', () => {
    for (const { extensions, mediaType } of known)
      for (const extension of extensions)
        for (const type of ['', 'application/octet-stream', 'image/x-unknown'])
          expect(mediaTypeOf({ name: `IMG_1.${extension.toUpperCase()}`, type }, known), extension).toBe(mediaType);
  });

  it('is not made up for what the practice does not take: the API says no', () => {
    expect(mediaTypeOf({ name: 'film.mov', type: 'video/quicktime' }, known)).toBe('video/quicktime');
    expect(mediaTypeOf({ name: 'nothing', type: '' }, known)).toBe('application/octet-stream');
  });
});
