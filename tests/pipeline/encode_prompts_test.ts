/** Prompts that an encoder cannot tell apart, or does not read to the end, in whole runs. */
import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  ConfigError,
  definePlugin,
  directional,
  directionalMoment,
  type EncoderSource,
  layerSelection,
  type PluginOption,
  semanticVariations,
  textVariations,
} from "../../mod.ts";
import { openRunFolder, toyEncoder } from "../../pipeline/mod.ts";
import { fade, failure, run, toyConfig } from "../support/toy_runs.ts";

/** A toy encoder that reads three words of a text, in lower case. */
function reader(): EncoderSource {
  const { label, load } = toyEncoder();
  const read = (text: string) => text.toLowerCase().split(" ");
  return {
    label,
    async load() {
      const encoder = await load();
      return {
        ...encoder,
        encodeText: (texts) => encoder.encodeText(texts.map((text) => read(text).slice(0, 3).join(" "))),
        readText(text) {
          const words = read(text), tokens = words.slice(0, 3).map((word) => word.charCodeAt(0));
          return [{ encoder: label, tokens, cut: words.length - tokens.length }];
        },
      };
    },
  };
}

const METHODS: Readonly<Record<string, () => PluginOption>> = {
  directional: () => directional(),
  semanticVariations: () => semanticVariations({ textVariations: { steps: 3 }, ewc: { samples: 1 } }),
  rawVariations: () => [textVariations({ steps: 3, normalise: false }), directionalMoment()],
};

for (const [name, method] of Object.entries(METHODS)) {
  Deno.test(`${name}: prompts that are one to the encoder are refused, and told why`, async () => {
    const refusal = async (source: string, target: string) => {
      const error = await failure(toyConfig([method()], { encoder: reader(), prompts: { source, target } }));
      assertInstanceOf(error, ConfigError);
      return error.message;
    };
    const head = `Cannot start the run\n  - The config's "prompts" have no direction. `;
    assertEquals(
      await refusal("Dog", "dog"),
      `${head}"Dog" and "dog" are one to "toy encoder 0": both become the same tokens, for which case, blanks or ` +
        "signs may count for nothing. Give two texts that differ in words",
    );
    assertEquals(
      await refusal("a photo of dogs", "a photo of cats"),
      `${head}"a photo of dogs" and "a photo of cats" are one to "toy encoder 0": it reads 3 tokens of a text, and ` +
        "they differ only behind these. Begin with what differs, or shorten what is the same",
    );
  });
}

Deno.test("an encoder that says nothing of how it reads is believed by its features", async () => {
  const { load } = reader();
  const mute = async () => ({ ...await load(), label: "mute", readText: undefined } as never);
  const encoder = { label: "mute", load: mute };
  const { message } = await failure(
    toyConfig([directional()], { encoder, prompts: { source: "Dog", target: "dog" } }),
  );
  assert(
    message.endsWith(
      '"Dog" and "dog" are one to "mute": its features of both differ by less than a ' +
        "ten-thousandth. Give two texts that it tells apart",
    ),
    message,
  );
});

Deno.test("prompts that are read as one are refused before anything is written, whatever the losses", async () => {
  const folder = openRunFolder(await Deno.makeTempDir());
  const prompts = { source: "Dog", target: "dog" };
  assertInstanceOf(
    await failure(toyConfig([fade()], { encoder: reader(), prompts }), { folder }),
    ConfigError,
  );
  assertEquals([...Deno.readDirSync(folder.path)], []);
});

Deno.test("a prompt that is cut is warned about, once, and the run goes on", async () => {
  const warnings: string[] = [], said: string[] = [];
  const prompts = { source: "dog", target: "a cat", templates: ["{}", "photo of {}", "old photo of {}"] };
  await run(toyConfig([directional()], { encoder: reader(), prompts, steps: 1 }), {
    warn: (message) => void warnings.push(message),
    log: (message) => void said.push(message),
  });
  assertEquals(warnings, [
    'The prompt "dog" is cut in 1 of 3 templates: "toy encoder 0" reads 3 tokens of a text, and the last 1 of these 4 ' +
    "count for nothing",
    'The prompt "a cat" is cut in 2 of 3 templates: "toy encoder 0" reads 3 tokens of a text, and the last 2 of these ' +
    "5 count for nothing",
  ]);
  assertEquals(said.filter((message) => message.includes("is cut")), []);
  await run(toyConfig([fade()], { encoder: reader(), prompts: { source: "dog", target: "cat" }, steps: 1 }), {
    warn: (message) => assert(false, message),
  });
});

Deno.test("a text that cannot be encoded leaves no tensor behind, whoever asks for it", async () => {
  const encoder: EncoderSource = {
    label: "picky",
    async load() {
      const encoder = await reader().load();
      return {
        ...encoder,
        encodeText(texts) {
          if (texts.includes("cat")) throw new RangeError("it does not know cats");
          return encoder.encodeText(texts);
        },
      };
    },
  };
  for (const plugins of [[directional()], [layerSelection(), fade()]]) {
    const error = await failure(toyConfig(plugins, { encoder }));
    assertInstanceOf(error, ConfigError);
    assertEquals(error.problems, [`The config's "prompts": it does not know cats`]);
  }
});

Deno.test("layerSelection() refuses more layers than the generator has latents", async () => {
  const error = await failure(toyConfig([fade(), layerSelection({ count: 4 })]));
  assertInstanceOf(error, ConfigError);
  assertEquals(error.problems, [
    'Plugin "layer-selection": count is 4. "toy generator 0" has 3 latents: give no more',
  ]);
  await run(toyConfig([fade(), layerSelection({ count: 3 })], { steps: 1 }));
});

Deno.test("a plugin is given both prompts at once, and owns their features", async () => {
  const shapes: number[][] = [];
  const plugin = definePlugin({
    name: "reads-both",
    async prepare({ encodePrompts }) {
      const { source, target } = await encodePrompts({ normalise: true });
      shapes.push(source.shape, target.shape);
      source.dispose();
      target.dispose();
    },
  });
  await run(toyConfig([fade(), plugin], { steps: 1 }));
  assertEquals(shapes, [[1, 8], [1, 8]]);
});
