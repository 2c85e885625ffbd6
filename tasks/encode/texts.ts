/** Features of texts, and of token ids in their place. */
import type * as tf from "@tensorflow/tfjs";
import { type Clip, type HostTensor, openWeights, WeightsError } from "../../mod.ts";
import { insteadOf } from "../../models/weights/known/known_file.ts";
import { UNNAMED } from "../../models/weights/names.ts";
import type { Progress } from "../shell/progress.ts";

/** Texts that go through the encoder at a time. */
const ROWS = 8;

/** @param path the encoder's, for errors. @throws {WeightsError} where a text cannot be encoded */
export function encodeTexts(
  encoder: Clip,
  texts: readonly string[],
  path: string,
  progress: Progress,
): Promise<Float32Array[]> {
  return inParts(
    texts,
    (part) => encoder.encodeText(part),
    progress,
    (cause) => new WeightsError(path, `cannot encode the texts. ${cause.message}`, { cause }),
  );
}

/** Those of a weight file's `token_ids` [n, length]. @throws {WeightsError} where they cannot be encoded */
export async function encodeTokenIds(
  encoder: Clip,
  path: string,
  progress: Progress,
): Promise<Float32Array[]> {
  const { textTower } = encoder;
  if (!textTower) throw new WeightsError(encoder.label, "encodes images alone: leave --token-ids away");
  return await inParts(
    await readTokenIds(path),
    (part) => textTower.encode(part),
    progress,
    (cause) => new WeightsError(path, `cannot be encoded by "${encoder.label}". ${cause.message}`, { cause }),
  );
}

async function readTokenIds(path: string): Promise<number[][]> {
  const tensor = await tensorOfIds(path);
  const { data, shape: [count, length] } = tensor;
  if (
    !(data instanceof Int32Array || data instanceof BigInt64Array) || tensor.shape.length !== 2 || !count ||
    !length
  ) {
    const what = data instanceof Int32Array || data instanceof BigInt64Array ? "" : ", no whole numbers";
    throw new WeightsError(
      path,
      `holds token_ids of shape [${tensor.shape}]${what}: expected [n, length] of I32 or I64`,
    );
  }
  return Array.from(
    { length: count },
    (_, i) => Array.from(data.slice(i * length, (i + 1) * length), Number),
  );
}

async function tensorOfIds(path: string): Promise<HostTensor> {
  const file = await openWeights(path);
  try {
    const name = ["token_ids", UNNAMED].find((name) => file.tensors.has(name));
    if (name !== undefined) return await file.read(name);
    throw new WeightsError(
      path,
      insteadOf(file, "token ids") ?? 'holds no tensor "token_ids": expected [n, length] of I32 or I64',
    );
  } finally {
    file.close();
  }
}

async function inParts<T>(
  all: readonly T[],
  encode: (part: readonly T[]) => tf.Tensor2D,
  progress: Progress,
  refusal: (cause: Error) => WeightsError,
): Promise<Float32Array[]> {
  const parts: Float32Array[] = [];
  for (let begin = 0; begin < all.length; begin += ROWS) {
    let rows: tf.Tensor2D;
    try {
      rows = encode(all.slice(begin, begin + ROWS));
    } catch (cause) {
      throw refusal(cause as Error);
    }
    parts.push(await rows.data<"float32">());
    rows.dispose();
    await progress(Math.min(begin + ROWS, all.length), "texts");
  }
  return parts;
}
