/** From files of every kind to a generator and back, and what is said of those that are none. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import type { Generator } from "../../../models/generator.ts";
import { type HostTensor, WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, fixturePath, readFixture } from "../../support/fixtures.ts";
import { assertMatches, balanced } from "./support.ts";

type Tensors = ReadonlyMap<string, HostTensor>;

/** A network small enough to be loaded dozens of times; every number of its architecture differs. */
const SMALL = initialiseStyleGAN2({ size: 8, channels: [6, 5], styleDim: 4, mappingDepth: 2, seed: "small" });

let copies = 0;

/** Loads under a scope of its own, and disposes whatever happens. */
async function withGenerator(
  weights: Tensors,
  run: (generator: Generator) => Promise<void>,
  options: { key?: string } = {},
): Promise<void> {
  const generator = await stylegan2({ weights, ...options }).load(`copy ${copies++}`);
  try {
    await run(generator);
  } finally {
    generator.dispose();
  }
}

/** The tensors under other names; those that get none are left out. */
function renamed(tensors: Tensors, rename: (name: string) => string | undefined): Map<string, HostTensor> {
  return new Map([...tensors].flatMap(([name, tensor]) => {
    const other = rename(name);
    return other === undefined ? [] : [[other, tensor]];
  }));
}

testOnBackends("Every container of a network gives its image", async (t) => {
  const expected = await readFixture("checkpoints/expected_images.safetensors");
  for (
    const [file, image] of [
      ["rosinality_zip.pt", "rosinality.image"],
      ["rosinality_legacy.pt", "rosinality.image"],
      ["ok_rosinality.safetensors", "rosinality.image"],
      ["nvidia_protocol3.pkl", "nvidia.image"],
      ["nvidia_protocol4.pkl", "nvidia.image"],
    ] as const
  ) {
    await t.step(file, () =>
      balanced(async () => {
        const generator = await stylegan2(fixturePath(`checkpoints/${file}`)).load(file);
        const z = expected.tensor<tf.Rank.R2>("in.z");
        const made = tf.tidy(() => generator.synthesize(generator.map(z), "stored"));
        await assertMatches(made, expected, image, "image");
        tf.dispose([z, made]);
        generator.dispose();
      }));
  }
});

testOnBackends("Weights survive loading and exporting bit for bit", async (t) => {
  const rosinality = renamed(
    (await readFixture("stylegan2/generator_16.safetensors")).tensors,
    (name) => name.startsWith("w.") ? name.slice(2) : undefined,
  );
  for (const [name, weights] of [["the reference's", rosinality], ["new ones", SMALL]] as const) {
    await t.step(name, () =>
      balanced(() =>
        withGenerator(weights, async (generator) => {
          const exported = await generator.exportWeights();
          assertEquals([...exported.keys()], [...weights.keys(), "latent_avg"]);
          for (const [name, tensor] of weights) assertEquals(exported.get(name), tensor, name);
          await withGenerator(exported, async (again) => {
            assertEquals([...await again.exportWeights()], [...exported]);
          });
        })
      ));
  }
  await t.step("the same ones under NVIDIA's names", async () => {
    const nvidia = await readFixture("stylegan2/nvidia_from_rosinality_16.safetensors");
    await withGenerator(nvidia.tensors, async (generator) => {
      const exported = await generator.exportWeights();
      for (const [name, tensor] of rosinality) assertEquals(exported.get(name), tensor, name);
      await withGenerator(rosinality, async (other) => {
        assertEquals(await generator.digest(), await other.digest());
      });
    }, { key: "w" });
  });
});

