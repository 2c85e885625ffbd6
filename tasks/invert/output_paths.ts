import { basename } from "@std/path";
import { UsageError } from "../shell/command.ts";

/** What an inversion writes. */
export interface OutputPaths {
  /** L.safetensors */
  readonly latents: string;
  /** L.json: how near each picture came. */
  readonly records: string;
  /** L.png: photographs above what they became. */
  readonly picture: string;
  /** L.generator.safetensors, where it is tuned. */
  readonly generator: string;
}

/** @param out L.safetensors */
export function outputPaths(out: string): OutputPaths {
  const stem = out.slice(0, -".safetensors".length);
  return {
    latents: out,
    records: `${stem}.json`,
    picture: `${stem}.png`,
    generator: `${stem}.generator.safetensors`,
  };
}

/**
 * Refuses to write over files that stand beside the result and were there before any: another's, such as the photograph
 * me.png beside me.safetensors.
 *
 * @param state the folder of an inversion that is not finished
 * @throws {UsageError}
 */
export function refuseOthers(
  { latents, records, picture, generator }: OutputPaths,
  state: string,
  tune: boolean,
) {
  if (isThere(latents) || isThere(state)) return;
  const other = [records, picture, ...tune ? [generator] : []].find(isThere);
  if (other === undefined) return;
  throw new UsageError(
    `"${other}" is there and ${
      basename(latents)
    } is not, so this command has not written it. Move it away, or give another --out`,
  );
}

function isThere(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
