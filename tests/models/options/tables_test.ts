/** Of every function that takes options without being a plugin: what it says of them, made from its own table. */
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  adam,
  augmentedViews,
  clip,
  encodeSafetensors,
  ensemble,
  initialiseClip,
  initialiseStyleGAN2,
  startBackend,
  stylegan2,
  toyEncoder,
  toyGenerator,
  worldGenerator,
  writeSafetensors,
} from "../../../mod.ts";
import { START_OPTIONS } from "../../../models/backend/mod.ts";
import { AUGMENTED_VIEWS_OPTIONS } from "../../../models/encoders/augmented_views.ts";
import { CLIP_OPTIONS } from "../../../models/encoders/clip.ts";
import { MEMBER } from "../../../models/encoders/ensemble.ts";
import { CLIP_IMAGE, CLIP_INITIALISATION, CLIP_TEXT } from "../../../models/encoders/initialise.ts";
import type { OptionTable } from "../../../models/options/mod.ts";
import { DISCRIMINATOR_INITIALISATION, INITIALISATION } from "../../../models/stylegan2/initialise.ts";
import { initialiseDiscriminator } from "../../../models/stylegan2/mod.ts";
import { FLOAT_OPTIONS } from "../../../models/weights/safetensors.ts";
import { TOY_ENCODER, TOY_GENERATOR } from "../../../pipeline/testing/networks.ts";
import { STYLEGAN2_OPTIONS } from "../../../models/stylegan2/load.ts";
import { DOMAIN, WORLD_GENERATOR_OPTIONS } from "../../../models/world/mod.ts";
import { ADAM_OPTIONS } from "../../../pipeline/optimizer/adam.ts";
import { rightFor, wrongFor } from "../../support/wrong_values.ts";

interface Taker {
  readonly table: OptionTable<object>;
  /** Calls the function with one option changed. */
  call(options: object): unknown;
  /** What stands before each problem. */
  readonly before: string;
  /** Whether calls with right values would take long, and are left out. */
  readonly slow?: true;
}

const some = clip("clip.pt");
const IMAGE = { size: 8, patchSize: 8, width: 8, layers: 1 };
const TEXT = { vocabularySize: 4, contextLength: 3, width: 8, layers: 1 };
const TAKERS: Readonly<Record<string, Taker>> = {
  stylegan2: {
    table: STYLEGAN2_OPTIONS,
    call: (options) => stylegan2({ weights: "a.pt", ...options }),
    before: "stylegan2(): ",
  },
  clip: { table: CLIP_OPTIONS, call: (options) => clip({ weights: "a.pt", ...options }), before: "clip(): " },
  ensemble: {
    table: MEMBER,
    call: (options) => ensemble([{ encoder: some }, { encoder: some, ...options }]),
    before: "ensemble(): members[1]: ",
  },
  augmentedViews: {
    table: AUGMENTED_VIEWS_OPTIONS,
    call: (options) => augmentedViews(some, options),
    before: "augmentedViews(): ",
  },
  worldGenerator: {
    table: DOMAIN,
    call: (options) => worldGenerator({ species: "dog", style: "photo", ...options }),
    before: "worldGenerator(): ",
  },
  "worldGenerator, beside its domain": {
    table: WORLD_GENERATOR_OPTIONS,
    call: (options) => worldGenerator("dog", options),
    before: "worldGenerator(): ",
  },
  adam: { table: ADAM_OPTIONS, call: (options) => adam(options), before: "adam(): " },
  initialiseStyleGAN2: {
    table: INITIALISATION,
    call: (options) =>
      initialiseStyleGAN2({ size: 8, channels: [4, 4], styleDim: 4, mappingDepth: 1, seed: 1, ...options }),
    before: "initialiseStyleGAN2(): ",
  },
  initialiseDiscriminator: {
    table: DISCRIMINATOR_INITIALISATION,
    call: (options) => initialiseDiscriminator({ size: 8, channels: [4, 4], seed: 1, ...options }),
    before: "initialiseDiscriminator(): ",
  },
  initialiseClip: {
    table: CLIP_INITIALISATION,
    call: (options) => initialiseClip({ dim: 4, image: IMAGE, text: TEXT, seed: 1, ...options }),
    before: "initialiseClip(): ",
  },
  "initialiseClip, image": {
    table: CLIP_IMAGE,
    call: (options) => initialiseClip({ dim: 4, image: { ...IMAGE, ...options }, text: TEXT, seed: 1 }),
    before: "initialiseClip(): image: ",
    slow: true,
  },
  "initialiseClip, text": {
    table: CLIP_TEXT,
    call: (options) => initialiseClip({ dim: 4, image: IMAGE, text: { ...TEXT, ...options }, seed: 1 }),
    before: "initialiseClip(): text: ",
  },
  encodeSafetensors: {
    table: FLOAT_OPTIONS,
    call: (options) => encodeSafetensors(new Map(), {}, options),
    before: "encodeSafetensors(): ",
  },
  writeSafetensors: {
    table: FLOAT_OPTIONS,
    call: (options) => writeSafetensors("never.safetensors", new Map(), {}, options),
    before: "writeSafetensors(): ",
  },
  startBackend: { table: START_OPTIONS, call: startBackend, before: "startBackend(): ", slow: true },
  toyGenerator: {
    table: TOY_GENERATOR,
    call: (options) => toyGenerator(1, options),
    before: "toyGenerator(): ",
  },
  toyEncoder: { table: TOY_ENCODER, call: toyEncoder, before: "toyEncoder(): " },
};

for (const [name, { table, call, before, slow }] of Object.entries(TAKERS)) {
  for (const [option, check] of Object.entries(table)) {
    Deno.test(`${name}() refuses wrong values of ${option}, by option and value, and takes others`, async () => {
      for (const value of wrongFor(check)) {
        const found = [...check.problems(option, value)];
        const own = option === "weights" && typeof value !== "string"; // with a way out for what people give
        const message = own ? `${before}takes the path`.replace(": ", " ") : before + found[0];
        await assertRejects(async () => await call({ [option]: value }), TypeError, message);
      }
      for (const value of slow ? [] : rightFor(check)) await call({ [option]: value });
    });
  }
  Deno.test(`${name}() names an option that it does not know`, async () => {
    await assertRejects(
      async () => await call({ nonsense: 1 }),
      TypeError,
      `${before}has no option "nonsense"`,
    );
  });
}

Deno.test("where one word would do, it is checked, too", () => {
  assertThrows(
    () => worldGenerator("dgo" as "dog"),
    TypeError,
    'species is "dgo". It must be one of "dog", ',
  );
  assertThrows(() => stylegan2(""), TypeError, 'weights is "". It must be the path of a weight file');
  assertThrows(() => clip(""), TypeError, 'weights is "". It must be the path of a weight file');
  assertThrows(() => stylegan2(new Map() as unknown as string), TypeError, "and was given a Map");
  assertThrows(
    () => augmentedViews("clip.pt" as never),
    TypeError,
    'source is "clip.pt". It must be an encoder',
  );
  assertThrows(() => ensemble([]), TypeError, "members is []. It must be a list with at least one member");
  assertThrows(() => ensemble(some as never), TypeError, "It must be a list with at least one member");
});

Deno.test("options that are not given are those of the documentation", () => {
  assertEquals(adam().options, { adam: { learningRate: 0.002, beta1: 0, beta2: 0.99, epsilon: 1e-8 } });
  assertEquals(adam({ learningRate: 0.05 }).options, {
    adam: { learningRate: 0.05, beta1: 0, beta2: 0.99, epsilon: 1e-8 },
  });
});
