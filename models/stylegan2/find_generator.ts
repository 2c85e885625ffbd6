/** Where in a file generators' tensors are: under whose names, and behind which prefix. */
/** Whose names and shapes the tensors have. */
export type Layout = "rosinality" | "NVIDIA";

export interface NamedTensors {
  readonly layout: Layout;
  /** What wrappers put before every name, with its final dot: "", "g_ema.", "module.", "decoder.", ... */
  readonly prefix: string;
  /** The name in the file by the generator's own name. */
  readonly names: ReadonlyMap<string, string>;
}

const OWN_NAMES: Record<Layout, RegExp> = {
  rosinality:
    /^(.+\.)?(?:(style)\.\d+\.(?:weight|bias)|input\.input|skips\.\d+\.weight|(?:conv1|convs\.\d+)\.(?:conv\.(?:weight|modulation\.(?:weight|bias))|noise\.weight|activate\.bias)|(?:to_rgb1|to_rgbs\.\d+)\.(?:bias|conv\.(?:weight|modulation\.(?:weight|bias)))|noises\.noise_\d+)$/,
  NVIDIA:
    /^(.+\.)?(?:(mapping)\.fc\d+\.(?:weight|bias)|synthesis\.b\d+\.(?:const|skip\.weight|(?:conv[01]|torgb)\.(?:weight|bias|affine\.(?:weight|bias)|noise_strength|noise_const)))$/,
};

/** What was counted under one prefix. */
interface Tally {
  readonly layout: Layout;
  readonly prefix: string;
  mapping: number;
  synthesis: number;
}

/**
 * Every generator: each layout and prefix under which there are names of both its networks, mapping and synthesis.
 * Where nowhere are both, the prefix under which most names fit, if any does.
 */
export function findGenerators(names: Iterable<string>): NamedTensors[] {
  const all = [...names];
  const tallies = (["rosinality", "NVIDIA"] as const).flatMap((layout) => talliesOf(layout, all));
  const whole = tallies.filter(({ mapping, synthesis }) => mapping > 0 && synthesis > 0);
  const found = whole.length > 0 ? whole : tallies.sort((a, b) => count(b) - count(a)).slice(0, 1);
  return found.map(({ layout, prefix }) => {
    const inner = found.map((other) => other.prefix).filter((other) =>
      other !== prefix && other.startsWith(prefix)
    );
    const own = all.filter((name) =>
      name.startsWith(prefix) && !inner.some((other) => name.startsWith(other))
    );
    return { layout, prefix, names: new Map(own.map((name) => [name.slice(prefix.length), name])) };
  });
}

function talliesOf(layout: Layout, names: readonly string[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const name of names) {
    const match = OWN_NAMES[layout].exec(name);
    if (!match) continue;
    const [, prefix = "", mapping] = match;
    const tally = tallies.get(prefix) ?? { layout, prefix, mapping: 0, synthesis: 0 };
    tally[mapping ? "mapping" : "synthesis"]++;
    tallies.set(prefix, tally);
  }
  return [...tallies.values()];
}

function count({ mapping, synthesis }: Tally): number {
  return mapping + synthesis;
}

/** The name with the innermost of the prefix's levels under which it is there: some wrappers stand beside it. */
export function nameBeside(
  names: { has(name: string): boolean },
  prefix: string,
  own: string,
): string | undefined {
  const levels = prefix.split(".").slice(0, -1);
  for (let depth = levels.length; depth >= 0; depth--) {
    const name = [...levels.slice(0, depth), own].join(".");
    if (names.has(name)) return name;
  }
  return undefined;
}
