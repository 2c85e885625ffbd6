/**
 * Tells of all that is computed in the native heap, as calls: a function, and the numbers that it is given. They are calls
 * of tfjs' native functions, rounds of our own native kernels, and functions of JavaScript that are run by `onHost`.
 *
 * Whatever else JavaScript does in the heap would be missing when the calls are repeated. So while somebody listens, the
 * heap's views are watched: who asks for one outside of `onHost` does what cannot be repeated, and the listener is told.
 */
import * as tf from "@tensorflow/tfjs";
import type { WasmHeap } from "./heap.ts";
import { CallList } from "./threads/call_list.ts";
import type { KernelRunner } from "./threads/kernel_runner.ts";

/** A call that can be made again: all that it depends on are its values, and what lies in the heap. */
export interface Call {
  readonly run: (...values: never[]) => void;
  readonly values: readonly unknown[];
}

/** Is told of everything that is computed. */
export interface Listener {
  /** A call is about to be made. */
  called(call: Call): void;
  /** A native function of tfjs is about to be called: numbers of tensors are among its own. */
  calledNative(name: string, numbers: readonly number[]): void;
  /** @returns an address at which these bytes lie for as long as the calls may be repeated */
  keep(bytes: Uint8Array): number;
  /** Something was done that repeating the calls would not do. */
  lost(what: string): void;
}

/** A function of the heap and of numbers alone, such as addresses. */
export type HostFunction<Numbers extends number[]> = (heap: WasmHeap, ...numbers: Numbers) => void;

const listeners = new WeakMap<object, Listener>();

/** Runs a function of JavaScript that reads and writes the heap. */
export function onHost<Numbers extends number[]>(
  heap: WasmHeap,
  run: HostFunction<Numbers>,
  ...numbers: NoInfer<Numbers>
): void {
  const listener = listeners.get(heap.wasm);
  if (!listener) return run(heap, ...numbers);
  listener.called({ run: run as unknown as Call["run"], values: [heap, ...numbers] });
  unheard(heap, () => run(heap, ...numbers));
}

/** Writes values that do not depend on what lies in the heap. */
export function writeConstant(heap: WasmHeap, values: ArrayBufferView, address: number): void {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const listener = listeners.get(heap.wasm);
  if (!listener) return heap.wasm.HEAPU8.set(bytes, address);
  if (bytes.length > 0) onHost(heap, copyBytes, listener.keep(bytes), address, bytes.length);
}

/** Copies bytes within the heap. */
export function copyBytes({ wasm }: WasmHeap, from: number, to: number, bytes: number): void {
  wasm.HEAPU8.copyWithin(to, from, from + bytes);
}

/** Does without the listener what it need not know of. */
export function unheard<T>({ wasm }: WasmHeap, f: () => T): T {
  const listener = listeners.get(wasm);
  listeners.delete(wasm);
  try {
    return f();
  } finally {
    if (listener) listeners.set(wasm, listener);
  }
}

/** Tells a listener of everything that is computed in the heap while `f` runs. */
export function listen<T>(heap: WasmHeap, listener: Listener, f: () => T): T {
  hearNativeFunctions(heap);
  return withReplaced(heap.wasm, watchedViews(heap), () =>
    withReplaced(heap, watchedTensors(heap), () => {
      listeners.set(heap.wasm, listener);
      try {
        return f();
      } finally {
        listeners.delete(heap.wasm);
      }
    }));
}

/** Who runs the kernels: `pool`, and while somebody listens a runner that tells of them. */
export function heardRunner<Named extends object>(
  { wasm }: WasmHeap,
  pool: KernelRunner<Named>,
): KernelRunner<Named> {
  const listener = listeners.get(wasm);
  if (!listener) return pool;
  const run = (calls: CallList) => {
    if (calls.size === 0) return;
    listener.called({ run: runRound, values: [pool, calls.trim()] });
    pool.run(calls);
  };
  return {
    threads: pool.threads,
    started: pool.started,
    kernels: pool.kernelsBy((kernel) => (...numbers) => {
      const calls = new CallList();
      calls.add(kernel, numbers);
      run(calls);
    }),
    runInParallel(issue) {
      const calls = new CallList();
      const kernels = pool.kernelsBy((kernel) => (...numbers) => calls.add(kernel, numbers));
      issue(kernels, (add) => calls.inSequence(add));
      run(calls);
    },
    kernelsBy: pool.kernelsBy,
    run,
    terminate: () => pool.terminate(),
  };
}

