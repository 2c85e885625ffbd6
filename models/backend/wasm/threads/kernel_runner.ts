/** Who runs native kernels on a heap: the thread that computes alone, or several. */
import type { CallList, Kernels } from "./call_list.ts";

/** Has one thread run the calls that `issue` makes, one after the other; other calls may run meanwhile. */
export type InSequence = (issue: () => void) => void;

/** A module's exports: functions of numbers without results. */
export type ExportedKernels = Readonly<Record<string, (...numbers: number[]) => void>>;

/** Makes of a module's exports, or of functions that queue calls of them, what callers are given. */
export type WithNames<Named> = (exported: ExportedKernels) => Named;

/**
 * Runs kernels.
 *
 * @typeParam Named The kernels as they are called
 */
export interface KernelRunner<Named extends object> {
  /** Each runs at once, in this thread. */
  readonly kernels: Named;
  /** How many there are, this one included. */
  readonly threads: number;
  /** How many others have started. */
  readonly started: number;
  /**
   * Runs the calls that `issue` makes, in any order and at the same time. All are done when it returns. No call may
   * write what another one reads or writes, unless both belong to one sequence.
   *
   * @throws {Error} If a call failed: a kernel was given wrong addresses
   */
  runInParallel(issue: (kernels: Named, inSequence: InSequence) => void): void;
  /** The kernels as functions that do something else: `call` makes it for a kernel, by its number. */
  kernelsBy(call: (kernel: number) => (...numbers: number[]) => void): Named;
  /** Runs calls as `runInParallel` does. */
  run(calls: CallList): void;
  /** Ends the others. */
  terminate(): void;
}

/** In place of each export a function that `call` makes of its number. */
export function numbered(
  exports: ExportedKernels,
  call: (kernel: number) => (...numbers: number[]) => void,
): ExportedKernels {
  return Object.fromEntries(Object.keys(exports).map((name, i) => [name, call(i)]));
}

/** The thread that computes, alone: any engine with WebAssembly has it. */
export class OneThread<Named extends object> implements KernelRunner<Named> {
  readonly kernels: Named;
  readonly threads = 1;
  readonly started = 0;
  readonly kernelsBy: KernelRunner<Named>["kernelsBy"];
  readonly #inOrder: Kernels;

  constructor(memory: WebAssembly.Memory, module: WebAssembly.Module, withNames: WithNames<Named>) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.#inOrder = Object.values(exports) as unknown as Kernels;
    this.kernels = withNames(exports as ExportedKernels);
    this.kernelsBy = (call) => withNames(numbered(exports as ExportedKernels, call));
  }

  runInParallel(issue: (kernels: Named, inSequence: InSequence) => void): void {
    issue(this.kernels, (calls) => calls());
  }

  run(calls: CallList): void {
    calls.run(this.#inOrder);
  }

  terminate(): void {}
}
