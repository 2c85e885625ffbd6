/** Where in a file the generator's tensors are: under whose names, and behind which prefix. */

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
    /^(.+\.)?(?:style\.\d+\.(?:weight|bias)|input\.input|(?:conv1|convs\.\d+)\.(?:conv\.(?:weight|modulation\.(?:weight|bias))|noise\.weight|activate\.bias)|(?:to_rgb1|to_rgbs\.\d+)\.(?:bias|conv\.(?:weight|modulation\.(?:weight|bias)))|noises\.noise_\d+)$/,
  NVIDIA:
    /^(.+\.)?(?:mapping\.fc\d+\.(?:weight|bias)|synthesis\.b\d+\.(?:const|(?:conv[01]|torgb)\.(?:weight|bias|affine\.(?:weight|bias)|noise_strength|noise_const)))$/,
};

/**
 * Finds the generator: the layout and the prefix under which most names fit. Of copies equally complete the
 * moving average wins, which is what samples are drawn from.
 *
 * @returns undefined where no name fits
 */
export function findGenerator(names: Iterable<string>): NamedTensors | undefined {
  const all = [...names];
  let best: { layout: Layout; prefix: string; count: number } | undefined;
  for (const layout of ["rosinality", "NVIDIA"] as const) {
    const counts = new Map<string, number>();
    for (const name of all) {
      const match = OWN_NAMES[layout].exec(name);
      if (match) counts.set(match[1] ?? "", (counts.get(match[1] ?? "") ?? 0) + 1);
    }
    for (const [prefix, count] of counts) {
      const averaged = /ema/i.test(prefix);
      if (!best || count > best.count || (count === best.count && averaged)) best = { layout, prefix, count };
    }
  }
  if (best === undefined) return undefined;
  const { layout, prefix } = best;
  const own = all.filter((name) => name.startsWith(prefix));
  return { layout, prefix, names: new Map(own.map((name) => [name.slice(prefix.length), name])) };
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
