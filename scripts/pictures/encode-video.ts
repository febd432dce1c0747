/** Makes a WebM video of pictures, in a page of Chromium, which has the encoder. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import type { ServedPage } from '../../tests/support/browser/serve.ts';
import type { Frame } from './recorder.ts';

const LIBRARY = '/mediabunny.mjs';
const BITS_A_SECOND = 900_000;

/** Serves an empty page and the library that it imports; undefined for other paths. */
export function encoderPages(path: string): ServedPage | undefined {
  if (path === '/encoder') return { body: '<!doctype html><canvas></canvas>' };
  if (path !== LIBRARY) return undefined;
  return { body: readFileSync('node_modules/mediabunny/dist/bundles/mediabunny.mjs'), type: 'text/javascript' };
}

/** What the page needs of mediabunny. */
type Mediabunny = typeof import('mediabunny');

type Job = { frames: Frame[]; width: number; height: number; scale: number; library: string; bitrate: number };

/** Runs in the page. Gives the video in base64. */
async function encode({ frames, width, height, scale, library, bitrate }: Job): Promise<string> {
  const { Output, WebMOutputFormat, BufferTarget, CanvasSource } = (await import(library)) as Mediabunny;
  const canvas = document.querySelector('canvas');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) throw new Error('this page cannot draw');
  Object.assign(canvas, { width, height });
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'vp9', bitrate });
  output.addVideoTrack(source);
  await output.start();
  const pointer = new Path2D('M0 0V19L4.5 15L7.5 21.5L10.5 20L7.5 14H13.5Z');
  const start = frames[0]?.time ?? 0;
  for (const [at, { jpeg, time, x, y }] of frames.entries()) {
    const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    pen.drawImage(picture, 0, 0, width, height);
    pen.save();
    pen.scale(scale, scale);
    pen.translate(x, y);
    pen.fillStyle = 'black';
    pen.strokeStyle = 'white';
    pen.lineWidth = 2;
    pen.stroke(pointer);
    pen.fill(pointer);
    pen.restore();
    const next = frames[at + 1]?.time ?? time + 0.1;
    if (next > time) await source.add(time - start, next - time);
  }
  await output.finalize();
  const video = new Uint8Array(target.buffer ?? new ArrayBuffer());
  let text = '';
  for (let at = 0; at < video.length; at += 30_000) text += String.fromCharCode(...video.subarray(at, at + 30_000));
  return btoa(text);
}

/**
 * A WebM video of the pictures, each shown until the next one's time. `scale`: pixels of the video a
 * pixel of the pointer's way.
 */
export async function encodeVideo(
  context: BrowserContext,
  origin: string,
  frames: Frame[],
  size: { width: number; height: number; scale: number },
): Promise<Buffer> {
  const page = await context.newPage();
  await page.goto(`${origin}/encoder`);
  const video = await page.evaluate(encode, { frames, ...size, library: LIBRARY, bitrate: BITS_A_SECOND });
  await page.close();
  return Buffer.from(video, 'base64');
}
