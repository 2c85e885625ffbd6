/** What a file is that holds neither a generator nor an encoder. */
import { knownFile, knownParts } from "../../models/weights/known/known_file.ts";
import { holdsClip } from "../../models/encoders/files/namings.ts";
import { UNNAMED } from "../../models/weights/names.ts";
import { holdsMultipliers, PARENT_DIGEST, PARENT_LABEL } from "../../models/stylegan2/channel_multipliers.ts";
import { shellQuoted } from "../../models/shell_quoted.ts";
import type { TensorInfo, WeightFile } from "../../models/weights/types.ts";
import { snapshotStep } from "../../pipeline/storage/snapshot.ts";
import type { Content } from "./content.ts";
import { unnamedLatents } from "../images/find_latents.ts";

/** Tensors that are shown. */
const SHOWN = 12;

/** Files that the commands themselves read and write. */
const OURS: readonly { kind: string; holds: string; line: string }[] = [
  { kind: "latents", holds: "z", line: "Latents z, for deno task sample" },
  { kind: "latents", holds: "w", line: "Latents w, for deno task sample" },
  { kind: "latents", holds: "w_plus", line: "Latents w_plus, for deno task sample" },
  { kind: "images", holds: "images", line: "Images, for deno task encode" },
  { kind: "features", holds: "image_features", line: "Features, from deno task encode" },
  { kind: "features", holds: "text_features", line: "Features, from deno task encode" },
];

type Tensors = ReadonlyMap<string, TensorInfo>;

/** Says what it is, and shows its tensors. */
export function describeOther({ path, tensors, metadata }: WeightFile): Content {
  const step = snapshotStep(metadata);
  if (step !== undefined) {
    const line = `A run's snapshot at step ${step}. Go on with it by deno task adapt CONFIG.ts --resume ${
      shellQuoted(path)
    }`;
    return { facts: { kind: "snapshot", step }, lines: [line] };
  }
  if (holdsMultipliers(tensors.keys())) {
    const parent = metadata[PARENT_LABEL];
    const line = `Channel multipliers${
      parent ? ` of "${parent}"` : ""
    }: draw from them by deno task sample --generator ${shellQuoted(path)} --parent FILE`;
    const facts = { kind: "channel-multipliers", parent, parentDigest: metadata[PARENT_DIGEST] };
    return { facts: { ...facts, tensors: [...tensors.keys()] }, lines: [line, ...shapesOf(tensors)] };
  }
  const { kind, line } = kindOf(path, tensors);
  return { facts: { kind, tensors: [...tensors.keys()] }, lines: [line, ...shapesOf(tensors)] };
}

/** What a generator's file holds beside the generator, told by the tensors under other prefixes than its own. */
export function describeBeside(tensors: Tensors, prefix: string): Content {
  const others = new Map([...tensors].filter(([name]) => prefix === "" || !name.startsWith(prefix)));
  const clips = holdsClip(others.keys()) ? [{ kind: "clip", name: "a CLIP" }] : [];
  const parts = [...clips, ...prefix === "" ? [] : knownParts(others)];
  return {
    facts: parts.length > 0 ? { beside: parts.map(({ kind }) => kind) } : {},
    lines: parts.length > 0 ? [`beside it: ${parts.map(({ name }) => name).join(", ")}`] : [],
  };
}

function kindOf(path: string, tensors: Tensors): { readonly kind: string; readonly line: string } {
  const own = OURS.find(({ holds }) => tensors.has(holds));
  if (own) return own;
  const known = knownFile({ path, tensors });
  if (known) return { kind: known.kind, line: `${capital(known.name)}: ${known.use}. It holds:` };
  const latents = isUnnamed(tensors) ? unnamedLatents(path, tensors) : undefined;
  if (latents) {
    return { kind: "latents", line: `Perhaps latents: deno task sample takes them ${latents.as}. It holds:` };
  }
  return { kind: "unknown", line: "Neither a StyleGAN2 generator nor a CLIP. It holds:" };
}

/** Whether a file is one tensor that nobody named: torch.save and numpy.save name none, numpy.savez numbers them. */
function isUnnamed(tensors: Tensors): boolean {
  return tensors.size === 1 && (tensors.has(UNNAMED) || tensors.has("arr_0"));
}

function shapesOf(tensors: Tensors): string[] {
  const shapes = [...tensors].slice(0, SHOWN).map(([name, { dtype, shape }]) =>
    `  ${name} ${dtype} [${shape}]`
  );
  return tensors.size > SHOWN ? [...shapes, `  and ${tensors.size - SHOWN} more`] : shapes;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
