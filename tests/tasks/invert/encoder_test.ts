/** What `invert --encoder-weights` makes of photographs. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { alignment, inversion, readSafetensors, stylegan2 } from "../../../mod.ts";
import { fromBytes } from "../../../models/images/pixels.ts";
import { inversionPath } from "../../support/inversion.ts";
import { run } from "../_commands.ts";
import { photograph, worldFolder } from "../_world_photos.ts";

const folder = await worldFolder(), photos = join(folder, "photos"), DOG = join(folder, "dog.safetensors");

Deno.test("an encoder's word is the result, or where the projection starts", async () => {
  const checkpoint = inversionPath("e4e_tiny_zip.pt"), out = join(folder, "encoded.safetensors");
  const ends = [
    "--generator",
    checkpoint,
    "--images",
    photos,
    "--encoder-weights",
    checkpoint,
    "--backend",
    "wasm",
  ];
  const generator = await stylegan2(checkpoint).load("decoder"), { width, height } = generator;
  const encoder = await inversion.loadLatentEncoder(checkpoint);
  const targets = tf.tidy(() => {
    const pictures = [0, 1, 2].map((i) =>
      fromBytes(
        alignment.cropTo(photograph("dog", i), { left: 0, top: 0, width: 64, height: 64 }, { width, height })
          .data,
      )
    );
    return tf.concat(pictures.map((values) => tf.tensor4d(values, [1, height, width, 3]))) as tf.Tensor4D;
  });
  const [expected] = await inversion.invertByEncoder(encoder, generator, targets);
  const wanted = await expected!.data<"float32">();
  encoder.dispose();
  for (const steps of ["0", "2"]) {
    const { code, stderr } = await run("invert", [...ends, "--steps", steps, "--batch", "2", "--out", out]);
    assertEquals(code, 0, stderr);
    const tensors = await readSafetensors(out), found = tensors.get("w_plus")!;
    assertEquals(found.shape, expected!.shape);
    const away = Math.max(...wanted.map((value, i) => Math.abs(value - Number(found.data[i]))));
    if (steps === "0") assert(away < 1e-4, `${away} from the encoder`);
    else assert(away > 1e-4 && away < 0.5, `${away} from the start`);
    assertEquals(tensors.get("noise.0")!.shape, [steps === "0" ? 1 : 3, 1, 4, 4]);
  }
  const drawn = join(folder, "drawn.safetensors");
  const args = ["--generator", checkpoint, "--latents", out, "--out", drawn, "--backend", "wasm"];
  const { code, stderr } = await run("sample", args);
  assertEquals(code, 0, stderr);
  const other = await run("invert", ["--generator", DOG, ...ends.slice(2), "--steps", "0", "--out", out]);
  assertEquals(other.code, 2);
  assertMatch(other.stderr, /e4e_tiny_zip\.pt" does not fit\. The encoder ".*" gives \d+ rows of \d+, and/);
  tf.dispose([targets, expected!]);
  generator.dispose();
});
