/**
 * One dispatch with any number of results. tfjs' own programs have one; the rest of what it does for a program
 * (memory, order, submission) is done by it here too.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { sizeOf } from "../../shapes.ts";
import type { Uniform } from "./program.ts";

/** Values per access to a buffer. */
export type Components = 1 | 4;

export interface Dispatch {
  /** Key of the shader, together with the types of its inputs: dispatches of one name differ in sizes and uniforms only. */
  readonly name: string;
  /** By their name in the shader, where `fn nameAt(i32)` reads the i-th value, or the i-th four. */
  readonly inputs: Readonly<Record<string, readonly [tf.TensorInfo, Components]>>;
  /**
   * Shapes of new tensors by their name in the shader, where each is an array of values, or of fours; or tensors that
   * are overwritten, whose buffer no other tensor may share.
   */
  readonly results: Readonly<Record<string, readonly [readonly number[] | tf.TensorInfo, Components]>>;
  /** WGSL declarations of the uniforms of 4, 8 or 16 bytes, and their values. */
  readonly uniforms: string;
  readonly uniformValues: readonly Uniform[];
  /** A dispatch that is folded into two dimensions may run a few more. */
  readonly workgroups: number;
  /** Invocations of a workgroup; the same for all dispatches of one name. Default 64. */
  readonly invocations?: number;
  /** WGSL extensions, e.g. "f16"; the same for all dispatches of one name. */
  readonly extensions?: readonly string[];
  /** WGSL with `fn main(group : i32, local : i32)`; a function is called only if the shader is not compiled yet. */
  readonly code: string | (() => string);
}

export const INVOCATIONS = 64;

/** Runs it. The caller owns the results, which come in the order of their declaration. */
export function dispatch(backend: WebGPUBackend, work: Dispatch): tf.TensorInfo[] {
  const inputs = Object.values(work.inputs).map(([{ dataId, shape, dtype }]) => {
    backend.uploadToGPU(dataId);
    return { dataId, shape: [sizeOf(shape)], dtype };
  });
  const results = Object.values(work.results).map(([result]) =>
    "dataId" in result ? result : backend.makeTensorInfo([...result], "float32")
  );
  for (const { dataId } of results) backend.uploadToGPU(dataId); // takes a buffer
  const [first, ...others] = results.map(({ dataId, shape, dtype }) => ({
    dataId,
    shape: [sizeOf(shape)],
    dtype,
  }));
  const limit = backend.device.limits.maxComputeWorkgroupsPerDimension;
  const rows = Math.ceil(work.workgroups / limit);
  const program = {
    shaderKey: work.name,
    pipeline: pipelineOf(backend, work),
    dispatch: [Math.ceil(work.workgroups / rows), rows, 1],
    pixelsOpType: 0, // tfjs then sends no shapes but the first result's strides before our uniforms
  };
  (backend as unknown as Recorder).recordAndSubmit(
    program,
    first!,
    [...inputs, ...others],
    work.uniformValues,
  );
  return results;
}

/** What tfjs declares private: records a pipeline whose bindings are [result, ...inputs, uniforms]. */
interface Recorder {
  recordAndSubmit(
    program: unknown,
    result: tf.TensorInfo,
    inputs: readonly tf.TensorInfo[],
    uniforms: readonly Uniform[],
  ): void;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

function pipelineOf(backend: WebGPUBackend, work: Dispatch): GPUComputePipeline {
  const { device } = backend;
  let known = pipelines.get(device);
  if (!known) pipelines.set(device, known = new Map());
  // A buffer may still hold the integers that its tensor was cast from.
  const types = Object.values(work.inputs).map(([{ dataId }]) => backend.tensorMap.get(dataId).dtype);
  const key = `${work.name} ${types}`;
  let pipeline = known.get(key);
  if (!pipeline) {
    const module = device.createShaderModule({ label: work.name, code: shader(work, types) });
    const compute = { module, entryPoint: "start" };
    pipeline = device.createComputePipeline({ label: work.name, layout: "auto", compute });
    known.set(key, pipeline);
  }
  return pipeline;
}

function shader(
  { inputs, results, uniforms, code, invocations = INVOCATIONS, extensions = [] }: Dispatch,
  types: readonly string[],
): string {
  const [first, ...others] = Object.entries(results).map(([name, [, components]]) =>
    `var<storage, read_write> ${name} : array<${vector("f32", components)}>;`
  );
  const readable = Object.entries(inputs).map(([name, [, components]], i) =>
    `var<storage, read> ${name} : array<${vector(types[i] === "float32" ? "f32" : "i32", components)}>;`
  );
  const readers = Object.entries(inputs).map(([name, [, components]]) => {
    const type = vector("f32", components);
    return `fn ${name}At(index : i32) -> ${type} { return ${type}(${name}[index]); }`;
  });
  return [
    ...extensions.map((extension) => `enable ${extension};`),
    `struct Uniforms { stride : i32, ${uniforms} };`,
    ...[first, ...readable, ...others, "var<uniform> uniforms : Uniforms;"].map((declaration, binding) =>
      `@group(0) @binding(${binding}) ${declaration}`
    ),
    ...readers,
    typeof code === "string" ? code : code(),
    `@compute @workgroup_size(${invocations})
    fn start(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(num_workgroups) groups : vec3<u32>,
      @builtin(local_invocation_index) local : u32,
    ) {
      main(i32(group.y * groups.x + group.x), i32(local));
    }`,
  ].join("\n");
}

function vector(type: "f32" | "i32", components: Components): string {
  return components === 4 ? `vec4<${type}>` : type;
}
