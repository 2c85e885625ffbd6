import { BackendError } from "../../models/backend/errors.ts";
import { WeightsError } from "../../models/weights/types.ts";
import { ConfigError, PluginError, RunError } from "../../pipeline/errors.ts";
import { FolderHeld } from "../../pipeline/storage/folder_lock.ts";
import { UsageError } from "./command.ts";

/** How a command ends. */
export const EXIT = { ok: 0, failed: 1, usage: 2, tryAgain: 75, interrupted: 130, terminated: 143 } as const;

/** What went wrong in the world outside, in one sentence. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** An error, and the members that stand beside its message where JSON is asked for. */
export class FailedWith {
  constructor(readonly error: unknown, readonly facts: Readonly<Record<string, unknown>>) {}
}

/** An error's exit code, and what to tell the user: a stack trace only where the fault is ours. */
export function explain(error: unknown): { readonly code: number; readonly message: string } {
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof WeightsError) {
    return { code: EXIT.usage, message: error.message };
  }
  if (error instanceof FolderHeld) return { code: EXIT.tryAgain, message: error.message };
  if (error instanceof PluginError) {
    return { code: EXIT.failed, message: `${error.message}${placeOf(error.cause)}` };
  }
  const expected = [Failure, BackendError, RunError].some((kind) => error instanceof kind);
  if (expected || isSystemError(error)) {
    return { code: EXIT.failed, message: (error as Error).message };
  }
  return {
    code: EXIT.failed,
    message: error instanceof Error ? error.stack ?? error.message : String(error),
  };
}

/** What the system says no to: a missing file, a full disk, a permission. */
function isSystemError(error: unknown): boolean {
  return Object.values(Deno.errors).some((kind) => error instanceof kind);
}

/** Folders that call plugins: no plugin throws there. */
const OURS = ["../../pipeline/", "../"].map((folder) => new URL(folder, import.meta.url).href);

/** Where a plugin threw: the first place in its stack that is its author's; nothing where there is none. */
function placeOf(cause: unknown): string {
  const stack = cause instanceof Error ? cause.stack ?? "" : "";
  const place = stack.split("\n").map((line) => /(file:\/\/[^)\s]+)/.exec(line)?.[1])
    .find((url) => url && !url.includes("/npm/") && !OURS.some((folder) => url.startsWith(folder)));
  return place ? `\n  at ${place}` : "";
}
