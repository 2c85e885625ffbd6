/** Sheets of several generators, films, folders: as a user makes them. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { decodeApng } from "fast-png";
import {
  blendWeights,
  decodePng,
  drawLatents,
  type HostTensor,
  type Latents,
  latentSeed,
  type RgbImage,
  startBackend,
  type StyleGAN2,
  stylegan2,
} from "../../../mod.ts";
import { toBytes } from "../../../models/images/pixels.ts";
import { captionHeight } from "../../../tasks/images/pictures/caption.ts";
import { networks, run, writeConfig } from "../_commands.ts";

const folder = await networks(), path = (name: string) => join(folder, name);
await startBackend({ backend: "wasm" });
const SOURCE = path("generator.safetensors"), RUN = path("runs/adapted");
const SIDE = 8, GAP = 2, HEAD = captionHeight({ below: SIDE });

const adapted = await run("adapt", [
  await writeConfig(
    folder,
    "directional(), samples({ every: 1, count: 3 }), checkpoint()",
    "steps: 2, batch: 2",
  ),
  ...["--backend", "wasm", "--out", RUN, "--quiet"],
]);
assertEquals(adapted.code, 0, adapted.stderr);

async function sample(args: readonly string[]) {
  const { code, stdout, stderr } = await run("sample", [...args, "--backend", "wasm", "--json"]);
  assertEquals(code, 0, stderr);
  return { told: JSON.parse(stdout), stderr };
}

/** The picture of a sheet with its left upper corner there. */
function cut({ width, data }: RgbImage, left: number, top: number): Uint8Array {
  return Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, at) => {
    const y = Math.floor(at / SIDE / 3), x = at - y * SIDE * 3;
    return data[((top + y) * width + left) * 3 + x]!;
  });
}

async function framesOf(name: string): Promise<RgbImage[]> {
  const { width, height, frames } = decodeApng(await Deno.readFile(path(name)));
  return frames.map(({ data }) => ({ width, height, data: new Uint8Array(data) }));
}

async function drawn(generator: StyleGAN2, latents: Latents): Promise<Uint8Array> {
  const image = tf.tidy(() => generator.synthesize(latents, "stored")),
    values = await image.data<"float32">();
  image.dispose();
  return toBytes(values);
}

/** Latents of a seed's image, by a generator. */
function latentsOf(generator: StyleGAN2, seed: number, image: number): tf.Tensor2D {
  return drawLatents(generator, latentSeed(seed), 1, { begin: image });
}

Deno.test("several generators have a row each of the same latents, and runs their source on top", async () => {
  const out = path("sheet.png"), args = ["--seed", "5", "--count", "3", "--columns", "2", "--out", out];
  const { told, stderr } = await sample(["--generator", RUN, `${RUN}/generator.safetensors`, ...args]);
  assertEquals(told.generators.length, 3);
  assertEquals(told.generators[0], "generator.safetensors, the source");
  assertStringIncludes(stderr, "On top stands");
  const sheet = decodePng(await Deno.readFile(out)), block = HEAD + SIDE + GAP;
  assertEquals([sheet.width, sheet.height], [2 * SIDE + GAP, 6 * block - GAP]);
  for (const [row, file] of [SOURCE, `${RUN}/generator.safetensors`].entries()) {
    const generator = await stylegan2(file).load(`expected-${row}`);
    for (const [image, left, top] of [[0, 0, 0], [1, SIDE + GAP, 0], [2, 0, 3 * block]] as const) {
      const latents = latentsOf(generator, 5, image), picture = cut(sheet, left, top + row * block + HEAD);
      assertEquals(picture, await drawn(generator, latents), `${row} ${image}`);
      if (row === 1) assertEquals(cut(sheet, left, top + 2 * block + HEAD), picture, "run and its file");
      latents.dispose();
    }
    generator.dispose();
  }
});

