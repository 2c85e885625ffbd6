/** What a generator is given must fit it. */
import type { Generator, Latents } from "../generator.ts";
import type { Tensor4D } from "../tensors.ts";

/** @throws {TypeError} where latents are neither w nor w_plus of the generator */
export function checkLatents(
  { shape, rank }: Latents,
  { latentDim, latentCount }: Pick<Generator, "latentDim" | "latentCount">,
): void {
  if (shape.at(-1) === latentDim && (rank === 3 ? shape[1] === latentCount : rank === 2)) return;
  throw new TypeError(
    `Cannot synthesize from latents of shape [${shape}]: expected [batch, ${latentDim}] or [batch, ${latentCount}, ${latentDim}]`,
  );
}

/** @throws {TypeError} where noise maps are not of the generator's shapes */
export function checkNoise(
  noise: readonly Tensor4D[],
  shapes: Generator["noiseShapes"],
  batch: number,
): void {
  const accepted = noise.length === shapes.length &&
    noise.every(({ shape: [rows, ...map] }, layer) =>
      (rows === 1 || rows === batch) && String(map) === String([...shapes[layer]!, 1])
    );
  if (!accepted) {
    throw new TypeError(
      `Cannot use noise maps of shapes ${
        noise.map(({ shape }) => `[${shape}]`).join(" ")
      }: expected [1 or ${batch}, height, width, 1] with sizes ${
        shapes.map((size) => size.join(" x ")).join(", ") || "of none"
      }`,
    );
  }
}
