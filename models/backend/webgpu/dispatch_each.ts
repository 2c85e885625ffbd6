/**
 * The same for many sets of tensors, such as every weight with its moments: as few dispatches as a device's bindings
 * allow, in place of one for each set. Weights are many and most are small, so that it is dispatches that take time.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { elementCount } from "../../shape.ts";
import { range } from "../../range.ts";
import { type Components, dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, integers } from "./program.ts";
import { join } from "./tile.ts";

/** Tensors by their roles, the same in every set; results are shapes of new tensors, or tensors that are overwritten. */
export interface TensorSet {
  readonly inputs: Readonly<Record<string, tf.TensorInfo>>;
  readonly results: Readonly<Record<string, readonly number[] | tf.TensorInfo>>;
  readonly workgroups: number;
  /** A number of the kernel's own, `extra` in its code. */
  readonly extra?: number;
}

export interface EachDispatch {
  /** Key of the shader, as in `Dispatch`. */
  readonly name: string;
  /** All tensors of a set have as many values; they are read by fours where that number allows. */
  readonly sets: readonly TensorSet[];
  /** Single numbers each, for all sets: read by `nameAt`, or overwritten. */
  readonly shared: Readonly<Record<string, tf.TensorInfo>>;
  readonly overwritten?: Readonly<Record<string, tf.TensorInfo>>;
  /** WGSL at module scope. */
  readonly declarations?: string;
  /**
   * The body of WGSL `fn (group : i32, local : i32)` for a set: `$name` stands for its tensor of that role, of which inputs
   * are functions of the index; `count` is the number of its values, or fours, and `groups` of its workgroups.
   */
  readonly code: (components: Components) => string;
}

/** Bindings of a dispatch: more of them save few dispatches, and make longer shaders. */
const MOST_BINDINGS = 32;

/** Runs it. The caller owns the results: for each set, in the order of their declaration. */
export function dispatchEach(backend: WebGPUBackend, work: EachDispatch): tf.TensorInfo[][] {
  const { shared, overwritten = {}, sets } = work, [first] = sets;
  if (!first) return [];
  const bindings = Math.min(backend.device.limits.maxStorageBuffersPerShaderStage, MOST_BINDINGS) -
    Object.keys(shared).length - Object.keys(overwritten).length;
  const each = Object.keys(first.inputs).length + Object.keys(first.results).length;
  const most = Math.max(1, Math.floor(bindings / each));
  const results: tf.TensorInfo[][] = [];
  for (const components of [4, 1] as const) {
    const alike = [...sets.keys()].filter((i) => componentsOf(countOf(sets[i]!)) === components);
    for (let start = 0; start < alike.length; start += most) {
      const some = alike.slice(start, start + most);
      dispatchSome(backend, work, some.map((i) => sets[i]!), components).forEach((own, j) =>
        results[some[j]!] = own
      );
    }
  }
  return results;
}

/** Values of a set's tensors. */
function countOf({ inputs }: TensorSet): number {
  return elementCount(Object.values(inputs)[0]!.shape);
}

/** One dispatch for sets that are read alike. */
function dispatchSome(
  backend: WebGPUBackend,
  { name, shared, overwritten = {}, declarations = "", code }: EachDispatch,
  sets: readonly TensorSet[],
  components: Components,
): tf.TensorInfo[][] {
  const numbered = <T>(of: (set: TensorSet) => Readonly<Record<string, T>>) =>
    sets.flatMap((set, i) =>
      Object.entries(of(set)).map(([role, tensor]) => [`${role}${i}`, tensor] as const)
    );
  const named = <T>(entries: readonly (readonly [string, T])[], components: Components) =>
    Object.fromEntries(entries.map(([name, tensor]) => [name, [tensor, components] as const]));
  let end = 0;
  const ends = sets.map(({ workgroups }) => end += workgroups);
  const results = dispatch(backend, {
    name: `${name} ${components} ${sets.length}`,
    inputs: { ...named(numbered(({ inputs }) => inputs), components), ...named(Object.entries(shared), 1) },
    results: {
      ...named(numbered(({ results }) => results), components),
      ...named(Object.entries(overwritten), 1),
    },
    uniforms: sets.map((_, i) => `set${i} : vec4<i32>`).join(", "),
    uniformValues: sets.map((set, i) =>
      integers(countOf(set) / components, ends[i]! - set.workgroups, ends[i]!, set.extra ?? 0)
    ),
    workgroups: end,
    code: () => `
      ${declarations}
      ${
      join(range(sets.length), (i) => `
      fn run${i}(group : i32, local : i32, count : i32, groups : i32, extra : i32) {
        ${ofSet(code(components), i, sets[i]!)}
      }`)
    }
      fn main(group : i32, local : i32) {
        ${
      join(range(sets.length), (i) => {
        const set = `uniforms.set${i}`;
        return `if (group < ${set}.z) { run${i}(group - ${set}.y, local, ${set}.x, ${set}.z - ${set}.y, ${set}.w); return; }`;
      })
    }
      }`,
  });
  const own = Object.keys(sets[0]!.results).length;
  return sets.map((_, i) => results.slice(i * own, (i + 1) * own));
}

/** The code with the names of a set's tensors. */
function ofSet(code: string, i: number, { inputs, results }: TensorSet): string {
  return code.replaceAll(/\$(\w+)/g, (_, role: string) => {
    if (role in inputs) return `${role}${i}At`;
    if (role in results) return `${role}${i}`;
    throw new Error(`A set has no tensor "${role}"`);
  });
}

/** Workgroups for one invocation a value, or four. */
export function workgroupsFor({ shape }: tf.TensorInfo): number {
  const size = elementCount(shape);
  return Math.ceil(size / componentsOf(size) / INVOCATIONS);
}
