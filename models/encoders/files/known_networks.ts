/** What is known of a file whose configuration is missing: by its names, its format and its sizes. */
import { basename, dirname } from "@std/path";
import type { Activation, EncoderFacts, Fact, HeadCount } from "./facts.ts";
import type { PublishedTensors } from "./published_tensors.ts";
import { NOTHING_STATED } from "./lay_over.ts";

/** Names of networks trained with QuickGELU. */
const QUICK = /quick_?gelu|openai|metaclip(?!.{0,3}2)(?!.*altogether)|dfn2b(?!.*s39b)|dfn5b/i;

/** What is known of a file besides what states something. */
export interface FileSigns {
  readonly path: string;
  readonly format: string;
}

/**
 * The activation, where there is no configuration: QuickGELU in TorchScript archives, which OpenAI alone published, in
 * networks whose file or folder is called so or after a training with it, and in ResNets, all of which had it; GELU
 * in TinyCLIP's own files. Nothing where nothing tells it.
 */
export function factsOfNames(published: PublishedTensors, { path, format }: FileSigns): EncoderFacts {
  const name = [basename(path), basename(dirname(path))].find((name) => QUICK.test(name));
  if (format === "TorchScript archive") {
    return both("quick_gelu", "it being a TorchScript archive, as OpenAI's are");
  }
  if (published.naming === "TinyCLIP") return both("gelu", "TinyCLIP's names for its tensors");
  if (name !== undefined) return both("quick_gelu", `the name "${name}"`);
  if (published.tensors.has("visual.layer1.0.conv1.weight")) {
    return both("quick_gelu", "the rule for CLIPs with a ResNet");
  }
  if (published.tensors.has("visual.stem.weight")) {
    return both("quick_gelu", "the rule for this program's own networks");
  }
  return NOTHING_STATED;
}

function both(value: "quick_gelu" | "gelu", source: string): EncoderFacts {
  return {
    ...NOTHING_STATED,
    image: { activation: { value, source } },
    text: { activation: { value, source } },
  };
}

/** Image towers whose heads are wider than 64: their width, layers and heads. */
const WIDE_HEADS: readonly (readonly [width: number, layers: number, heads: number])[] = [
  [1280, 32, 16], // H
  [1408, 40, 16], // g
  [1664, 48, 16], // bigG
];

/** Towers, all published networks of whose sizes have heads of 64: width and layers. */
const NARROW_HEADS: readonly (readonly [width: number, layers: number])[] = [
  [768, 12], // B, and the text of L
  [896, 12], // B-plus
  [1024, 24], // L, and the text of H and g
  [512, 12], // the text of B
  [640, 12], // the text of B-plus
  [1280, 32], // the text of bigG
];

/**
 * The heads, where nothing states them: those of the published towers of the same sizes; else, for networks with
 * QuickGELU under OpenAI's names and for ResNets, one for every 64 of the width, as OpenAI's own code has it.
 * Of other sizes nothing is known.
 */
export function factsOfSizes(published: PublishedTensors, { image, text }: EncoderFacts): EncoderFacts {
  const channels = published.tensors.get("visual.attnpool.positional_embedding")?.shape[1];
  return {
    ...NOTHING_STATED,
    image: {
      heads: channels !== undefined
        ? onePer64(channels)
        : imageHeads(published, stackOf(published, "visual.transformer"), image.activation?.value),
    },
    text: { heads: textHeads(published, stackOf(published, "transformer"), text.activation?.value) },
  };
}

interface Stack {
  readonly width: number;
  readonly layers: number;
}

/** Undefined where a tower is no transformer. */
function stackOf(published: PublishedTensors, prefix: string): Stack | undefined {
  const width = published.tensors.get(`${prefix}.resblocks.0.ln_1.weight`)?.shape[0];
  return width === undefined ? undefined : { width, layers: published.count(`${prefix}.resblocks.`) };
}

function imageHeads(
  published: PublishedTensors,
  stack: Stack | undefined,
  activation: Activation | undefined,
): Fact<HeadCount> | undefined {
  if (!stack) return undefined;
  const { width, layers } = stack;
  const wide = WIDE_HEADS.filter((known) => known[0] === width);
  const heads = wide.find((known) => known[1] === layers)?.[2];
  if (heads !== undefined) return { value: heads, source: PUBLISHED };
  return wide.length > 0 ? undefined : textHeads(published, stack, activation);
}

function textHeads(
  { naming }: PublishedTensors,
  stack: Stack | undefined,
  activation: Activation | undefined,
): Fact<HeadCount> | undefined {
  if (!stack) return undefined;
  const { width, layers } = stack;
  if (NARROW_HEADS.some(([w, l]) => w === width && l === layers)) {
    return { value: width / 64, source: PUBLISHED };
  }
  const openAis = naming === "TinyCLIP" || (naming === "OpenAI" && activation === "quick_gelu");
  return openAis ? onePer64(width) : undefined;
}

const PUBLISHED = "the published networks of these sizes";

/** A width below 64 has room for one such head, cut short, as `defaultHeads` has it. */
function onePer64(width: number): Fact<number> | undefined {
  if (width < 64) return { value: 1, source: "OpenAI's rule of one for every 64, and one at the least" };
  return width % 64 === 0 ? { value: width / 64, source: "OpenAI's rule of one for every 64" } : undefined;
}

/** What holds for networks of this program's own making, and is taken where somebody only describes tensors. */
export function factsOfOpenAi(published: PublishedTensors, source: string): EncoderFacts {
  const tower = (width: number | undefined) => ({
    activation: { value: "quick_gelu", source } as const,
    ...(width !== undefined && { heads: { value: Math.max(1, Math.floor(width / 64)), source } }),
  });
  const channels = published.tensors.get("visual.attnpool.positional_embedding")?.shape[1];
  return {
    ...NOTHING_STATED,
    image: tower(channels ?? stackOf(published, "visual.transformer")?.width),
    text: tower(stackOf(published, "transformer")?.width),
  };
}
