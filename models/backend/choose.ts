/** Which backend runs when none is asked for: the GPU if there is a real one, else wasm. */
import { BackendError } from "./errors.ts";
import type { BackendName, BackendReport } from "./types.ts";
import { MAX_HEAP } from "./wasm/heap.ts";
import { findAdapter, NO_ADAPTER } from "./webgpu/adapter.ts";
import { isSoftwareAdapter, nameOf } from "./webgpu/device.ts";
import { abilitiesOf } from "./webgpu/start.ts";

/**
 * Describes the backends without starting any. A software adapter is not chosen, since wasm does the same work several
 * times faster, but it can be asked for by name.
 */
export async function probeBackends(): Promise<BackendReport[]> {
  const webgpu = await probeWebGPU();
  return [webgpu, probeWasm(!webgpu.chosen)];
}

async function probeWebGPU(): Promise<BackendReport> {
  const adapter = await findAdapter();
  if (!adapter) return { name: "webgpu", usable: false, chosen: false, ...NO_ADAPTER };
  const report = { name: "webgpu", usable: true, device: nameOf(adapter), ...abilitiesOf(adapter) } as const;
  if (!isSoftwareAdapter(adapter)) return { ...report, chosen: true };
  return {
    ...report,
    chosen: false,
    reason: "Deno finds no GPU but this adapter that the CPU plays, and wasm is faster",
    remedy: NO_ADAPTER.remedy,
  };
}

function probeWasm(first: boolean): BackendReport {
  if (typeof WebAssembly === "undefined") {
    return {
      name: "wasm",
      usable: false,
      chosen: false,
      reason: "This JavaScript engine has no WebAssembly (does it run with --jitless?)",
      remedy: "Run Deno without V8 flags",
    };
  }
  return {
    name: "wasm",
    usable: true,
    chosen: first,
    device: "the CPU",
    limits: { maxHeapSize: MAX_HEAP },
    ...(!first && { reason: "webgpu has a GPU to run on, which is faster" }),
  };
}

/** @throws {BackendError} If there is none. */
export async function chooseBackend(): Promise<BackendName> {
  const reports = await probeBackends();
  const chosen = reports.find((report) => report.chosen);
  if (chosen) return chosen.name;
  const reasons = reports.map(({ name, reason, remedy }) => `${name}: ${reason}. ${remedy}`);
  throw new BackendError(`Found no backend to compute on.\n  - ${reasons.join("\n  - ")}`);
}