testOnBackends("A generator is found behind the prefixes of wrappers", async (t) => {
  for (const prefix of ["module.", "g_ema.", "decoder.", "state_dict.decoder.module."]) {
    await t.step(prefix, () =>
      withGenerator(renamed(SMALL, (name) => prefix + name), async (generator) => {
        assertEquals((await generator.exportWeights()).get("input.input"), SMALL.get("input.input"));
      }));
  }
  await t.step("the moving average wins over the trained copy", async () => {
    const trained = initialiseStyleGAN2({ size: 8, channels: [6, 5], styleDim: 4, mappingDepth: 2, seed: 2 });
    const both = new Map([
      ...renamed(trained, (name) => `g.${name}`),
      ...renamed(SMALL, (name) => `g_ema.${name}`),
    ]);
    await withGenerator(both, async (generator) => {
      assertEquals((await generator.exportWeights()).get("input.input"), SMALL.get("input.input"));
    });
  });
  await t.step("an average latent for every row stands beside the decoder", async () => {
    const rows = { shape: [2, 4], data: Float32Array.of(1, 2, 3, 4, 1, 2, 3, 4) };
    const weights = new Map([...renamed(SMALL, (name) => `state_dict.decoder.${name}`), [
      "latent_avg",
      rows,
    ]]);
    await withGenerator(weights, async (generator) => {
      assertEquals(await generator.latentAverage.data(), Float32Array.of(1, 2, 3, 4));
    });
  });
});

testOnBackends("What a file may lack is made up for, always in the same way", async () => {
  const without = renamed(SMALL, (name) => /noises|kernel/.test(name) ? undefined : name);
  await withGenerator(without, async (a) => {
    const b = await stylegan2({ weights: without }).load("b");
    const [first, second] = [await a.exportWeights(), await b.exportWeights()];
    assertEquals([...first], [...second]);
    assertEquals([...first.keys()], [...SMALL.keys(), "latent_avg"]);
    assertNotEquals(first.get("noises.noise_1")!.data, first.get("noises.noise_2")!.data);
    const average =
      "no average latent is in the file: truncation goes by the mean of latents of a fixed seed";
    assertEquals(a.notes, [`${a.label}: ${average}`]);
    const some = renamed(SMALL, (name) => name === "noises.noise_1" ? undefined : name);
    await withGenerator(new Map([...some, ["latent_avg", first.get("latent_avg")!]]), ({ label, notes }) => {
      const maps =
        "of the noise maps noises.noise_1 are not in the file: draws of a fixed seed count as stored";
      assertEquals(notes, [`${label}: ${maps}`]);
      return Promise.resolve();
    });
    // the average is that of the mapped latents: close to that of others, drawn here
    const w = tf.tidy(() => tf.mean(a.map(tf.randomNormal([8192, 4], 0, 1, "float32", 7)), 0));
    await assertClose(a.latentAverage, await w.data() as Float32Array, 0.1);
    w.dispose();
    b.dispose();
  });
});

testOnBackends(
  "The average that a file lacks is its own network's, whichever was loaded before",
  async () => {
    const other = initialiseStyleGAN2({
      size: 8,
      channels: [6, 5],
      styleDim: 4,
      mappingDepth: 2,
      seed: "other",
    });
    const averages: number[][] = [], before = tf.memory().numTensors;
    for (const weights of [SMALL, other, SMALL, SMALL]) {
      await withGenerator(weights, async ({ latentAverage }) => {
        averages.push([...await latentAverage.data()]);
      });
    }
    assertEquals([averages[2], averages[3]], [averages[0], averages[0]]);
    assertNotEquals(averages[1], averages[0]);
    assertEquals(tf.memory().numTensors, before);
  },
);

testOnBackends(
  "The digest is of the weights as loaded, whatever holds them and whatever becomes of them",
  async () => {
    const digests = [];
    for (const file of ["rosinality_zip.pt", "rosinality_legacy.pt", "ok_rosinality.safetensors"]) {
      const generator = await stylegan2(fixturePath(`checkpoints/${file}`)).load(file);
      const bias = generator.parameters.get("to_rgb1.bias")!;
      bias.assign(tf.tidy(() => tf.add(bias, 1)));
      digests.push(await generator.digest());
      generator.dispose();
    }
    assertEquals(new Set(digests).size, 1);
    assert(/^[0-9a-f]{64}$/.test(digests[0]!));
    const changed = new Map(SMALL).set("to_rgb1.bias", {
      shape: [1, 3, 1, 1],
      data: Float32Array.of(0, 0, 1),
    });
    await withGenerator(SMALL, async (a) => {
      const b = await stylegan2({ weights: changed }).load("b");
      assertNotEquals(await a.digest(), await b.digest());
      b.dispose();
    });
  },
);

