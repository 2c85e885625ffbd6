/**
 * Writes a folder like that of a SigLIP2 B/16, with random weights, and measures what it takes to open it and to encode a
 * text:
 *
 *   deno run -A tests/models/encoders/large_siglip.ts FOLDER
 *
 * The folder takes 1.5 GB; one that is there already is opened as it is. The bytes of tensors may be 1.2 times those of both towers without the token table, and of the rows
 * that the text uses.
 */
import * as tf from "@tensorflow/tfjs";
import { join } from "@std/path";
import { startBackend } from "../../../models/backend/mod.ts";
import { clip } from "../../../models/encoders/clip.ts";
import { HUGGING_FACE } from "../../../models/encoders/files/hugging_face_names.ts";
import { siglipText } from "../../../models/encoders/towers/siglip_text.ts";
import { siglipVit } from "../../../models/encoders/towers/siglip_vit.ts";
import { Random } from "../../../models/random/random.ts";
import { elementCount } from "../../../models/shape.ts";

const BLOCKS = {
  ...{ width: 768, layers: 12, heads: 12, hidden: 3072 },
  activation: "gelu_tanh",
  epsilon: 1e-6,
} as const;
const IMAGE = { ...BLOCKS, kind: "siglip_vit", size: 224, patchSize: 16, dim: 768, summary: "" } as const;
const TEXT = {
  ...BLOCKS,
  ...{ contextLength: 64, vocabularySize: 256_000, dim: 768, padToken: 0 },
  mask: "none",
  pooling: "last",
} as const;

/** Of the numbers repeated in all weights. */
const BLOCK = new Random("large").normals(2 ** 20).map((value) => 0.02 * value);

async function writeFolder(folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const sizes = { hidden_size: 768, intermediate_size: 3072, num_hidden_layers: 12, num_attention_heads: 12 };
  await Deno.writeTextFile(
    join(folder, "config.json"),
    JSON.stringify({
      model_type: "siglip",
      text_config: { ...sizes, vocab_size: TEXT.vocabularySize, max_position_embeddings: TEXT.contextLength },
      vision_config: { ...sizes, image_size: IMAGE.size, patch_size: IMAGE.patchSize },
    }),
  );
  const entries: [string, unknown][] = [];
  let end = 0;
  for (const [name, shape] of [...siglipVit.shapes(IMAGE), ...siglipText.shapes(TEXT)]) {
    const parts = HUGGING_FACE.parts(name), [rows, ...rest] = shape as [number, ...number[]];
    for (const part of parts) {
      const own = [rows / parts.length, ...rest], begin = end;
      end += 4 * elementCount(own);
      entries.push([part, { dtype: "F32", shape: own, data_offsets: [begin, end] }]);
    }
  }
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = new Uint8Array(8), block = new Uint8Array(BLOCK.buffer);
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true);
  using file = await Deno.open(join(folder, "model.safetensors"), {
    write: true,
    create: true,
    truncate: true,
  });
  const writer = file.writable.getWriter();
  for (const bytes of [length, header]) await writer.write(bytes);
  for (let at = 0; at < end; at += block.length) {
    await writer.write(block.slice(0, Math.min(block.length, end - at)));
  }
  await writer.close().catch(() => {}); // closes the file too
}

/** Largest amount of memory that this process has had, in MiB. */
async function peakMemory(): Promise<number> {
  const status = await Deno.readTextFile("/proc/self/status");
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1024;
}

const [folder] = Deno.args;
if (!folder) throw new Error("Give the folder to write to");
if (!await Deno.stat(join(folder, "model.safetensors")).catch(() => undefined)) await writeFolder(folder);
await startBackend({ backend: "wasm" });
const before = { memory: await peakMemory(), bytes: tf.memory().numBytes, time: performance.now() };
const encoder = await clip(folder).load();
const opened = { memory: await peakMemory(), time: performance.now() };
const ids = Array.from({ length: 12 }, (_, i) => 1000 + 977 * i).concat(1);
const features = encoder.textTower!.encode([ids]);
await features.data();
const encoded = { memory: await peakMemory(), bytes: tf.memory().numBytes, time: performance.now() };

const floats = [...siglipVit.shapes(IMAGE), ...siglipText.shapes(TEXT)]
  .filter(([name]) => name !== siglipText.tokenTable)
  .reduce((sum, [, shape]) => sum + elementCount(shape), 0);
const needed = 4 * (floats + (ids.length + 1) * TEXT.width); // and the padding's row
const held = encoded.bytes - before.bytes;
const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
console.log(`needed ${mib(needed)}, tensors hold ${mib(held)}: ${(held / needed).toFixed(3)} times as much`);
console.log(`peak memory ${before.memory.toFixed(0)} MiB before, ${opened.memory.toFixed(0)} MiB when open,`);
console.log(
  `  ${encoded.memory.toFixed(0)} MiB after the text; the file is ${
    mib((await Deno.stat(join(folder, "model.safetensors"))).size)
  }`,
);
console.log(
  `seconds: ${((opened.time - before.time) / 1000).toFixed(1)} to open, ${
    ((encoded.time - opened.time) / 1000).toFixed(1)
  } for the text`,
);
encoder.dispose();
