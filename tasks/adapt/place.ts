/** Where a run goes, and whether it begins there or goes on. */
import { basename, extname, join, resolve } from "@std/path";
import { findSnapshot, type FoundSnapshot, holdsRun } from "../../pipeline/storage/run_state.ts";
import { type Arguments, UsageError } from "../shell/command.ts";
import { takeFolder, takeFreeFolder, type TakenFolder, type TakeOptions } from "../shell/take_folder.ts";

/** Where runs are kept, and what they share. */
export const RUNS = "runs", CACHE = join(RUNS, ".cache");

/** A run's folder, held, and what is to be done there. */
export interface Place {
  readonly taken: TakenFolder | undefined;
  readonly folder: string;
  /** From which to go on. */
  readonly snapshot?: FoundSnapshot;
  /** Whether what is found there decides: begin, go on, or nothing to do. */
  readonly continue: boolean;
}

/**
 * Takes the folder that a command line means.
 *
 * @throws {UsageError} where its flags exclude each other, or a run is there that is not asked for
 * @throws {ConfigError} where there is nothing to resume
 * @throws {FolderHeld} where another process has the folder
 */
export async function takePlace(args: Arguments, config: string, options: TakeOptions): Promise<Place> {
  const out = args.one("out"),
    from = args.one("resume"),
    name = resolve(RUNS, nameOfRun(config));
  if (args.has("check")) {
    const idle = ["continue", "resume", "wait"].find((flag) =>
      args.has(flag) || args.one(flag) !== undefined
    );
    if (idle !== undefined) {
      throw new UsageError(`--check looks at the config alone, in no run's folder: leave --${idle} away`);
    }
    return { taken: undefined, folder: out ?? name, continue: false };
  }
  if (args.has("continue")) {
    if (from !== undefined) {
      throw new UsageError("--continue and --resume both say how to go on: give one");
    }
    return placed(await takeFolder(out ?? name, options), { continue: true });
  }
  if (from !== undefined) return await placeOfResumed(await findSnapshot(from), out, options);
  if (out === undefined) {
    return placed(await takeFreeFolder(name, async (folder) => !await holdsRun(folder), options), {});
  }
  const taken = await takeFolder(out, options);
  if (!await holdsRun(out)) return placed(taken, {});
  taken.release();
  throw new UsageError(
    `"${out}" holds a run already. Go on with it by --continue --out ${out}, or give another --out`,
  );
}

/** What a run is called: as its config, without what all of them end in. */
function nameOfRun(config: string): string {
  return basename(config, extname(config)).replace(/(?<=.)\.config$/, "");
}

/** A run goes on in its own folder; a snapshot that lies alone needs another one. */
async function placeOfResumed(
  snapshot: FoundSnapshot,
  out: string | undefined,
  options: TakeOptions,
): Promise<Place> {
  const { folder, file } = snapshot, isRun = await holdsRun(folder);
  if (out === undefined && !isRun) {
    throw new UsageError(
      `"${folder}" is no run's folder: it holds no run.json. Say by --out where the run of "${file}" shall go on`,
    );
  }
  if (out !== undefined && (isRun || await holdsRun(out))) {
    throw new UsageError("--resume goes on in the folder of the run: leave --out away");
  }
  return placed(await takeFolder(out ?? folder, options), { snapshot });
}

function placed(taken: TakenFolder, rest: Partial<Place>): Place {
  return { taken, folder: taken.folder, continue: false, ...rest };
}