testOnBackends("Two copies live side by side under their scopes, and leave nothing behind", async () => {
  await balanced(async () => {
    const source = stylegan2({ weights: SMALL, label: "small" });
    const [frozen, trained] = [await source.load("source"), await source.load("adapted")];
    assertEquals(source.label, "small");
    assertEquals(trained.parameters.get("conv1.conv.weight")!.name, "adapted/conv1.conv.weight");
    assertEquals(
      [...trained.adaptable],
      [...trained.parameters.keys()].filter((name) => !name.startsWith("style.")),
    );
    const bias = trained.parameters.get("to_rgb1.bias")!;
    const raised = tf.add<tf.Tensor>(bias, 1);
    bias.assign(raised);
    raised.dispose();
    assertEquals(await frozen.parameters.get("to_rgb1.bias")!.data(), Float32Array.of(0, 0, 0));
    frozen.dispose();
    trained.dispose();
    (await source.load("source")).dispose(); // the scope is free again
  });
});

Deno.test("A file that is no complete generator is refused in one sentence that says why", async (t) => {
  const path = (file: string) => fixturePath(`checkpoints/${file}`);
  const small = "a StyleGAN2 generator of 8 px (w of 4, mapping depth 2)";
  const refused: [string, string | Tensors, string][] = [
    [
      "another network",
      path("torchscript_clip_code_emptied.pt"),
      "holds no StyleGAN2 generator, but a CLIP: deno task encode --encoder",
    ],
    [
      "nothing that is known",
      new Map([["a", { shape: [1], data: new Float32Array(1) }]]),
      'holds no StyleGAN2 generator: expected tensors named like "conv1.conv.weight" (rosinality) or "synthesis.b4.conv1.weight" (NVIDIA), and its mapping network',
    ],
    [
      "a missing tensor",
      path("bad_missing_key.safetensors"),
      "lacks 1 tensor of a StyleGAN2 generator of 16 px (w of 16, mapping depth 2): convs.1.conv.modulation.weight",
    ],
    [
      "many missing tensors",
      renamed(SMALL, (name) => name.startsWith("convs") ? undefined : name),
      `lacks 10 tensors of ${small}: convs.0.conv.weight, convs.0.conv.modulation.weight, convs.0.conv.modulation.bias, convs.0.noise.weight, convs.0.activate.bias, convs.1.conv.weight and 4 more`,
    ],
    [
      "a wrong shape",
      path("bad_wrong_shape.safetensors"),
      "does not fit together as a StyleGAN2 generator of 16 px (w of 16, mapping depth 2): it holds convs.0.conv.weight of shape [1, 15, 16, 3, 3], expected [1, 16, 16, 3, 3]",
    ],
    [
      "a tensor too many",
      path("bad_extra_key.safetensors"),
      "holds 1 tensor that no StyleGAN2 generator has, so it must be another architecture: surprise.weight",
    ],
    [
      "values that are not finite",
      path("bad_nan_weights.safetensors"),
      "that are not finite: the file is damaged or its training diverged",
    ],
    [
      "another blur in one of its layers",
      new Map(SMALL).set("convs.0.conv.blur.kernel", {
        shape: [4, 4],
        data: new Float32Array(16).fill(1 / 4),
      }),
      "resamples with one filter in convs.0.conv.blur.kernel and with another in to_rgbs.0.upsample.kernel: layers that differ are not supported",
    ],
    [
      "no mapping network",
      renamed(SMALL, (name) => name.startsWith("style.") ? undefined : name),
      "holds no StyleGAN2 generator",
    ],
  ];
  for (const [what, weights, message] of refused) {
    await t.step(what, async () => {
      const error = await assertRejects(() => stylegan2({ weights }).load("refused"), WeightsError);
      assert(error.message.includes(message), error.message);
    });
  }
});
