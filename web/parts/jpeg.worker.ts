// A script of its own, fetched when a photo is to be changed and not before; it is run as it was published.
import library from 'libheif-js/libheif/libheif.js?url';

/** What is used of it: its own description leaves out what its script adds to the program inside. */
type Picture = {
  is_primary(): boolean;
  get_width(): number;
  get_height(): number;
  display(onto: ImageData, done: (drawn: ImageData | null) => void): void;
};
type Library = { readonly HeifDecoder: new () => { decode(bytes: ArrayBuffer): readonly Picture[] } };
// Of a worker, which the types of a page do not know, and what the script leaves there.
declare function importScripts(address: string): void;
declare const libheif: () => Library;

/** From 0 to 1: what is lost does not show. */
const QUALITY = 0.92;

importScripts(library);

/** A photo of a phone (HEIC) as a JPEG; nothing when it cannot be read. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await jpegOf(data).catch(() => null)));

async function jpegOf(photo: Blob): Promise<Blob> {
  const { HeifDecoder } = libheif();
  const pictures = new HeifDecoder().decode(await photo.arrayBuffer());
  const picture = pictures.find((one) => one.is_primary()) ?? pictures[0];
  if (!picture) throw new Error('There is no picture in it');
  const [width, height] = [picture.get_width(), picture.get_height()];
  const drawn = await new Promise<ImageData | null>((resolve) =>
    picture.display(new ImageData(width, height), resolve),
  );
  if (!drawn) throw new Error('The picture cannot be drawn');
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(drawn, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
