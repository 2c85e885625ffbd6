/** What a user gives to commands. */
import { join } from "@std/path";
import {
  clip,
  clipMetadata,
  initialiseClip,
  initialiseStyleGAN2,
  stylegan2,
  writeSafetensors,
} from "../../mod.ts";
import { clipTokenizer } from "../../models/encoders/mod.ts";
import { readTokenizerJson } from "../../models/encoders/tokenizers/tokenizer_json.ts";
import { encodePng } from "../../models/images/png.ts";
import { Random } from "../../models/random/random.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { loadConfig } from "../../pipeline/plan/load_config.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import { disposeLatents, readLatents } from "../../tasks/images/latent_rows.ts";
import { readHostImages } from "../../tasks/images/pictures/host_images.ts";
import { readPictureFolder } from "../../tasks/images/pictures/read_folder.ts";
import { fixturePath } from "../support/fixtures.ts";
import "../support/toy_runs.ts"; // starts wasm
import type { Subject } from "./subject.ts";

const loaded = stylegan2({
  weights: initialiseStyleGAN2({ size: 8, channels: [8, 8], styleDim: 8, mappingDepth: 2, seed: 1 }),
}).load("mutated");

const latents: Subject = {
  name: "latents",
  share: 8,
  damaged: /./,
  async make(folder) {
    const tensors = new Map<string, HostTensor>();
    tensors.set("w", { shape: [3, 8], data: new Random("w").normals(24) });
    for (const [i, [height, width]] of (await loaded).noiseShapes.entries()) {
      tensors.set(`noise.${i}`, {
        shape: [1, 1, height, width],
        data: new Random(i).normals(height * width),
      });
    }
    await writeSafetensors(join(folder, "latents.safetensors"), tensors);
  },
  read: async (folder) =>
    disposeLatents(await readLatents(await loaded, join(folder, "latents.safetensors"), 0.7)),
};

const pictures: Subject = {
  name: "pictures",
  share: 10,
  damaged: /./,
  async make(folder) {
    const data = Uint8Array.from({ length: 16 * 16 * 3 }, (_, i) => (i * i) % 251);
    await Deno.mkdir(join(folder, "pictures"));
    for (const i of [0, 1]) {
      await Deno.writeFile(join(folder, "pictures", `${i}.png`), encodePng({ width: 16, height: 16, data }));
    }
    const images = { shape: [2, 3, 4, 4], data: new Random("images").uniforms(96) };
    await writeSafetensors(join(folder, "images.safetensors"), new Map([["images", images]]));
  },
  async read(folder) {
    const errors: unknown[] = [];
    const size = { width: 8, height: 8 }, pictures = join(folder, "pictures");
    const reading: readonly (() => Promise<unknown>)[] = [
      () => readHostImages(join(folder, "images.safetensors")),
      () => readPictureFolder(pictures, { size, resize: "crop", broken: "refuse" }),
    ];
    for (const read of reading) await read().catch((error) => errors.push(error));
    for (const error of errors) throw error;
  },
};

const tokenizer: Subject = {
  name: "tokenizer",
  share: 10,
  damaged: /./,
  async make(folder) {
    const vocab = {
      "a</w>": 0,
      "c": 1,
      "t</w>": 2,
      "at</w>": 3,
      "cat</w>": 4,
      "<|startoftext|>": 5,
      "<|endoftext|>": 6,
      "a": 7,
    };
    const merges = ["a t</w>", "c at</w>"], added_tokens = [{ id: 6, content: "<|endoftext|>" }];
    await Deno.writeTextFile(
      join(folder, "tokenizer.json"),
      JSON.stringify({ version: "1.0", added_tokens, model: { type: "BPE", vocab, merges } }),
    );
  },
  async read(folder) {
    const tokenizer = await readTokenizerJson(join(folder, "tokenizer.json"), { contextLength: 8 });
    try {
      tokenizer.encode("a cat");
    } catch (error) { // the encoder says it with the text
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    }
    clipTokenizer();
  },
};

const encoder: Subject = {
  name: "encoder",
  share: 8,
  damaged: /./,
  async make(folder) {
    const words = ["dog", "cat"];
    const weights = initialiseClip({
      dim: 16,
      image: { size: 16, patchSize: 8, width: 64, layers: 1 },
      text: { vocabularySize: words.length + 2, contextLength: 8, width: 64, layers: 1 },
      seed: 2,
    });
    await writeSafetensors(join(folder, "clip.safetensors"), weights, clipMetadata({ words }));
    await Deno.copyFile(fixturePath("clip/vit_tiny_hf.safetensors"), join(folder, "model.safetensors"));
    await Deno.writeTextFile(
      join(folder, "config.json"),
      JSON.stringify({ vision_config: { num_attention_heads: 2 }, text_config: { num_attention_heads: 2 } }),
    );
  },
  async read(folder) {
    const errors: unknown[] = [];
    for (const name of ["clip", "model"]) {
      try {
        (await clip(join(folder, `${name}.safetensors`)).load()).dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    for (const error of errors) throw error;
  },
};

const CONFIG =
  `import { adam, defineConfig, metrics, semanticVariations, worldClip, worldGenerator } from "variegate";
export default defineConfig({
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "a photo of a dog", target: "a photo of a cat", templates: ["{}", "a picture of {}"] },
  steps: 24,
  batch: 2,
  noise: "none",
  optimizer: adam({ learningRate: 0.05, beta1: 0, beta2: 0.99 }),
  plugins: [semanticVariations({ ewc: { weight: 3e3, samples: 12 } }), metrics({ every: 1 })],
});
`;

const config: Subject = {
  name: "config",
  share: 5,
  damaged: /./,
  make: async (folder) => await Deno.writeTextFile(join(folder, "config.ts"), CONFIG),
  async read(folder) {
    const own = join(folder, `${crypto.randomUUID()}.ts`); // a module is loaded once
    await Deno.rename(join(folder, "config.ts"), own);
    planRun(await loadConfig(own));
  },
};

/** All of them. */
export const FILE_SUBJECTS: readonly Subject[] = [latents, pictures, tokenizer, encoder, config];