Deno.test("--interpolate moves from each latent to the next, and from the last to the first", async () => {
  const args = ["--generator", SOURCE, "--interpolate", "2", "--count", "3", "--seed", "5", "--columns", "2"];
  const { told } = await sample([...args, "--out", path("walk.png"), "--fps", "12"]);
  assertEquals([told.frames, told.framesPerSecond], [6, 12]);
  const frames = await framesOf("walk.png"), generator = await stylegan2(SOURCE).load("expected");
  const stations = [0, 1, 2].map((image) => latentsOf(generator, 5, image));
  for (const [frame, [from, to]] of [[0, [0, 0]], [1, [0, 1]], [5, [2, 0]]] as const) {
    const between = tf.tidy(() =>
      tf.add(tf.mul(stations[from]!, 0.5), tf.mul(stations[to]!, 0.5)) as tf.Tensor2D
    );
    assertEquals(cut(frames[frame]!, 0, 0), await drawn(generator, between), `${frame}`);
    between.dispose();
  }
  assertEquals(cut(frames[0]!, SIDE + GAP, 0), cut(frames[2]!, 0, 0)); // each column begins at its own latent
  tf.dispose(stations);
  generator.dispose();
});

Deno.test("--between moves weights, as blend mixes them", async () => {
  const { told } = await sample([
    ...[
      "--between",
      SOURCE,
      RUN,
      "--frames",
      "2",
      "--count",
      "2",
      "--seed",
      "5",
      "--out",
      path("morph.apng"),
    ],
  ]);
  assertEquals(told.frames, 3);
  const frames = await framesOf("morph.apng");
  const ends = await Promise.all(
    [SOURCE, `${RUN}/generator.safetensors`].map(async (file) => {
      const generator = await stylegan2(file).load(file);
      const tensors: ReadonlyMap<string, HostTensor> = await generator.exportWeights();
      generator.dispose();
      return tensors;
    }),
  );
  for (const [frame, share] of [0, 0.5, 1].entries()) {
    const parts = ends.map((tensors, i) => ({ tensors, weight: i === 0 ? 1 - share : share }));
    const generator = await stylegan2({ weights: blendWeights(parts) }).load("expected");
    const latents = latentsOf(generator, 5, 1);
    assertEquals(cut(frames[frame]!, SIDE + GAP, HEAD), await drawn(generator, latents), `${share}`);
    latents.dispose();
    generator.dispose();
  }
});

Deno.test("--strip shows a run's samples one after the other, each under its step", async () => {
  const { told } = await sample(["--strip", RUN, "--out", path("strip.png")]);
  assertEquals([told.frames, told.framesPerSecond], [2, 4]);
  for (const [i, { width, height, data }] of (await framesOf("strip.png")).entries()) {
    const grid = decodePng(await Deno.readFile(join(RUN, "samples", `00000${i + 1}.png`)));
    assertEquals(width, grid.width);
    assertEquals(data.subarray((height - grid.height) * width * 3), grid.data);
  }
});

Deno.test("a folder holds each image as a picture of its own, and what others put there stays", async () => {
  const out = path("pictures"),
    args = ["--generator", SOURCE, RUN, "--count", "2", "--labels", "dogs", "dogs"];
  const { told } = await sample([
    ...args,
    "--without-source",
    "--out",
    out,
    "--format",
    "webp",
    "--quality",
    "100",
  ]);
  assertEquals(told.files, ["dogs/000.webp", "dogs/001.webp", "dogs-2/000.webp", "dogs-2/001.webp"]);
  for (const file of told.files) assert((await Deno.stat(join(out, file))).size > 20);
  await Deno.mkdir(path("taken"));
  await Deno.writeTextFile(path("taken/000.png"), "mine");
  const taken = ["--generator", SOURCE, "--count", "2", "--out", path("taken"), "--backend", "wasm"];
  const { code, stderr } = await run("sample", taken);
  assertEquals([code, await Deno.readTextFile(path("taken/000.png"))], [2, "mine"]);
  assertStringIncludes(stderr, "holds 000.png, which this command has not written");
});
