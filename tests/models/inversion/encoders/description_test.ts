import { assertEquals, assertThrows } from "@std/assert";
import { describeLatentEncoder, type LatentEncoderFacts } from "../../../../models/inversion/mod.ts";
import { openWeights } from "../../../../models/weights/open.ts";
import { type WeightFile, WeightsError } from "../../../../models/weights/types.ts";
import { inversionPath, readInversionJson } from "../../../support/inversion.ts";

type Shapes = Record<string, readonly number[]>;

interface PublishedClass {
  readonly trunk: string;
  readonly key_count: number;
  readonly output: readonly number[];
  readonly trunk_shapes_that_differ: Shapes;
  readonly own: Shapes;
  readonly styles: readonly { readonly styles: readonly number[]; readonly keys: Shapes }[];
}

const { trunks, classes } = await readInversionJson<
  { trunks: Record<string, Shapes>; classes: Record<string, PublishedClass> }
>("encoder_keys");

/** All keys of a class, with the styles that a generator of fewer pixels has. */
function keysOf({ trunk, trunk_shapes_that_differ, own, styles }: PublishedClass, rows = Infinity): Shapes {
  const keys: Shapes = { ...trunks[trunk], ...trunk_shapes_that_differ, ...own };
  for (const head of styles) {
    for (const row of head.styles.filter((row) => row < rows)) {
      for (const [key, shape] of Object.entries(head.keys)) keys[`styles.${row}.${key}`] = shape;
    }
  }
  return keys;
}

function checkpoint(keys: Shapes, opts?: Record<string, unknown>, others: Shapes = {}): WeightFile {
  const named = Object.entries(keys).map(([name, shape]) => [`state_dict.encoder.${name}`, shape] as const);
  return {
    path: "encoder.pt",
    format: "PyTorch zip archive",
    tensors: new Map(
      [...named, ...Object.entries(others)].map(([name, shape]) => [name, { dtype: "F32", shape }]),
    ),
    metadata: opts ? { opts: JSON.stringify(opts) } : {},
    read: () => Promise.reject(new Error("a description reads no data")),
    close() {},
  };
}

for (const [name, published] of Object.entries(classes)) {
  if (name.includes("arcface")) continue;
  Deno.test(`The published ${name} is recognised from its keys`, () => {
    const keys = keysOf(published), type = name.replace(/^ReStyle_/, "");
    assertEquals(Object.keys(keys).length, published.key_count);
    const average = { latent_avg: [published.output[1]!, 512] };
    const found = describeLatentEncoder(checkpoint(keys, { encoder_type: type }, average));
    const [, rows = 1, latentDim] = published.output.length === 3
      ? published.output
      : [1, 1, ...published.output.slice(1)];
    assertEquals(found.trunk, published.trunk === "resnet34" ? "resnet34" : "ir-se50");
    assertEquals([found.rows, found.latentDim, found.type], [rows, latentDim, type]);
    assertEquals(found.channels, name.startsWith("ReStyle") ? 6 : 3);
    assertEquals(found.differences, /Encoder4Editing|Progressive/.test(name));
    assertEquals(found.pyramid, "latlayer1.weight" in published.own);
    const convolutions = { coarse: 4, middle: 5, fine: 6 };
    for (const [row, level] of found.levels.entries()) {
      const last = 2 * (convolutions[level] - 1);
      assertEquals([
        `styles.${row}.convs.${last}.weight` in keys,
        `styles.${row}.convs.${last + 2}.weight` in keys,
      ], [
        true,
        false,
      ]);
    }
    assertEquals(found.levels.length, published.styles.length ? rows : 0);
  });
}

Deno.test("Every count of styles is taken from the keys", () => {
  for (const rows of [14, 16, 18]) {
    const keys = keysOf(classes.Encoder4Editing!, rows);
    const { levels, ...found } = describeLatentEncoder(checkpoint(keys, { encoder_type: "Encoder4Editing" }));
    assertEquals([found.rows, levels.length], [rows, rows]);
    assertEquals([levels[2], levels[3], levels[7]], ["coarse", "middle", "fine"]);
  }
});

Deno.test("Options say whether the average is added, and how large pictures of cars are", () => {
  const keys = keysOf(classes.GradualStyleEncoder!), average = { latent_avg: [18, 512] };
  const describe = (
    opts: Record<string, unknown>,
    others: Shapes = average,
    facts: LatentEncoderFacts = {},
  ) =>
    describeLatentEncoder(checkpoint(keys, { encoder_type: "GradualStyleEncoder", ...opts }, others), facts);
  assertEquals(describe({ start_from_latent_avg: true }).addsAverage, true);
  assertEquals(describe({ start_from_latent_avg: false }).addsAverage, false);
  assertEquals([describe({}).addsAverage, describe({}, {}).addsAverage], [true, false]);
  assertEquals(describe({}).assumptions, ["start_from_latent_avg is not stated: the average is added"]);
  assertEquals(describe({ start_from_latent_avg: true }).assumptions, []);
  assertEquals(describe({}).inputSize, [256, 256]);
  assertEquals(describe({ dataset_type: "cars_encode" }).inputSize, [192, 256]);
  assertEquals(describe({}, average, { inputSize: [128, 128] }).inputSize, [128, 128]);
  assertEquals(describe({}, average, { type: "Encoder4Editing" }).differences, true);
});

Deno.test("What is no such encoder is refused, with what to give instead", () => {
  const refused = (keys: Shapes, message: string, opts?: Record<string, unknown>) =>
    assertThrows(() => describeLatentEncoder(checkpoint(keys, opts)), WeightsError, message);
  const keys = keysOf(classes.GradualStyleEncoder!);
  refused(keys, "does not say which encoder it holds");
  refused(keysOf(classes.IR_SE_50_arcface_112!), "recognises faces (ArcFace)");
  refused({ "fc.weight": [1, 2] }, "holds no encoder of latents");
  const opts = { encoder_type: "GradualStyleEncoder" };
  refused({ ...keys, "input_layer.0.weight": [64, 1, 3, 3] }, "holds an encoder of 1 channels", opts);
  const { "styles.3.convs.8.weight": _, "styles.3.convs.6.weight": __, ...shorter } = keys;
  refused(shorter, "has a head of 3 convolutions for row 3: expected 4, 5 or 6", opts);
  const without = Object.fromEntries(Object.entries(keys).filter(([key]) => !key.startsWith("body.23.")));
  refused(without, "holds an encoder of 23 blocks");
});

Deno.test("A checkpoint of e4e is described from its file", async () => {
  const path = inversionPath("e4e_tiny_zip.pt"), file = await openWeights(path);
  const found = describeLatentEncoder(file);
  file.close();
  assertEquals([found.type, found.differences, found.pyramid, found.addsAverage], [
    "Encoder4Editing",
    true,
    true,
    true,
  ]);
  assertEquals([found.prefix, found.average], ["state_dict.encoder.", "latent_avg"]);
});
