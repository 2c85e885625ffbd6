import { type Backend, startBackend } from "../../models/backend/mod.ts";
import type { BackendName } from "../../models/backend/types.ts";
import { backendOptions } from "./backend_options.ts";
import type { Common } from "./flags.ts";
import type { Terminal } from "./terminal.ts";

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
