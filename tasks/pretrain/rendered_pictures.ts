import { Random } from "../../models/random/random.ts";
import { drawPicture } from "../../models/world/draw.ts";
import { LATENT_DIM, latentAttributes } from "../../models/world/latent_attributes.ts";
import type { Species } from "../../models/world/picture.ts";
import type { Progress } from "../shell/progress.ts";
import type { BytePictures } from "./fixed_features.ts";
import type { TrainingPictures } from "./training_pictures.ts";

/** How many are drawn to learn from, and to measure with. */
const COUNTS = { training: 5000, heldOut: 200 } as const;
/** Fewer pixels are means over those of a picture of this size: thin lines would come and go. */
const LEAST_DRAWN = 64;
/** Pictures between two words about how far it is. */
const SHOWN_EVERY = 250;

/**
 * Photos of one animal, drawn by the bundled world's renderer: with the attributes that `worldGenerator` gives to
 * z ∼ N(0, 1), so that both show the same distribution. Always the same pictures, and no picture twice.
 *
 * @param progress told how many are drawn; may wait, and may throw to give up
 */
export async function renderTrainingPictures(
  species: Species,
  size: number,
  progress: Progress = () => Promise.resolve(),
  counts: { readonly training: number; readonly heldOut: number } = COUNTS,
): Promise<TrainingPictures> {
  const random = new Random("rendered pictures").fork(species);
  const drawnSize = Math.max(size, LEAST_DRAWN);
  const of = `of ${counts.training + counts.heldOut} pictures drawn`;
  let drawn = 0;
  const render = async (count: number, purpose: string): Promise<BytePictures> => {
    const seed = random.fork(purpose), stride = size * size * 3, bytes = new Uint8Array(count * stride);
    for (let i = 0; i < count; i++) {
      const attributes = latentAttributes(seed.fork(i).normals(LATENT_DIM));
      const picture = drawPicture({ species, style: "photo", attributes }, drawnSize);
      bytes.set(shrink(picture, drawnSize, size), i * stride);
      if (++drawn % SHOWN_EVERY === 0) await progress(drawn, of);
    }
    return { count, size, bytes };
  };
  const training = await render(counts.training, "training");
  const heldOut = await render(counts.heldOut, "held out");
  return {
    name: `world:${species}`,
    training,
    heldOut,
    notes: [`Photos of a ${species}, drawn by the bundled world's renderer`],
  };
}

/** Width and height become smaller by a whole number: each pixel is the mean over a square of pixels. */
function shrink(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const part = from / to, shrunk = new Uint8Array(to * to * 3);
  for (let at = 0; at < shrunk.length; at++) {
    const channel = at % 3, column = Math.floor(at / 3) % to, row = Math.floor(at / 3 / to);
    let sum = 0;
    for (let y = row * part; y < (row + 1) * part; y++) {
      for (let x = column * part; x < (column + 1) * part; x++) sum += bytes[(y * from + x) * 3 + channel]!;
    }
    shrunk[at] = Math.round(sum / part ** 2);
  }
  return shrunk;
}
