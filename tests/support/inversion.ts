/** Oracles of inversion, from tests/fixtures/inversion or from another place with the same layout. */
import { join } from "@std/path";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { Fixture, fixturePath } from "./fixtures.ts";

/** The root given by VARIEGATE_FIXTURES for a folder that lies there, else this project's own. */
function pathOf(name: string): string {
  const root = Deno.env.get("VARIEGATE_FIXTURES");
  if (!root) return fixturePath(name);
  const given = join(root, name);
  try {
    Deno.statSync(join(root, name.split("/")[0]!));
    return given;
  } catch {
    return fixturePath(name);
  }
}

/** The path of a file of the inversion oracles. */
export function inversionPath(name: string): string {
  return pathOf(`inversion/${name}`);
}

/** Tensors of the inversion oracles. */
export async function readInversion(name: string): Promise<Fixture> {
  return new Fixture(await readSafetensors(inversionPath(`${name}.safetensors`)));
}

/** What the inversion oracles say in JSON. */
export async function readInversionJson<T>(name: string): Promise<T> {
  return JSON.parse(await Deno.readTextFile(inversionPath(`${name}.json`))) as T;
}

/** The path of a network that the oracles were computed with, e.g. "stylegan2/nvidia_64". */
export function networkPath(name: string): string {
  return pathOf(`${name}.safetensors`);
}
