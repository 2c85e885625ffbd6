import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import {
  channelMultipliers,
  type Config,
  defineLoss,
  type PluginOption,
  readSnapshot,
} from "../../pipeline/mod.ts";
import { folderCache } from "../../pipeline/storage/cache.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import {
  checkpoint,
  directional,
  directionalMoment,
  ema,
  imagePrompts,
  inDomain,
  iterativeRefinement,
  layerSelection,
  metrics,
  textVariations,
} from "../../plugins/mod.ts";
import { bytesBelow, differences } from "../reliability/sweep_results.ts";
import { testIn } from "../support/folders.ts";
import { run, toyConfig } from "../support/toy_runs.ts";

/** Looks at source images, and not at their features alone. */
const keepLight = defineLoss(
  "keep-light",
  ({ source, adapted }) =>
    tf.mean<tf.Scalar>(tf.squaredDifference(tf.mean(adapted.images, [1, 2]), tf.mean(source.images, [1, 2]))),
);

function config(losses: readonly PluginOption[], others: Partial<Config> = {}): Config {
  return toyConfig([...losses, metrics({ every: 1 }), checkpoint({ every: 30 })], { steps: 66, ...others });
}

/** Runs in a folder, and says what is there in the end. */
async function results(folder: string, given: Config, cache?: string): Promise<Map<string, string>> {
  await run(given, {
    folder: openRunFolder(folder),
    ...(cache !== undefined && { cache: folderCache(cache), sharesFeatures: true }),
  });
  return await bytesBelow(folder);
}

const LOSSES: Readonly<Record<string, () => PluginOption[]>> = {
  "of features alone": () => [directional()],
  "of images": () => [directional(), keepLight()],
  "of crops and second moments":
    () => [textVariations({ count: 2, steps: 5 }), directionalMoment(), inDomain()],
  "of prompts by image": () => [
    imagePrompts({ mapperSteps: 3, mapperBatch: 4 }),
    layerSelection({ batch: 2 }),
    ema({ every: 40 }),
  ],
  "that anchors correct":
    () => [iterativeRefinement({ start: 20, interval: 20, samples: 5, promptSteps: 2 })],
};

for (const [name, losses] of Object.entries(LOSSES)) {
  testIn(
    `features that another run has left make the same run, bit for bit: losses ${name}`,
    async (folder) => {
      for (const others of [{}, { chunk: 3, batch: 4, noise: "independent" }] as const) {
        const place = (part: string) => join(folder, `${part}-${Object.keys(others).length}`);
        const alone = await results(place("alone"), config(losses(), others));
        await results(
          place("other"),
          config([directional()], { ...others, prompts: { source: "dog", target: "fox" } }),
          place("cache"),
        );
        const kept = [...Deno.readDirSync(place("cache"))].length;
        assert(kept >= 2, "blocks of steps, the last one short");
        const sharing = await results(place("sharing"), config(losses(), others), place("cache"));
        assertEquals(differences(alone, sharing, name), []);
      }
    },
  );
}

testIn("multipliers share features with each other alone", async (folder) => {
  const cache = join(folder, "cache"), trainable = channelMultipliers();
  await results(join(folder, "of weights"), config([directional()]), cache);
  const before = [...Deno.readDirSync(cache)].length;
  const within = config([directional(), inDomain()], { trainable });
  const alone = await results(join(folder, "alone"), within);
  await results(join(folder, "other"), config([directional()], { trainable }), cache);
  const kept = [...Deno.readDirSync(cache)].length;
  assertEquals(kept, 2 * before);
  assertEquals(differences(alone, await results(join(folder, "sharing"), within, cache), "multipliers"), []);
  assertEquals([...Deno.readDirSync(cache)].length, kept);
});

testIn("features of another seed, batch or noise are not taken for a run's own", async (folder) => {
  const cache = join(folder, "cache");
  await results(join(folder, "first"), config([directional()]), cache);
  const before = [...Deno.readDirSync(cache)].length;
  for (
    const others of [{ seed: 3 }, { batch: 2 }, { noise: "none" }, { mixing: 0.5 }, {
      truncation: 0.7,
    }] as const
  ) {
    const name = Object.keys(others)[0]!;
    const alone = await results(join(folder, `alone-${name}`), config([directional()], others));
    assertEquals(
      differences(alone, await results(join(folder, name), config([directional()], others), cache), name),
      [],
    );
  }
  assertEquals([...Deno.readDirSync(cache)].length, 6 * before);
});

testIn("a run that goes on in the midst of a block keeps nothing of it, and is the same", async (folder) => {
  const whole = await results(join(folder, "whole"), config([directional()]));
  assert(whole.size > 0);
  const part = join(folder, "part"), cache = join(folder, "cache");
  await results(part, config([directional()], { steps: 30 }), cache);
  const resume = await readSnapshot(join(part, "snapshots", "000030.safetensors"));
  await run(config([directional()]), {
    folder: openRunFolder(part),
    cache: folderCache(cache),
    sharesFeatures: true,
    resume,
  });
  assertEquals(differences(whole, await bytesBelow(part), "resumed"), []);
});
