import { type Backend, startBackend, type StartOptions } from "../../models/backend/mod.ts";
import type { BackendName } from "../../models/backend/types.ts";
import type { Common } from "./flags.ts";
import type { Terminal } from "./terminal.ts";

/** The backend that a command line asks for. @param fallback where it names none; else whichever is there */
export function backendOptions(
  { backend, threads, precision }: Common,
  fallback?: BackendName,
): StartOptions {
  const name = backend ?? fallback;
  return {
    ...(name !== undefined && { backend: name }),
    ...(threads !== undefined && { threads }),
    ...(precision !== undefined && { precision }),
  };
}

/** Starts the backend that the command line asks for, and says what it runs on. @throws {BackendError} */
export async function startComputing(
  { common, terminal }: { readonly common: Common; readonly terminal: Terminal },
  fallback?: BackendName,
): Promise<Backend> {
  const backend = await startBackend(backendOptions(common, fallback));
  terminal.log(`Running on ${backend.describe()}`);
  if (common.threads !== undefined && backend.name === "webgpu") {
    terminal.warn("--threads counts for nothing on webgpu: it says how many compute on wasm");
  }
  return backend;
}
