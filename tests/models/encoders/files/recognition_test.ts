/** Which network a file or a folder holds, what its names and sizes tell, and what is asked for. */
import { assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { dirname, join } from "@std/path";
import { initialiseClip } from "../../../../models/encoders/mod.ts";
import { chooseNamed } from "../../../../models/encoders/files/choose_named.ts";
import { type ClipWeights, digestOfClip, openClip } from "../../../../models/encoders/files/clip_file.ts";
import { factsOfNames, factsOfSizes } from "../../../../models/encoders/files/known_networks.ts";
import { NOTHING_STATED } from "../../../../models/encoders/files/lay_over.ts";
import { PublishedTensors } from "../../../../models/encoders/files/published_tensors.ts";
import { UnstatedError } from "../../../../models/encoders/files/unstated.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { type HostTensor, type TensorInfo, WeightsError } from "../../../../models/weights/types.ts";

const STATED = { activation: "gelu", heads: { image: 1, text: 1 } } as const;

function network(width = 8, seed = 1): Map<string, HostTensor> {
  return initialiseClip({
    dim: 8,
    image: { size: 8, patchSize: 4, width, layers: 1 },
    text: { vocabularySize: 32, contextLength: 6, width, layers: 1 },
    seed,
  });
}

async function written(
  tensors: ReadonlyMap<string, HostTensor>,
  name = "clip.safetensors",
  folder?: string,
): Promise<string> {
  const path = join(folder ?? await Deno.makeTempDir(), name);
  await Deno.mkdir(dirname(path), { recursive: true });
  await writeSafetensors(path, new Map(tensors));
  return path;
}

function renamed(tensors: ReadonlyMap<string, HostTensor>, rename: (name: string) => string) {
  return new Map(Array.from(tensors, ([name, tensor]) => [rename(name), tensor] as const));
}

async function naming(options: ClipWeights): Promise<string> {
  const { description, close } = await openClip({ ...STATED, ...options });
  close();
  return description.naming;
}

const isText = (name: string) => !name.startsWith("visual.") && name !== "logit_scale";

Deno.test("the same weights have the same digest under every name in which they are published", async () => {
  const plain = network(), wanted = await digestOfClip({ weights: plain });
  const layouts: readonly (readonly [string, (name: string) => string])[] = [
    ["OpenAI", (name) => `module.${name}`],
    ["OpenAI", (name) => `state_dict.clipmodel.${name}`],
    ["open_clip", (name) => isText(name) ? `text.${name}` : name],
    ["open_clip", (name) => `module.${isText(name) ? `text.${name}` : name}`],
    ...["", "module."].map((inner) =>
      ["TinyCLIP", (name: string) => {
        const tower = name === "logit_scale"
          ? "_logit_scale"
          : isText(name)
          ? "_text_encoder"
          : "_image_encoder";
        return `${tower}.${inner}${name}`;
      }] as const
    ),
  ];
  for (const [whose, rename] of layouts) {
    const weights = renamed(plain, rename);
    assertEquals(await naming({ weights }), whose);
    assertEquals(await digestOfClip({ weights }), wanted);
  }
});

Deno.test("a folder means the weights under a published name, or the only ones", async () => {
  const folder = dirname(await written(network(8, 1), "model.safetensors"));
  const hf = await digestOfClip({ weights: folder, ...STATED });
  await written(network(8, 2), "open_clip_model.safetensors", folder);
  const preferred = await digestOfClip({ weights: folder, ...STATED });
  assertEquals([hf, preferred], [await digestOf(1), await digestOf(2)]);

  const single = dirname(await written(network(8, 3), "last.safetensors"));
  assertEquals(await digestOfClip({ weights: single, ...STATED }), await digestOf(3));
  await written(network(), "first.safetensors", single);
  await assertRejects(
    () => openClip({ weights: single }),
    WeightsError,
    'is a folder with 2 files of weights: give one of "first.safetensors", "last.safetensors"',
  );
  const empty = await Deno.makeTempDir();
  await assertRejects(
    () => openClip({ weights: empty }),
    WeightsError,
    "is a folder without weights: expected",
  );
  await Deno.writeTextFile(join(empty, "model.safetensors.index.json"), "{}");
  await assertRejects(() => openClip({ weights: empty }), WeightsError, "holds weights in several parts");
});

async function digestOf(seed: number): Promise<string> {
  return await digestOfClip({ weights: network(8, seed) });
}

Deno.test("of several encoders in a file one is chosen by its key, or all are named", async () => {
  const both = new Map([
    ...renamed(network(8, 1), (name) => `student.${name}`),
    ...renamed(network(8, 2), (name) => `teacher.${name}`),
  ]);
  await assertRejects(
    () => openClip({ weights: both }),
    WeightsError,
    'holds 2 CLIPs: "student", "teacher". Choose one with --key NAME, or clip({ weights, key: "student" })',
  );
  assertEquals(await digestOfClip({ weights: both, key: "teacher" }), await digestOf(2));
});

Deno.test("what nobody states is asked for, with the choices", async () => {
  const path = await written(network());
  const error = await assertRejects(() => openClip({ weights: path }), UnstatedError);
  assertMatch(error.message, /does not state the activation of its transformers/);
  for (
    const choice of [
      "--activation quick_gelu|gelu|gelu_tanh (the option activation)",
      "--image-heads N (the option heads: { image: N })",
      "--text-heads N (the option heads: { text: N })",
    ]
  ) assertMatch(error.message, new RegExp(RegExp.escape(choice)));
  const rest = await assertRejects(
    () => openClip({ weights: path, ...STATED, heads: { image: 2 } }),
    UnstatedError,
  );
  assertEquals(/activation|--image-heads/.test(rest.message), false);
});

Deno.test("names of networks trained with QuickGELU tell their activation, others do not", async () => {
  const folder = await Deno.makeTempDir();
  const activation = async (name: string) => {
    const path = await written(network(64), name, folder);
    return await openClip({ weights: path, heads: { image: 1, text: 1 } }).then(({ facts, close }) => {
      close();
      return facts.image.activation?.value;
    }, (error) => error instanceof UnstatedError ? undefined : Promise.reject(error));
  };
  for (
    const name of ["ViT-B-32-quickgelu.st", "openai/a.st", "metaclip-b16.st", "DFN2B-CLIP/a.st", "dfn5b.st"]
  ) {
    assertEquals(await activation(name.replace(".st", ".safetensors")), "quick_gelu", name);
  }
  for (
    const name of [
      "ViT-B-32.st",
      "metaclip_altogether.st",
      "dfn2b_s39b.st",
      "metaclip2_worldwide.st",
      "laion2b.st",
    ]
  ) {
    assertEquals(await activation(name.replace(".st", ".safetensors")), undefined, name);
  }
});

Deno.test("archives of OpenAI's, ResNets and TinyCLIP's own files tell their activation too", () => {
  const tell = (names: readonly string[], format = "safetensors") => {
    const tensors = new Map(names.map((name): [string, TensorInfo] => [name, { dtype: "F32", shape: [1] }]));
    const published = new PublishedTensors("a.pt", tensors, chooseNamed("a.pt", tensors));
    return factsOfNames(published, { path: "a.pt", format }).text.activation?.value;
  };
  assertEquals(tell(["visual.conv1.weight"]), undefined);
  assertEquals(tell(["visual.conv1.weight"], "TorchScript archive"), "quick_gelu");
  assertEquals(tell(["visual.conv1.weight", "visual.layer1.0.conv1.weight"]), "quick_gelu");
  assertEquals(tell(["_image_encoder.visual.conv1.weight"]), "gelu");
});

Deno.test("heads are those of published networks of the same sizes, else OpenAI's rule, else unknown", () => {
  const heads = (image: readonly [number, number], text: readonly [number, number], quick: boolean) => {
    const names = (["visual.transformer", "transformer"] as const).flatMap((prefix, tower) => {
      const [width, layers] = [image, text][tower]!;
      return Array.from({ length: layers }, (_, i): [string, TensorInfo] => [
        `${prefix}.resblocks.${i}.ln_1.weight`,
        { dtype: "F32", shape: [width] },
      ]);
    });
    const tensors = new Map<string, TensorInfo>([...names, ["visual.conv1.weight", {
      dtype: "F32",
      shape: [1],
    }]]);
    const published = new PublishedTensors("a.pt", tensors, chooseNamed("a.pt", tensors));
    const activation = { value: quick ? "quick_gelu" : "gelu", source: "" } as const;
    const found = factsOfSizes(published, { ...NOTHING_STATED, image: { activation }, text: { activation } });
    return [found.image.heads?.value, found.text.heads?.value];
  };
  assertEquals(heads([768, 12], [512, 12], false), [12, 8], "B");
  assertEquals(heads([1024, 24], [768, 12], false), [16, 12], "L");
  assertEquals(heads([1280, 32], [1024, 24], false), [16, 16], "H, whose heads are 80 wide");
  assertEquals(heads([1408, 40], [1024, 24], true), [16, 16], "g, whose heads are 88 wide");
  assertEquals(
    heads([1664, 48], [1280, 32], false),
    [16, 20],
    "bigG, whose heads are 104 wide in the image tower",
  );
  assertEquals(heads([128, 2], [64, 2], true), [2, 1], "OpenAI's rule");
  assertEquals(heads([128, 2], [64, 2], false), [undefined, undefined]);
  assertEquals(heads([1280, 2], [100, 2], true), [undefined, undefined]);
});

Deno.test("encoders that cannot be used are refused by name, with what to use instead", () => {
  const cases: readonly (readonly [readonly string[], readonly number[], RegExp])[] = [
    [["vision_model.embeddings.patch_embedding.weight"], [8, 768], /\(naflex\).*use one of a fixed size/],
    [
      ["visual.trunk.attn_pool.latent", "visual.trunk.head.weight"],
      [1],
      /is a PE-Core.*use OpenAI's ViT-B\/32/,
    ],
    [
      ["visual.trunk.stem.0.weight", "visual.trunk.stages.0.blocks.0.token_mixer.norm.weight"],
      [1],
      /is a MobileCLIP.*use/,
    ],
    [["image_encoder.model.patch_emb.0.block.conv.weight"], [1], /is a MobileCLIP.*use/],
    [["visual.blocks.0.attn.inner_attn_ln.weight"], [1], /is an EVA-CLIP.*timm\/eva02_base/],
    [
      ["visual.conv1.weight", "visual.class_embedding", "visual.ln_post.weight"],
      [1],
      /without a normalisation before its blocks, as a CLIPA.*use/,
    ],
    [["visual.conv1.weight", "visual.ln_pre.weight", "visual.attn_pool.query"], [1], /is a CoCa.*use/],
    [["image_encoder_without_ddp.visual.conv1.weight"], [1], /one of TinyCLIP's pruned networks.*use/],
  ];
  for (const [names, shape, words] of cases) {
    for (const prefix of ["", "module."]) {
      const tensors = new Map(
        names.map((name): [string, TensorInfo] => [prefix + name, { dtype: "F32", shape }]),
      );
      const error = assertThrows(() => chooseNamed("a.pt", tensors), WeightsError);
      assertMatch(error.message, words);
    }
  }
});
