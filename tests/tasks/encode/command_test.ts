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
import { publishedFolder, readEncoderFixture, tokenIdsOf } from "../../support/encoder_fixtures.ts";
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
    ..."--activation quick_gelu --heads 1".split(" "),
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

Deno.test("images may be preprocessed already, token ids stand for texts, and a folder for the weights", async () => {
  const encoder = await publishedFolder({ name: "clip_gelu", layout: "open_clip" });
  const io = await readEncoderFixture("clip_gelu"), out = join(folder, "published.safetensors");
  const images = join(folder, "preprocessed.safetensors"), ids = join(folder, "ids.safetensors");
  await writeSafetensors(images, new Map([["images", io.host("in.image")]]));
  const args = ["--encoder", encoder, "--images", images, "--preprocessed", "--token-ids", ids, "--out", out];
  const rows = tokenIdsOf(io), shape = [rows.length, rows[0]!.length], flat = rows.flat();
  for (const data of [Int32Array.from(flat), BigInt64Array.from(flat.map(BigInt))]) {
    await writeSafetensors(ids, new Map([["token_ids", { shape, data }]]));
    const { code, stderr } = await run("encode", [...args, "--backend", "wasm"]);
    assertEquals(code, 0, stderr);
    assertMatch(stderr, /by "open_clip_config\.json": .*image tower's heads \d/);
    const features = await readSafetensors(out);
    for (const kind of ["image", "text"]) {
      const { data } = features.get(`${kind}_features`)!;
      await assertClose(data as Float32Array, io.host(`out.${kind}_features`), 2e-5, kind);
    }
  }
});

Deno.test("what cannot be encoded as it is given, and what a file does not state, are named", async () => {
  const encoder = await publishedFolder({ name: "convnext", layout: "open_clip" });
  const out = join(folder, "never.safetensors"), ids = join(folder, "wrong.safetensors");
  await writeSafetensors(ids, new Map([["token_ids", { shape: [2], data: Float32Array.of(1, 2) }]]));
  const small = join(folder, "small.safetensors"), bare = join(folder, "bare.safetensors");
  await writeSafetensors(small, new Map([["images", { shape: [1, 3, 4, 4], data: new Float32Array(48) }]]));
  await writeSafetensors(bare, await readSafetensors(FILE));
  const cases: readonly [string[], RegExp][] = [
    [
      ["--encoder", FILE, "--token-ids", ids],
      /holds token_ids of shape \[2\], no whole numbers: expected \[n, length\]/,
    ],
    [["--encoder", FILE, "--token-ids", FILE], /holds no token ids, but a CLIP: deno task encode --encoder/],
    [
      ["--encoder", FILE, "--token-ids", fixturePath("pictures/rgba.png")],
      /rgba\.png" is a PNG picture, not weights/,
    ],
    [
      ["--encoder", FILE, "--images", small, "--preprocessed"],
      /holds images of 4 x 4 px, and the image tower .* 16 x 16/,
    ],
    [
      ["--encoder", FILE, "--preprocessed", "--text", "dog"],
      /--preprocessed says how --images are: give some/,
    ],
    [
      ["--encoder", FILE, "--images", small, "--preprocessed", "--antialias"],
      /--preprocessed images are read as they are: leave --antialias away/,
    ],
    [
      ["--encoder", FILE, "--text", "dog", "--antialias"],
      /--antialias is for --images: give some, or leave --antialias away/,
    ],
    [["--encoder", encoder, "--text", "dog"], /encodes images alone: it has no text tower/],
    [["--encoder", encoder, "--token-ids", ids], /encodes images alone: leave --token-ids away/],
    [
      ["--encoder", bare, "--text", "dog"],
      /does not state the activation .*--activation quick_gelu\|gelu\|gelu_tanh/,
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("encode", [...args, "--out", out, "--backend", "wasm"]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});
