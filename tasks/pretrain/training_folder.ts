import { join } from "@std/path";
import { openSafetensors } from "../../models/weights/safetensors.ts";
import { lstatOrNothing } from "../../pipeline/storage/places.ts";
import { topOfTree } from "../../pipeline/storage/tree_file.ts";
import { UsageError } from "../shell/command.ts";
import { openOutputFolder, type OutputFolder } from "../shell/output_folder.ts";

/** Where in a training's folder the snapshot and the curve are kept. */
export const SNAPSHOT = "snapshot.safetensors", CURVE = "curve.jsonl";

/** Opens the folder of a training. @param others names of further files that will be written @throws {UsageError} */
export async function openTrainingFolder(
  path: string,
  others: readonly string[] = [],
): Promise<OutputFolder> {
  return await openOutputFolder(path, {
    names: [SNAPSHOT, CURVE, ...others],
    adopt: async () =>
      await holdsTraining(path) ? [SNAPSHOT, CURVE, ...others, ...await samplesIn(path)] : [],
  });
}

/** Whether a training in this folder has a snapshot to go on from, be it damaged or of another one. */
export async function isBegun(path: string): Promise<boolean> {
  return await lstatOrNothing(join(path, SNAPSHOT)) !== undefined;
}

/**
 * Names of the folders in this one in which trainings have begun, as one for each size of a generator that grows.
 *
 * @throws {UsageError} where it is no folder
 */
export async function begunIn(path: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(path)) if (await isBegun(join(path, name))) names.push(name);
  } catch (error) {
    if (error instanceof Deno.errors.NotADirectory) {
      throw new UsageError(`"${path}" is no folder, as it must be here. Move it away, or give another --out`);
    }
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return names;
}

/** Whether a training's snapshot is there, or that of the first size of one that grows. */
async function holdsTraining(path: string): Promise<boolean> {
  for (const name of [SNAPSHOT, join("16", SNAPSHOT)]) {
    try {
      const file = await openSafetensors(join(path, name));
      file.close();
      const top = topOfTree(file.metadata);
      if (top && ["weights", "state", "average"].every((member) => top.has(member))) return true;
    } catch {
      // none, or damaged: then it is nobody's
    }
  }
  return false;
}

async function samplesIn(path: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(join(path, "samples"))) {
      if (/^\d{6}\.png$/.test(name)) names.push(`samples/${name}`);
    }
  } catch {
    // a training without samples
  }
  return names;
}
