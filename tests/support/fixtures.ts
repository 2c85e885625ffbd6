/** Oracle data from the PyTorch references; tests/fixtures/README.md says what each file holds. */
import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import type { HostTensor } from "../../models/weights/types.ts";

const ROOT = fromFileUrl(new URL("../fixtures/", import.meta.url));

/** The path of a fixture, e.g. `fixturePath("stylegan2/generator_16.safetensors")`. */
export function fixturePath(name: string): string {
  return join(ROOT, name);
}

export class Fixture {
  readonly tensors: ReadonlyMap<string, HostTensor>;

  constructor(tensors: ReadonlyMap<string, HostTensor>) {
    this.tensors = tensors;
  }

  host(name: string): HostTensor {
    const tensor = this.tensors.get(name);
    assert(tensor, `the fixture holds no "${name}"`);
    return tensor;
  }

  /** As float32 on the current backend; the caller owns it. */
  tensor<R extends tf.Rank>(name: string): tf.Tensor<R> {
    const { data, shape } = this.host(name);
    return tf.tensor<R>(
      Float32Array.from(data as ArrayLike<number>),
      [...shape] as tf.ShapeMap[R],
      "float32",
    );
  }

  /** [n, c, h, w] in the file, [n, h, w, c] here. */
  image(name: string): tf.Tensor4D {
    return tf.tidy(() => tf.transpose(this.tensor<tf.Rank.R4>(name), [0, 2, 3, 1]));
  }
}

export async function readFixture(name: string): Promise<Fixture> {
  return new Fixture(await readSafetensors(fixturePath(name)));
}

export async function readJsonFixture<T>(name: string): Promise<T> {
  return JSON.parse(await Deno.readTextFile(fixturePath(name))) as T;
}

/** max|a - b| / max|b|: the measure in which the fixtures' tolerances are given. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  assert(actual.length === expected.length, `${actual.length} values, expected ${expected.length}`);
  let worst = 0, largest = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    if (Number.isNaN(difference)) return NaN; // which is within no tolerance
    worst = Math.max(worst, difference);
    largest = Math.max(largest, Math.abs(expected[i]!));
  }
  return largest === 0 ? worst : worst / largest;
}

/** Fails unless `actual` has the expected values, and as many of them, within a relative tolerance. */
export async function assertClose(
  actual: tf.Tensor | ArrayLike<number>,
  expected: HostTensor | ArrayLike<number>,
  tolerance = 1e-4,
  what = "the result",
): Promise<void> {
  const values = actual instanceof tf.Tensor ? await actual.data() : actual;
  const wanted = "data" in expected ? expected.data : expected;
  const error = relativeError(values as ArrayLike<number>, wanted as ArrayLike<number>);
  assert(error <= tolerance, `${what} is off by ${error.toExponential(2)}, allowed ${tolerance}`);
}
