import { join } from "@std/path";
import { ConfigError } from "../../pipeline/errors.ts";
import { sha256 } from "../../pipeline/storage/manifest.ts";
import { statOrNothing } from "../../pipeline/storage/places.ts";
import { readManifest } from "../../pipeline/storage/run_state.ts";

/**
 * The file of a run's adapted generator.
 *
 * @param refusal begins the sentence where it cannot be taken: "Cannot evaluate"
 * @throws {ConfigError} where there is none, or not the one that the run's manifest lists
 */
export async function runGenerator(folder: string, refusal: string): Promise<string> {
  const name = "generator.safetensors", file = join(folder, name), manifest = await readManifest(folder);
  const refuse = (problem: string) => new ConfigError([problem], refusal);
  if (!(await statOrNothing(file))?.isFile || (manifest && !manifest.files[name])) {
    throw refuse(
      `"${folder}" holds no generator.safetensors. Put checkpoint() among the run's plugins, or give a generator's file`,
    );
  }
  const listed = manifest?.files[name];
  if (listed && sha256(await Deno.readFile(file)) !== listed.sha256) {
    throw refuse(
      `"${file}" is not the file that manifest.json lists: it is damaged, or the run ended while it wrote. Go on ` +
        "with the run, or give this file instead of the run",
    );
  }
  return file;
}
