import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import {
  clip,
  encodePng,
  initialiseClip,
  Random,
  readSafetensors,
  startBackend,
  writeSafetensors,
} from "../../../mod.ts";
import { assertClose, fixturePath } from "../../support/fixtures.ts";
import { networks, run } from "../_commands.ts";

const folder = await networks();
const FILE = join(folder, "clip.safetensors");

Deno.test("encode gives the features of images and texts, in their order, not normalised", async () => {
  const planar = new Random("images").normals(2 * 3 * 10 * 12);
  const tensor = join(folder, "images.safetensors"), picture = join(folder, "picture.png");
  await writeSafetensors(tensor, new Map([["images", { shape: [2, 3, 10, 12], data: planar }]]));
  const bytes = Uint8Array.from({ length: 7 * 5 * 3 }, (_, i) => (i * 37) & 255);
  await Deno.writeFile(picture, encodePng({ width: 7, height: 5, data: bytes }));

  const out = join(folder, "features.safetensors");
  const args = [
    "--encoder",
    FILE,
    "--images",
    picture,
    tensor,
    "--text",
    "a cat".slice(2),
    "dog",
    "--out",
    out,
  ];
  const { code, stdout, stderr } = await run("encode", [...args, "--backend", "wasm", "--json"]);
  assertEquals(code, 0, stderr);
  const { image_features, text_features } = JSON.parse(stdout);
  assertEquals([image_features, text_features], [[3, 16], [2, 16]]);

  await startBackend({ backend: "wasm" });
  const encoder = await clip(FILE).load();
  const expected = tf.tidy(() => {
    const fromPng = tf.tensor4d([...bytes].map((byte) => byte / 127.5 - 1), [1, 5, 7, 3]);
    const fromTensor = tf.transpose(tf.tensor4d(planar, [2, 3, 10, 12]), [0, 2, 3, 1]);
    return {
      images: tf.concat([encoder.encodeImage(fromPng), encoder.encodeImage(fromTensor)]),
      texts: encoder.encodeText(["cat", "dog"]),
    };
  });
  const features = await readSafetensors(out);
  await assertClose(features.get("image_features")!.data as Float32Array, await expected.images.data(), 1e-6);
  await assertClose(features.get("text_features")!.data as Float32Array, await expected.texts.data(), 1e-6);
  tf.dispose(expected);
  encoder.dispose();
});

Deno.test("what cannot be encoded is named", async () => {
  const noPicture = join(folder, "no.png"), noImages = join(folder, "none.safetensors");
  await Deno.writeTextFile(noPicture, "not a picture");
  await writeSafetensors(noImages, new Map([["z", { shape: [1], data: Float32Array.of(1) }]]));
  const notFinite = join(folder, "nan.safetensors");
  const nans = { shape: [1, 3, 4, 4], data: new Float32Array(48).fill(NaN) };
  await writeSafetensors(notFinite, new Map([["images", nans]]));
  const cases: readonly [string[], RegExp][] = [
    [["--text", "catt"], /cannot encode the texts\. Cannot encode "catt": .* "cat"/],
    [["--images", noPicture], /no\.png" is text, not a picture: give a PNG, JPEG or WebP file/],
    [["--images", noImages], /none\.safetensors" holds no images, but latents: deno task sample --latents/],
    [["--images", notFinite], /nan\.safetensors" holds values in images that are not finite/],
    [["--images", join(folder, "missing.png")], /missing\.png" does not exist/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("encode", [
      "--encoder",
      FILE,
      "--out",
      join(folder, "never.safetensors"),
      ...args,
    ]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});

Deno.test("encode reads other formats, lays transparent pixels over a colour, and says so", async () => {
  const out = join(folder, "pictures.safetensors"), transparent = fixturePath("pictures/rgba.png");
  const args = [
    "--encoder",
    FILE,
    "--out",
    out,
    "--images",
    transparent,
    fixturePath("pictures/orientation_6.jpg"),
  ];
  const rows: Float32Array[] = [];
  for (const over of ["black", "255,0,0"]) {
    const { code, stdout, stderr } = await run("encode", [
      ...args,
      "--over",
      over,
      "--json",
      "--backend",
      "wasm",
    ]);
    assertEquals(code, 0, stderr);
    const name = over === "black" ? "black" : "the colour 255, 0, 0";
    const notes: string[] = JSON.parse(stdout).notes;
    assertEquals(notes.map((note) => note.slice(note.indexOf(": ") + 2)), [
      `1 picture with transparent pixels is laid over ${name}`,
      "1 picture is turned as its EXIF orientation says",
    ]);
    for (const note of notes) assert(stderr.includes(note), stderr);
    rows.push((await readSafetensors(out)).get("image_features")!.data as Float32Array);
  }
  assertEquals(rows[0]!.slice(16), rows[1]!.slice(16));
  assert(
    rows[0]!.slice(0, 16).some((value, i) => value !== rows[1]![i]),
    "both colours give the same features",
  );
});

Deno.test("a text that is cut is warned about, also where quiet is asked for", async () => {
  const weights = initialiseClip({
    dim: 4,
    image: { size: 8, patchSize: 8, width: 64, layers: 1 },
    text: { vocabularySize: 49408, contextLength: 5, width: 64, layers: 1 },
    seed: 3,
  });
  const file = join(folder, "short.safetensors"), out = join(folder, "cut.safetensors");
  await writeSafetensors(file, weights);
  const texts = ["one two three", "one two three four"];
  const args = [
    "--encoder",
    file,
    "--text",
    ...texts,
    "--out",
    out,
    "--quiet",
    "--json",
    "--backend",
    "wasm",
  ];
  const { code, stdout, stderr } = await run("encode", args);
  assertEquals(code, 0, stderr);
  const note =
    `"one two three four" is cut: "${file}" reads 5 tokens of a text, and the last 1 of these 6 count for nothing`;
  assertEquals([stderr, JSON.parse(stdout).notes], [`${note}\n`, [note]]);
  const rows = (await readSafetensors(out)).get("text_features")!.data as Float32Array;
  assertEquals(rows.slice(0, 4), rows.slice(4), "what is cut off counts for nothing");
});

Deno.test("a text may be empty", async () => {
  const out = join(folder, "empty.safetensors");
  const { code, stderr } = await run("encode", ["--encoder", FILE, "--out", out, "--text", "", "cat"]);
  assertEquals(code, 0, stderr);
  assertEquals((await readSafetensors(out)).get("text_features")!.shape, [2, 16]);
});
