import { Canvas } from "./canvas.ts";
import { BACKGROUNDS, clamp, type Color, pick } from "./colors.ts";
import { type Build, Head } from "./head.ts";
import type { Picture, Species, Style } from "./picture.ts";
import { BEAR, drawBear } from "./species/bear.ts";
import { CAT, drawCat } from "./species/cat.ts";
import { DOG, drawDog } from "./species/dog.ts";
import { drawFox, FOX } from "./species/fox.ts";
import { drawPig, PIG } from "./species/pig.ts";
import { drawRabbit, RABBIT } from "./species/rabbit.ts";
import { CARTOON } from "./styles/cartoon.ts";
import { NEON } from "./styles/neon.ts";
import { PHOTO } from "./styles/photo.ts";
import { PIXEL_ART } from "./styles/pixel_art.ts";
import { SKETCH } from "./styles/sketch.ts";
import type { Rendition } from "./styles/types.ts";
import { WATERCOLOR } from "./styles/watercolor.ts";

const ANIMALS: Readonly<Record<Species, { build: Build; draw(head: Head): void }>> = {
  dog: { build: DOG, draw: drawDog },
  cat: { build: CAT, draw: drawCat },
  rabbit: { build: RABBIT, draw: drawRabbit },
  bear: { build: BEAR, draw: drawBear },
  fox: { build: FOX, draw: drawFox },
  pig: { build: PIG, draw: drawPig },
};

const RENDITIONS: Readonly<Record<Style, Rendition>> = {
  "photo": PHOTO,
  "sketch": SKETCH,
  "watercolor": WATERCOLOR,
  "pixel art": PIXEL_ART,
  "neon": NEON,
  "cartoon": CARTOON,
};

const scratch = new Map<number, { canvas: Canvas; out: Float32Array }>();

/**
 * Draws one picture: the same bytes for the same picture, always.
 *
 * @returns red, green and blue, 0 to 255 [size, size, 3]
 */
export function drawPicture(picture: Picture, size = 64): Uint8Array {
  let memory = scratch.get(size);
  if (!memory) {
    scratch.set(size, memory = { canvas: new Canvas(size), out: new Float32Array(size * size * 3) });
  }
  const { canvas, out } = memory;
  const animal = ANIMALS[picture.species], rendition = RENDITIONS[picture.style];
  canvas.lineWidth = rendition.lineWidth;
  const head = new Head(canvas, picture.attributes, animal.build);
  const background = backgroundOf(head);
  const side = head.between("light", -0.16, 0.16);
  canvas.clear(background, (x, y) => 1.08 - 0.1 * (y + 1) - 0.09 * (x * x + y * y) + side * x);
  animal.draw(head);
  rendition.finish({ canvas, head, background }, out);
  const bytes = new Uint8Array(out.length);
  for (let i = 0; i < out.length; i++) bytes[i] = clamp(out[i]!) * 255 + 0.5;
  return bytes;
}

/** Writes a picture as floats in [-1, 1], the form in which networks read it [size, size, 3]. */
export function drawInto(target: Float32Array, offset: number, picture: Picture, size = 64): void {
  const bytes = drawPicture(picture, size);
  for (let i = 0; i < bytes.length; i++) target[offset + i] = bytes[i]! / 127.5 - 1;
}

function backgroundOf(head: Head): Color {
  const hue = pick(BACKGROUNDS, head.value("backgroundHue"));
  const grey = (hue[0] + hue[1] + hue[2]) / 3;
  const saturation = head.between("backgroundSaturation", 0.5, 1.15);
  const brightness = head.between("backgroundBrightness", 0.72, 1.12);
  return hue.map((value) => clamp((grey + (value - grey) * saturation) * brightness)) as unknown as Color;
}
