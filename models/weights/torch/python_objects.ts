/** What Python's own classes and functions make, as plain data. */
import { memorySource } from "../bytes.ts";
import { Global } from "../pickle/environment.ts";
import { Bytes } from "../pickle/values.ts";
import { WeightsError } from "../types.ts";
import type { EnclosingFile } from "./construct.ts";

/** list(x), torch.Size(x) and the like: the argument itself, since lists and tuples are arrays here. */
export function argument(args: readonly unknown[]): unknown {
  return args[0] ?? [];
}

/** A device or a path, which is only ever shown: its parts. */
export function joined(args: readonly unknown[], { budget }: EnclosingFile): string {
  budget.spend(args.length);
  const parts = args.filter((part) => typeof part === "string" || typeof part === "number");
  return parts.join("/").replace("//", "/"); // the root is a part of its own
}

/** dict() of nothing, of pairs, or of another dictionary. */
export function makeMap(
  [source = []]: readonly unknown[],
  { path, budget }: EnclosingFile,
): Map<unknown, unknown> {
  const pairs = source instanceof Map ? [...source] : source;
  if (!Array.isArray(pairs) || !pairs.every(Array.isArray)) {
    throw new WeightsError(path, "is damaged: it makes a dictionary of what has no pairs");
  }
  budget.spend(pairs.length);
  return new Map(pairs.map(([key, value]) => [key, value]));
}

/** set() of nothing or of a list. */
export function makeSet([source = []]: readonly unknown[], { path, budget }: EnclosingFile): Set<unknown> {
  if (!Array.isArray(source)) throw new WeightsError(path, "is damaged: it makes a set of what is no list");
  budget.spend(source.length);
  return new Set(source);
}

/** How protocols 0 and 1 make an object: (class, base class, the base's value or None). */
export function reconstruct([type, , value]: readonly unknown[], { path }: EnclosingFile): unknown {
  if (type instanceof Global) return type.construct(value == null ? [] : [value]);
  throw new WeightsError(path, "is damaged: it makes an object of no class");
}

/** How protocol 2 makes an object where it has no opcode for it: (class, arguments ...). */
export function newObject([type, ...args]: readonly unknown[], { path }: EnclosingFile): unknown {
  if (type instanceof Global) return type.construct(args);
  throw new WeightsError(path, "is damaged: it makes an object of no class");
}

/** How protocol 2 writes bytes: a text in Latin-1. */
export function encodeLatin1([text]: readonly unknown[], { path, budget }: EnclosingFile): Bytes {
  if (typeof text !== "string") throw new WeightsError(path, "is damaged: it encodes what is no text");
  budget.spend(text.length);
  return new Bytes(memorySource(path, Uint8Array.from(text, (character) => character.charCodeAt(0))));
}
