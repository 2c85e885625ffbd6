import { WeightsError } from "../../weights/types.ts";
import type { TowerFacts } from "./facts.ts";

/** Something that is needed, that no file states and that tensors cannot tell. */
export interface Unstated {
  readonly tower: "image" | "text";
  readonly fact: string;
}

/** A file of which something is not known that only its owner can say: the sentence names the choices. */
export class UnstatedError extends WeightsError {
  constructor(path: string, unstated: readonly Unstated[]) {
    super(path, sentence(unstated));
    this.name = "UnstatedError";
  }
}

/** The needs of a tower that its facts leave open. */
export function unstatedOf<F extends TowerFacts>(
  tower: "image" | "text",
  needs: readonly (keyof F)[],
  facts: F,
): Unstated[] {
  return needs.filter((need) => facts[need] === undefined).map((need) => ({ tower, fact: String(need) }));
}

/** How each fact is asked for: what it is, and where it is given. */
const ASKED: Readonly<Record<string, (tower: "image" | "text") => { what: string; how: string }>> = {
  activation: () => ({
    what: "the activation of its transformers",
    how:
      "--activation quick_gelu|gelu|gelu_tanh (the option activation): quick_gelu for networks by OpenAI, MetaCLIP and " +
      "DFN, gelu for most others, such as LAION's and DataComp's",
  }),
  heads: (tower) => ({
    what: `the attention heads of its ${tower} tower`,
    how: `--${tower}-heads N (the option heads: { ${tower}: N })`,
  }),
};

function sentence(unstated: readonly Unstated[]): string {
  const first = unstated.toSorted((a, b) => a.fact.localeCompare(b.fact)); // the activation before heads
  const asked = first.map(({ tower, fact }) =>
    ASKED[fact]?.(tower) ??
      { what: `the ${fact} of its ${tower} tower`, how: "a configuration that states it" }
  );
  const whats = [...new Set(asked.map(({ what }) => what))], hows = [...new Set(asked.map(({ how }) => how))];
  return `does not state ${
    whats.join(", nor ")
  }, and its tensors cannot tell. Put its open_clip_config.json or ` +
    `config.json beside it, or give ${hows.join("; and ")}`;
}
