/** Every contract has the kernels that are listed here, and no kernel of ours is without a contract. */
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgpu";
import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { registerWasmKernels } from "../../../models/backend/wasm/mod.ts";
import { registerWebGPUKernels } from "../../../models/backend/webgpu/mod.ts";

const BOTH = ["wasm", "webgpu"];

/** Which backends have a kernel; others compose. */
const KERNELS: Record<string, string[]> = {
  AdamUpdate: ["wasm"],
  AdamUpdates: ["webgpu"],
  ColumnSum: ["webgpu"],
  Demodulation: ["webgpu"],
  DemodulationStylesGradient: ["webgpu"],
  DemodulationWeightGradient: ["webgpu"],
  Gelu: BOTH,
  GeluGradient: BOTH,
  Interpolation: ["webgpu"],
  LayerNorm: ["webgpu"],
  LayerNormGradient: ["webgpu"],
  Linear: ["webgpu"],
  NormalNoise: BOTH,
  NormalizedSilu: ["wasm"],
  NormalizedSiluGradient: ["wasm"],
  PixelProductSum: BOTH,
  PixelSum: BOTH,
  ScaledMatricesGradient: ["webgpu"],
  SelfAttention: ["webgpu"],
  SelfAttentionGradient: ["webgpu"],
  SparseProduct: BOTH,
  Standardize: BOTH,
  StandardizeGradient: BOTH,
  StyledActivation: BOTH,
  StyledActivationGradient: BOTH,
  Swish: BOTH,
  SwishGradient: BOTH,
  TanhGelu: BOTH,
  TanhGeluGradient: BOTH,
  Upfirdn2d: BOTH,
  WeightedSquaredDistance: ["wasm"],
  WeightedSquaredDistanceGradient: ["wasm"],
  WeightedSquaredDistances: ["webgpu"],
  WeightedSquaredDistancesGradient: ["webgpu"],
};

Deno.test("Each contract has its kernels, and each kernel of ours its contract", async () => {
  registerWasmKernels();
  registerWebGPUKernels();
  const contracts = await contractNames(["ops", "random"]);
  assertEquals(contracts, Object.keys(KERNELS));
  for (const backend of BOTH) {
    const expected = contracts.filter((name) => KERNELS[name]!.includes(backend));
    assertEquals(ownKernels(backend), expected, backend);
  }
});

/** The names of all contracts that files of these folders export, sorted; a name that is declared twice is there twice. */
async function contractNames(folders: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const folder of folders) {
    const url = new URL(`../../../models/${folder}/`, import.meta.url);
    for await (const { name } of Deno.readDir(fromFileUrl(url))) {
      const exported: Record<string, unknown> = await import(new URL(name, url).href);
      for (const value of Object.values(exported)) {
        if (isContract(value)) names.push(value.kernelName);
      }
    }
  }
  return names.sort();
}

function isContract(value: unknown): value is { readonly kernelName: string } {
  return typeof value === "object" && value !== null && "kernelName" in value;
}

/** Kernels that tfjs has no operation for, sorted: it exports the name of each of its own. */
function ownKernels(backend: string): string[] {
  const known: Record<string, unknown> = { ...tf };
  return tf.getKernelsForBackend(backend)
    .map(({ kernelName }) => kernelName)
    .filter((name) => known[name] !== name)
    .sort();
}
