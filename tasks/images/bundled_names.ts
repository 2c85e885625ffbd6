/** The names of the bundled world's networks on a command line. Nothing here loads what computes: help is quick. */
import { suggestion } from "../../models/options/mod.ts";
import type { Domain } from "../../models/world/latent_attributes.ts";
import { UsageError } from "../shell/command.ts";
import { parseDomain } from "./world_domain.ts";

/** What the bundled world's names begin with; a file of such a name goes by `./world:…`. */
const WORLD = "world:";

const ENCODERS = ["clip", "judge"] as const;

/** One of the bundled world's encoders. */
export type WorldEncoder = typeof ENCODERS[number];

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
  return isBundled(name) && ENCODERS.some((known) => known === name.slice(WORLD.length));
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
  const word = name.slice(WORLD.length), found = ENCODERS.find((known) => known === word);
  if (found !== undefined) return found;
  throw new UsageError(
    `"${name}" is no encoder of the bundled world. It has ${
      ENCODERS.map((some) => WORLD + some).join(" and ")
    }` +
      suggestion(word, ENCODERS),
  );
}
