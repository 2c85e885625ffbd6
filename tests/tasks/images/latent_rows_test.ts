import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "@std/path";
import {
  type HostTensor,
  Random,
  startBackend,
  stylegan2,
  WeightsError,
  writeSafetensors,
} from "../../../mod.ts";
import { initialiseStyleGAN2 } from "../../../mod.ts";
import { zipParts } from "../../../models/weights/torch/zip_writer.ts";
import { findLatents, type Space } from "../../../tasks/images/find_latents.ts";
import { disposeLatents, readLatents } from "../../../tasks/images/latent_rows.ts";
import { concatenate } from "../../support/mutate.ts";
import { ascii, torchArchive } from "../../support/pickles.ts";

const shapes = (given: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(given).map(([name, shape]) => [name, { shape }]));

Deno.test("latents are the tensor of their name, else the only one, of which the shape tells the space", () => {
  const cases: [
    path: string,
    tensors: Record<string, number[]>,
    space: Space | undefined,
    found: unknown[],
  ][] = [
    ["a.pt", { z: [2, 8] }, undefined, ["z", "z", [2, 8]]],
    ["a.pt", { w_plus: [2, 4, 8], "noise.0": [1, 1, 4, 4] }, undefined, ["w_plus", "w_plus", [2, 4, 8]]],
    ["a.npz", { w: [1, 4, 8] }, undefined, ["w", "w_plus", [1, 4, 8]]], // NVIDIA's projected_w.npz
    ["a.pt", { z: [2, 8], w: [2, 8] }, "w", ["w", "w", [2, 8]]],
    ["a.npy", { tensor: [2, 8] }, undefined, ["tensor", "z", [2, 8]]],
    ["a.npy", { tensor: [2, 8] }, "w", ["tensor", "w", [2, 8]]],
    ["w.npy", { tensor: [2, 8] }, undefined, ["tensor", "w", [2, 8]]],
    ["wp.npy", { tensor: [4, 8] }, undefined, ["tensor", "w_plus", [1, 4, 8]]],
    ["a.npy", { tensor: [8] }, undefined, ["tensor", "z", [1, 8]]],
    ["a.npy", { tensor: [2, 4, 8] }, undefined, ["tensor", "w_plus", [2, 4, 8]]],
    ["a.npy", { tensor: [4, 8] }, "w_plus", ["tensor", "w_plus", [1, 4, 8]]],
    ["a.npz", { arr_0: [2, 8] }, undefined, ["arr_0", "z", [2, 8]]],
    ["a.pt", { "b.png.img": [1, 3, 8, 8], "b.png.latent": [8] }, undefined, ["b.png.latent", "w", [1, 8]]],
    ["a.pt", { "b.png.img": [1, 3, 8, 8], "b.png.latent": [4, 8] }, undefined, ["b.png.latent", "w_plus", [
      1,
      4,
      8,
    ]]],
  ];
  for (const [path, tensors, wanted, expected] of cases) {
    const { name, space, shape } = findLatents(path, shapes(tensors), wanted);
    assertEquals([name, space, shape], expected, JSON.stringify([path, tensors, wanted]));
  }
});

/** A .npy file of float32. */
function npy(values: Float32Array<ArrayBuffer>, shape: readonly number[]): Uint8Array {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(", ")}, ), }`;
  return concatenate([
    ascii(`\x93NUMPY\x01\0${String.fromCharCode(header.length)}\0${header}`),
    new Uint8Array(values.buffer),
  ]);
}

Deno.test("latents are the same from safetensors, PyTorch's and NumPy's files", async () => {
  await startBackend({ backend: "wasm" });
  const weights = initialiseStyleGAN2({ size: 8, channels: [4, 4], styleDim: 8, mappingDepth: 2, seed: 1 });
  const generator = await stylegan2({ weights }).load("latents");
  const folder = await Deno.makeTempDir(), path = (name: string) => join(folder, name);
  const values = new Float32Array(new Random("z").normals(16)),
    z: HostTensor = { shape: [2, 8], data: values };
  await writeSafetensors(path("z.safetensors"), new Map([["z", z]]));
  await Deno.writeFile(path("faces.npy"), npy(values, [2, 8]));
  await Deno.writeFile(
    path("faces.npz"),
    concatenate(zipParts([{ name: "z.npy", bytes: npy(values, [2, 8]) }])),
  );
  const before = tf.memory().numTensors, read: number[][] = [];
  for (const name of ["z.safetensors", "faces.npy", "faces.npz"]) {
    const rows = await readLatents(generator, path(name), 1);
    read.push(Array.from(await (rows.latents as tf.Tensor).data()));
    assertEquals(rows.notes.length, name === "faces.npy" ? 1 : 0);
    disposeLatents(rows);
  }
  assertEquals(read.slice(1), [read[0], read[0]]);
  const tensor =
    "ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0kX\x03\0\0\0cpuK\x10tQ" +
    "K\0(K\x02K\x08t(K\x08K\x01t\x89NtR";
  await Deno.writeFile(path("faces.pt"), torchArchive(tensor));
  const rows = await readLatents(generator, path("faces.pt"), 1, "w");
  assertEquals([rows.space, rows.latents.shape], ["w", [2, 8]]);
  assertMatch(
    rows.notes.join(),
    /faces\.pt, "tensor" is taken as w \[2, 8\]; another space is said by --latent-space/,
  );
  disposeLatents(rows);
  await Deno.writeFile(path("narrow.npy"), npy(values, [4, 4]));
  await assertRejects(
    () => readLatents(generator, path("narrow.npy"), 1),
    WeightsError,
    'narrow.npy" holds "tensor", taken as z [4, 4]: the generator takes z [n, 8]',
  );
  assertEquals(tf.memory().numTensors, before);
  generator.dispose();
  await Deno.remove(folder, { recursive: true });
});
