/** Every shader that the project has a device compile, written down without a device. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { registerGradients } from "../../../../models/backend/gradients/mod.ts";
import type { Precision } from "../../../../models/backend/types.ts";
import { broadcastTiles } from "../../../../models/backend/webgpu/broadcast_tile.ts";
import { openDevice } from "../../../../models/backend/webgpu/device.ts";
import { registerWebGPUKernels } from "../../../../models/backend/webgpu/mod.ts";
import { setPrecision } from "../../../../models/backend/webgpu/precision.ts";
import { sharedTiles } from "../../../../models/backend/webgpu/shared_tile.ts";
import type { Tile } from "../../../../models/backend/webgpu/tile.ts";
import { withTiles } from "../../../../models/backend/webgpu/tiled_product.ts";
import { adamCoefficients, adamUpdates } from "../../../../models/ops/adam_update.ts";
import { drawNoise } from "../../../../models/random/noise.ts";
import { Random } from "../../../../models/random/random.ts";
import { OPERATIONS as FUSED, withGradients } from "../../ops/_operations.ts";
import { OPERATIONS as STOCK } from "../_operations.ts";
import { recordingAdapter, type Shader } from "./_recording_adapter.ts";

/** Sizes of the subgroups of the software devices that there are: SwiftShader's, llvmpipe's by 256 and by 512 bits. */
const LANES = [4, 8, 16];

/** The shaders of one kind of compiler. */
export interface Recorded {
  /** No two alike. */
  readonly shaders: readonly Shader[];
  /** The kernels of ours that ran, by name. */
  readonly kernels: ReadonlySet<string>;
  /** All kernels of ours. */
  readonly registered: ReadonlySet<string>;
}

let registered: ReadonlyMap<string, Set<string>> | undefined;

/**
 * Runs everything once on a device that executes nothing: each kernel of ours in each of its cases, each operation that
 * a plugin may be made of, with gradients; and every product in every tile, in both precisions.
 *
 * @param extensions those that a shader with subgroup operations enables
 */
export async function recordShaders(extensions: readonly string[]): Promise<Recorded> {
  const shaders: Shader[] = [];
  const backend = await openDevice(recordingAdapter(shaders));
  const kernels = register();
  if (tf.findBackendFactory("webgpu")) tf.removeBackend("webgpu");
  tf.registerBackend("webgpu", () => backend);
  await tf.setBackend("webgpu");
  tf.env().set("WEBGPU_CPU_FORWARD", false); // small operations too
  for (const { shapes, compute } of Object.values(FUSED).flatMap(({ cases }) => Object.values(cases))) {
    differentiate(shapes, compute);
  }
  for (const { shapes, run } of Object.values(STOCK)) differentiate(shapes, run);
  others();
  for (const tile of everyTile(extensions)) {
    for (const precision of ["single", "half"] satisfies Precision[]) {
      setPrecision(backend, precision);
      await withTiles(backend, () => [tile], () => products(backend));
    }
  }
  const unlike = new Map(shaders.map((shader) => [shader.code, shader]));
  return { shaders: [...unlike.values()], ...kernels };
}

/** Puts our kernels in, and has them say that they ran. */
function register(): Pick<Recorded, "kernels" | "registered"> {
  registered ??= registerOnce();
  registered.get("ran")!.clear();
  return { kernels: registered.get("ran")!, registered: registered.get("all")! };
}

function registerOnce() {
  const of = () => new Map(tf.getKernelsForBackend("webgpu").map((kernel) => [kernel.kernelName, kernel]));
  const stock = of();
  registerGradients();
  registerWebGPUKernels();
  const ran = new Set<string>(), all = new Set<string>();
  for (const [name, kernel] of of()) {
    if (stock.get(name) === kernel) continue;
    all.add(name);
    tf.unregisterKernel(name, "webgpu");
    tf.registerKernel({
      ...kernel,
      kernelFunc: (call) => {
        ran.add(name);
        return kernel.kernelFunc(call);
      },
    });
  }
  return new Map([["ran", ran], ["all", all]]);
}

function differentiate(
  shapes: readonly (readonly number[])[],
  compute: (...inputs: tf.Tensor[]) => tf.Tensor,
): void {
  const inputs = shapes.map((shape) => tf.zeros([...shape]));
  tf.dispose([inputs, withGradients(compute, inputs)]);
}

/** What has no gradient, or overwrites what it is given; and numbers that are integers. */
function others(): void {
  for (const size of [8, 7]) {
    const zeros = () => tf.zeros([size]);
    const decay = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
    adamUpdates([{ weight: zeros(), m: zeros(), v: zeros() }], [zeros()], adamCoefficients(0.1, 1, decay));
  }
  drawNoise(new Random(1), [[1, 4, 4, 1]]);
  tf.matMul(tf.zeros([8, 8], "int32"), tf.zeros([8, 8]));
}

/** All layouts of both kinds of tiles, with long strips and with short ones. */
function everyTile(extensions: readonly string[]): Tile[] {
  const limits = { maxComputeInvocationsPerWorkgroup: 1024, maxComputeWorkgroupStorageSize: 2 ** 16 };
  return [
    ...sharedTiles(64, limits),
    ...sharedTiles(4, limits),
    ...LANES.flatMap((lanes) => broadcastTiles({ lanes, extensions })),
  ];
}

/** Every product, with rows that are read by fours and rows that are not. */
function products(backend: WebGPUBackend): void {
  const sizes = [8, 5], sides = [false, true];
  for (const rows of sizes) {
    for (const inner of sizes) {
      for (const columns of sizes) {
        for (const transposeA of sides) {
          for (const transposeB of sides) {
            const a = tf.zeros(transposeA ? [inner, rows] : [rows, inner]);
            const b = tf.zeros(transposeB ? [columns, inner] : [inner, columns]);
            tf.dispose([a, b, tf.matMul(a, b, transposeA, transposeB)]);
          }
        }
      }
      differentiate(
        [[1, 6, 6, rows], [3, 3, rows, inner]],
        (x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, "same"),
      );
    }
  }
  backend.submitQueue?.();
}
