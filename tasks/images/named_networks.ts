/** Networks by the words of a command line: files, or those of the bundled world by name. */
import {
  clip,
  type ClipOptions,
  type ClipSource,
  stylegan2,
  type StyleGAN2Options,
  type StyleGAN2Source,
  worldClip,
  worldGenerator,
  worldJudge,
} from "../../mod.ts";
import { UsageError } from "../shell/command.ts";
import { bundledDomain, bundledEncoder, type WorldEncoder } from "./bundled_names.ts";

const ENCODERS: Readonly<Record<WorldEncoder, () => ClipSource>> = { clip: worldClip, judge: worldJudge };

/**
 * The generator that a word stands for, with what flags say of its file.
 *
 * @throws {UsageError} where the world has no such generator, or flags speak of a file that there is none of
 */
export function namedGenerator(
  name: string,
  ofFile: Pick<StyleGAN2Options, "key" | "parent" | "class" | "recompute"> = {},
): StyleGAN2Source {
  const domain = bundledDomain(name);
  if (!domain) return stylegan2({ weights: name, ...ofFile });
  const [idle] = Object.keys(ofFile);
  if (idle !== undefined) throw goesWithFiles(idle, name);
  return worldGenerator(domain);
}

/**
 * The encoder that a word stands for, with what flags say of its file.
 *
 * @throws {UsageError} where the world has no such encoder
 */
export function namedEncoder(
  name: string,
  ofFile: Pick<ClipOptions, "key" | "activation" | "heads" | "antialias"> = {},
): ClipSource {
  const bundled = bundledEncoder(name);
  if (bundled === undefined) return clip({ weights: name, ...ofFile });
  const { key, antialias, ...stated } = ofFile, encoder = ENCODERS[bundled]();
  if (key !== undefined) throw goesWithFiles("key", name);
  if (antialias !== undefined) throw goesWithFiles("antialias", name);
  return Object.keys(stated).length > 0 ? encoder.stating(stated) : encoder;
}

function goesWithFiles(flag: string, name: string): UsageError {
  return new UsageError(
    `--${flag} goes with files, and "${name}" is of the bundled world: leave --${flag} away`,
  );
}
