/** Tiny encoders of every family with the references' numbers; tests/fixtures/README.md says what each file holds. */
import { assert } from "@std/assert";
import { dirname, join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../models/weights/safetensors.ts";
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

/** What the fixtures know of a network besides its files. */
export interface NetworkFacts {
  /** What the usual mistakes cost, relative to the features. */
  readonly error_if_wrong?: Readonly<Record<string, number>>;
}

/** A network in one of the layouts in which its family is published. */
export interface PublishedNetwork {
  readonly name: string;
  readonly layout: "hf" | "open_clip";
}

/** The names under which weights and configuration are published. */
const PUBLISHED = {
  hf: ["model.safetensors", "config.json"],
  open_clip: ["open_clip_model.safetensors", "open_clip_config.json"],
} as const;

const ROOT = dirname(encoderFixture("encoders.json"));
const names = Array.from(Deno.readDirSync(ROOT), ({ name }) => name);

/** All networks, each in all of its layouts. */
export const NETWORKS: readonly PublishedNetwork[] = names.sort().flatMap((file) => {
  const [, name, layout] = /^(.+)_(hf|open_clip)\.safetensors$/.exec(file) ?? [];
  return name ? [{ name, layout: layout as PublishedNetwork["layout"] }] : [];
});
assert(NETWORKS.length > 0, `there are no encoders in ${ROOT}`);

/** Of all networks, by name. */
export const FACTS: Readonly<Record<string, NetworkFacts>> = JSON.parse(
  Deno.readTextFileSync(encoderFixture("encoders.json")),
);

/**
 * A folder with the network as it is published. What its layout does not state, the weights' metadata does, and besides
 * what is given.
 */
export async function publishedFolder(
  { name, layout }: PublishedNetwork,
  metadata: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await Deno.makeTempDir(), [weights, config] = PUBLISHED[layout];
  const stated = JSON.parse(await Deno.readTextFile(encoderFixture(`${name}_${layout}_config.json`)));
  await Deno.writeTextFile(join(folder, config), JSON.stringify(stated));
  const tensors = await readSafetensors(encoderFixture(`${name}_${layout}.safetensors`));
  const { heads, ref_feat_shape } = stated.not_stated_by_this_layout ?? {};
  const unstated = {
    vision_heads: heads ?? stated.heads_not_stated_by_this_layout?.vision_heads,
    vision_rotary_grid: ref_feat_shape,
  };
  const told = Object.entries(unstated).filter(([, value]) => value !== undefined).map(([member, value]) =>
    [member, String(value)] as const
  );
  await writeSafetensors(join(folder, weights), tensors, { ...Object.fromEntries(told), ...metadata });
  return folder;
}
