import type { StartOptions } from "../../models/backend/mod.ts";
import type { BackendName } from "../../models/backend/types.ts";
import type { Common } from "./flags.ts";

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