function runRound(pool: KernelRunner<object>, calls: CallList): void {
  pool.run(calls);
}

const heard = new WeakSet<object>();

/** Has tfjs' kernels call functions that tell of themselves: they take them when they are set up. */
function hearNativeFunctions(heap: WasmHeap): void {
  const { wasm } = heap, wrap = wasm.cwrap;
  if (heard.has(wasm)) return;
  heard.add(wasm);
  wasm.cwrap = (name, result, parameters) => {
    const stock = wrap(name, result, parameters);
    const run = (...numbers: number[]) =>
      (wasm as unknown as Record<string, (...numbers: number[]) => void>)[`_${name}`]!(...numbers);
    return (...values) => {
      const listener = listeners.get(wasm);
      if (!listener) return stock(...values);
      if (result !== null) { // the caller goes on by what it is told
        listener.lost(`the operation ${name}, whose result decides what is computed`);
        return stock(...values);
      }
      const numbers = values.map((value) =>
        typeof value === "object" && value !== null
          ? listener.keep(Uint8Array.from(value as Uint8Array))
          : Number(value ?? 0)
      );
      listener.calledNative(name, numbers);
      listener.called({ run, values: numbers });
      run(...numbers);
    };
  };
  for (const { setupFunc } of tf.getKernelsForBackend("wasm")) {
    setupFunc?.(heap as unknown as tf.KernelBackend);
  }
}

/** The heap's views, which tell the listener of who asks for them. */
function watchedViews({ wasm }: WasmHeap): PropertyDescriptorMap {
  const views = wasm as unknown as Record<string, unknown>;
  const names = Object.keys(wasm).filter((name) => /^HEAP[FU]?\d+$/.test(name));
  return Object.fromEntries(names.map((name) => {
    let view = views[name];
    return [name, {
      configurable: true,
      enumerable: true,
      get() {
        listeners.get(wasm)?.lost("an operation that computes in JavaScript");
        return view;
      },
      set: (grown) => view = grown,
    }];
  }));
}

/** What gives tensors values from the host, and reads them. */
function watchedTensors(heap: WasmHeap): PropertyDescriptorMap {
  const { move, readSync } = heap;
  const watchedMove: WasmHeap["move"] = (dataId, values, shape, dtype, references) => {
    if (!ArrayBuffer.isView(values) || dtype === "string") {
      return move.call(heap, dataId, values, shape, dtype, references);
    }
    move.call(heap, dataId, null, shape, dtype, references);
    writeConstant(heap, values, heap.dataIdMap.get(dataId).memoryOffset);
  };
  const watchedReading: WasmHeap["readSync"] = (...given) => {
    listeners.get(heap.wasm)?.lost("an operation that reads values back");
    return unheard(heap, () => readSync.call(heap, ...given));
  };
  return { move: replacement(watchedMove), readSync: replacement(watchedReading) };
}

/** A property that stands in for another. */
export function replacement(value: unknown): PropertyDescriptor {
  return { configurable: true, enumerable: true, writable: true, value };
}

/** Runs `f` while an object has other properties; those that are replaced may be inherited. */
export function withReplaced<T>(object: object, properties: PropertyDescriptorMap, f: () => T): T {
  const before = Object.keys(properties).map((name) =>
    [name, Object.getOwnPropertyDescriptor(object, name)] as const
  );
  Object.defineProperties(object, properties);
  try {
    return f();
  } finally {
    const current = object as Record<string, unknown>;
    for (const [name, own] of before) {
      const isView = properties[name]!.get !== undefined;
      const value = current[name]; // a view may have been replaced meanwhile, by that of a larger heap
      delete current[name];
      if (own) Object.defineProperty(object, name, isView ? { ...own, value } : own);
    }
  }
}
