/** Tiny encoders of every family with the references' numbers; tests/fixtures/README.md says what each file holds. */
import { assert } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors } from "../../models/weights/safetensors.ts";
import { Fixture, fixturePath } from "./fixtures.ts";

const ELSEWHERE = Deno.env.get("VARIEGATE_FIXTURES");

/**
 * The path of one, e.g. `encoderFixture("siglip_hf.safetensors")`: of this project's, or of other networks under the
 * same names below $VARIEGATE_FIXTURES. Tests take every size from the files.
 */
export function encoderFixture(name: string): string {
  return ELSEWHERE ? join(ELSEWHERE, "encoders", name) : fixturePath(`encoders/${name}`);
}

/** Inputs, outputs and gradients of a network. */
export async function readEncoderFixture(network: string): Promise<Fixture> {
  return new Fixture(await readSafetensors(encoderFixture(`${network}_io.safetensors`)));
}

/** The configuration of a network in a layout. */
export async function readEncoderConfig(
  name: string,
): Promise<Record<string, Record<string, number> | undefined>> {
  return JSON.parse(await Deno.readTextFile(encoderFixture(`${name}_config.json`)));
}

/** The token ids of a fixture, a row for each text. */
export function tokenIdsOf(io: Fixture): number[][] {
  const { data, shape: [count, length] } = io.host("in.token_ids");
  assert(count && length);
  const ids = Array.from(data, Number);
  return Array.from({ length: count }, (_, i) => ids.slice(i * length, (i + 1) * length));
}
