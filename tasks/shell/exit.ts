import { BackendError, DeviceFailure } from "../../models/backend/errors.ts";
import { diskError } from "../../models/weights/disk_error.ts";
import { DiskError, WeightsError } from "../../models/weights/types.ts";
import { ConfigError, PluginError, RunError, StrayError, TryAgain } from "../../pipeline/errors.ts";
import { FolderHeld } from "../../pipeline/storage/folder_lock.ts";
import { UsageError } from "./command.ts";
import { isOurs, isPackaged } from "./project.ts";

/** How a command ends, for people and schedulers: after `tryAgain` the same may succeed, after `failed` it will not. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  tryAgain: 75, // EX_TEMPFAIL of sysexits.h
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** The same in a line, for help texts. */
export const EXIT_CODES =
  "Exit codes: 0 done, 1 failed, 2 wrong usage, config, file or data, 75 try again (in use, disk full, device lost),\n" +
  "129, 130, 143 ended by SIGHUP, SIGINT, SIGTERM, saved";

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
  const message = withoutFlags(messageOf(error));
  if ([UsageError, ConfigError, WeightsError].some((kind) => error instanceof kind)) {
    return { code: EXIT.usage, message };
  }
  if (isPassing(error)) {
    const place = causeOf(error) instanceof DeviceFailure ? placeOf(causeOf(error)) : "";
    return { code: EXIT.tryAgain, message: message + place };
  }
  if (error instanceof PluginError) return { code: EXIT.failed, message: message + placeOf(error.cause) };
  const expected = [Failure, BackendError, RunError].some((kind) => error instanceof kind);
  if (expected || isSystemError(error)) return { code: EXIT.failed, message };
  if (error instanceof StrayError && !aroseHere(error.cause)) {
    return { code: EXIT.failed, message: message + placeOf(error.cause) };
  }
  return { code: EXIT.failed, message: stackOf(error) };
}

/** Whether what stands in the way need not do so another time. Hooks sign such errors, and so they may be a cause. */
function isPassing(error: unknown): boolean {
  const isKind = [TryAgain, FolderHeld, DeviceFailure, DiskError].some((kind) => error instanceof kind);
  return isKind || diskError(error) !== undefined || (error instanceof PluginError && isPassing(error.cause));
}

/** What an error says. The system's own words for a full disk become a sentence. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = causeOf(error), disk = cause instanceof DiskError ? undefined : diskError(cause);
  return disk ? error.message.replace((cause as Error).message, () => disk.message) : error.message;
}

/** What a hook threw; of another error, itself. */
function causeOf(error: unknown): unknown {
  return error instanceof PluginError ? causeOf(error.cause) : error;
}

/** Deno tells which of its flags would allow something. They are not flags of these commands. */
function withoutFlags(message: string): string {
  return message
    .replace(
      /, run again with the --allow-write flag/g,
      ": it lies outside of the run folder, where nothing may be written",
    )
    .replace(/, run again with the --allow-\w+ flag/g, ": configs and plugins have none");
}

/** What the system says no to: a missing file, a permission. */
function isSystemError(error: unknown): boolean {
  return Object.values(Deno.errors).some((kind) => error instanceof kind);
}

/** The files in a stack, the place of the error first. */
function placesOf(cause: unknown): string[] {
  const stack = cause instanceof Error ? cause.stack ?? "" : "";
  return stack.split("\n").flatMap((line) => /(file:\/\/[^)\s]+)/.exec(line)?.[1] ?? [])
    .filter((url) => !isPackaged(url));
}

/** Where a plugin threw: the first place in its stack that is its author's; nothing where there is none. */
function placeOf(cause: unknown): string {
  const place = placesOf(cause).find((url) => !isOurs(url));
  return place ? `\n  at ${place}` : "";
}

/** Whether an error arose in this project, and no other code is to blame. */
function aroseHere(cause: unknown): boolean {
  return placesOf(cause).length > 0 && placeOf(cause) === "";
}

function stackOf(error: unknown): string {
  if (error instanceof StrayError) return stackOf(error.cause);
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
