/** Networks by the words of a command line: files, or those of the bundled world by name. */
import {
  clip,
  type ClipOptions,
  type ClipSource,
  type Domain,
  stylegan2,
  type StyleGAN2Options,
  type StyleGAN2Source,
  worldClip,
  worldGenerator,
  worldJudge,
} from "../../mod.ts";
import { suggestion } from "../../models/options/mod.ts";
import { UsageError } from "../shell/command.ts";
import { parseDomain } from "./world_domain.ts";

/** What the bundled world's names begin with; a file of such a name goes by `./world:…`. */
const WORLD = "world:";

const ENCODERS = { clip: worldClip, judge: worldJudge } as const;

/** One of the bundled world's encoders. */
export type WorldEncoder = keyof typeof ENCODERS;

/** For the help of flags that take a generator. */
export const GENERATOR_NAMES = 'or a generator of the bundled world: world:dog, "world:dog, sketch"';

/** For the help of flags that take an encoder. */
export const ENCODER_NAMES = "or of the bundled world: world:clip, world:judge";

/** Whether a word names a network of the bundled world, and no file. */
export function isBundled(name: string): boolean {
  return name.startsWith(WORLD);
}

/** Whether a word names an encoder of the bundled world. */
export function isBundledEncoder(name: string): boolean {
  return isBundled(name) && Object.hasOwn(ENCODERS, name.slice(WORLD.length));
}

/**
 * The domain of the bundled world's generator of that name; undefined for a file.
 *
 * @throws {UsageError} where the world has no such generator
 */
export function bundledDomain(name: string): Domain | undefined {
  if (!isBundled(name)) return undefined;
  const words = name.slice(WORLD.length);
  if (isBundledEncoder(name)) {
    throw new UsageError(
      `"${name}" is an encoder, where a generator is asked for. Give a file, ${GENERATOR_NAMES}`,
    );
  }
  return parseDomain(words);
}

/**
 * The bundled world's encoder of that name; undefined for a file.
 *
 * @throws {UsageError} where the world has no such encoder
 */
export function bundledEncoder(name: string): WorldEncoder | undefined {
  if (!isBundled(name)) return undefined;
  const word = name.slice(WORLD.length), known = Object.keys(ENCODERS);
  if (Object.hasOwn(ENCODERS, word)) return word as WorldEncoder;
  throw new UsageError(
    `"${name}" is no encoder of the bundled world. It has ${
      known.map((some) => WORLD + some).join(" and ")
    }` +
      suggestion(word, known),
  );
}

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
