import type { Space } from "../images/find_latents.ts";
import type { InversionSettings } from "../photos/settings.ts";
import type { TuningSettings } from "../photos/tune.ts";
import type { GeneratorsAsked } from "../images/related_generators.ts";
import type { EditRequest } from "./requests.ts";

/** What `edit` hands to its worker. */
export interface EditInput {
  readonly generators: GeneratorsAsked;
  /** A file of latents, or undefined where photographs are inverted. */
  readonly latents: string | undefined;
  readonly space: Space | undefined;
  readonly photo: InversionSettings | undefined;
  readonly directions: readonly EditRequest[];
  readonly mixes: readonly EditRequest[];
  readonly truncation: number;
  readonly noise: "random" | "stored" | "none" | undefined;
  /** Of random noise. */
  readonly seed: number;
  /** Where what tuning changes is carried: how photographs are tuned. */
  readonly tune: TuningSettings | undefined;
  /** The folder of an inversion that is not finished. */
  readonly state: string;
  readonly out: string;
}
