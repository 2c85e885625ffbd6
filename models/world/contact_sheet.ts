import type { RgbImage } from "../images/png.ts";
import { Random } from "../random/random.ts";
import { drawAttributes } from "./attributes.ts";
import { drawPicture } from "./draw.ts";
import { SPECIES, STYLES } from "./picture.ts";

const SIZE = 64;

/** Every species (rows) in every style (columns), `each` pictures side by side, from a fixed seed. */
export function contactSheet(each = 3): RgbImage {
  const width = STYLES.length * each * SIZE, height = SPECIES.length * SIZE;
  const data = new Uint8Array(width * height * 3);
  SPECIES.forEach((species, row) =>
    STYLES.forEach((style, group) => {
      for (let i = 0; i < each; i++) {
        const attributes = drawAttributes(new Random("contact-sheet").fork(species).fork(style).fork(i));
        const picture = drawPicture({ species, style, attributes }, SIZE);
        const left = (group * each + i) * SIZE;
        for (let y = 0; y < SIZE; y++) {
          data.set(picture.subarray(y * SIZE * 3, (y + 1) * SIZE * 3), ((row * SIZE + y) * width + left) * 3);
        }
      }
    })
  );
  return { width, height, data };
}
