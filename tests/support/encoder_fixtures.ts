/** Oracle data of encoders: of `$VARIEGATE_FIXTURES/encoders` where that is set, else of tests/fixtures/encoders. */
import { assert } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../models/weights/safetensors.ts";
import { Fixture, fixturePath } from "./fixtures.ts";

const ROOT = join(Deno.env.get("VARIEGATE_FIXTURES") ?? fixturePath(""), "encoders");

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

const names = Array.from(Deno.readDirSync(ROOT), ({ name }) => name);

/** All networks, each in all of its layouts. */
export const NETWORKS: readonly PublishedNetwork[] = names.sort().flatMap((file) => {
  const [, name, layout] = /^(.+)_(hf|open_clip)\.safetensors$/.exec(file) ?? [];
  return name ? [{ name, layout: layout as PublishedNetwork["layout"] }] : [];
});
assert(NETWORKS.length > 0, `there are no encoders in ${ROOT}`);

/** Of all networks, by name. */
export const FACTS: Readonly<Record<string, NetworkFacts>> = JSON.parse(
  Deno.readTextFileSync(join(ROOT, "encoders.json")),
);

/** The inputs, and what the reference makes of them. */
export async function readIo(name: string): Promise<Fixture> {
  return new Fixture(await readSafetensors(join(ROOT, `${name}_io.safetensors`)));
}

/**
 * A folder with the network as it is published. What its layout does not state, the weights' metadata does, and besides
 * what is given.
 */
export async function publishedFolder(
  { name, layout }: PublishedNetwork,
  metadata: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await Deno.makeTempDir(), [weights, config] = PUBLISHED[layout];
  const stated = JSON.parse(await Deno.readTextFile(join(ROOT, `${name}_${layout}_config.json`)));
  await Deno.writeTextFile(join(folder, config), JSON.stringify(stated));
  const tensors = await readSafetensors(join(ROOT, `${name}_${layout}.safetensors`));
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
