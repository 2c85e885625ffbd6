/** What the comment at the head of a published config says. */

/** A config of published work. */
export interface Preset {
  /** Its file's name without the ending. */
  readonly name: string;
  /** "photo -> sketch" */
  readonly title: string;
  readonly profile: string;
  readonly generator: string;
  readonly steps: number;
  /** Who says that these values work. */
  readonly source: string;
  readonly caveats?: string;
  /** Names for `deno task fetch`. */
  readonly fetch: readonly string[];
  /** What else it needs, that fetch does not know. */
  readonly elsewhere?: string;
}

/**
 * Reads the comment at the head of a config: a sentence, and below it `Profile`, `Generator`, `Steps`, `Source`, `Fetch`, and where
 * there are any `Caveats` and `Elsewhere`, each with what belongs to it. Undefined where the file is no such config.
 */
export function readPreset(name: string, text: string): Preset | undefined {
  const comment = /^\/\*\*\n([^]*?)\*\//.exec(text)?.[1];
  const lines = (comment ?? "").split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const [head, ...rest] = lines.join("\n").replaceAll(/\n {2,}/g, " ").trim().split("\n");
  const said = new Map(rest.flatMap((line) => {
    const [, key, value] = /^(\w+): (.+)$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, value!] as const];
  }));
  const [profile, generator, steps, source, fetch] = ["Profile", "Generator", "Steps", "Source", "Fetch"]
    .map((key) => said.get(key));
  if (!profile || !generator || !source || !fetch || !Number.isInteger(Number(steps))) return undefined;
  const caveats = said.get("Caveats"), elsewhere = said.get("Elsewhere");
  return {
    name,
    title: head!.replace(/\.$/, ""),
    profile,
    generator,
    steps: Number(steps),
    source,
    ...(caveats !== undefined && { caveats }),
    fetch: fetch.split(", "),
    ...(elsewhere !== undefined && { elsewhere }),
  };
}
