import { insteadOf } from "../../weights/known/known_file.ts";
import { chooseNetwork } from "../../weights/choose_network.ts";
import { type TensorInfo, WeightsError } from "../../weights/types.ts";
import { findNetworks, type NamedNetwork } from "./namings.ts";
import { refuseKnown } from "./refused_networks.ts";

/** The encoder of a file that is meant. */
export interface ChosenNetwork extends NamedNetwork {
  /** Where it was taken before others by rule: what a user should know of that. */
  readonly note: string | undefined;
}

/**
 * Finds the encoder of a file.
 *
 * @param key Which of several
 * @throws {WeightsError} where there is none, where it is one that cannot be used, where the key is none's, or where
 * there are several and no rule says which
 */
export function chooseNamed(
  path: string,
  tensors: ReadonlyMap<string, TensorInfo>,
  key?: string,
): ChosenNetwork {
  const found = findNetworks(tensors.keys());
  if (found.length === 0) {
    refuseKnown(path, tensors);
    throw new WeightsError(
      path,
      insteadOf({ path, tensors }, "CLIP") ??
        `is no CLIP: it holds neither OpenAI's "token_embedding.weight" nor Hugging Face's ` +
          `"text_model.embeddings.token_embedding.weight", nor an image tower under their names or timm's`,
    );
  }
  const prefixes = found.map(({ prefix }) => prefix);
  const { prefix, note } = chooseNetwork(path, prefixes, { kind: "CLIPs", call: "clip", key });
  refuseKnown(path, new Map([...tensors].filter(([name]) => name.startsWith(prefix))));
  return { ...found.find((network) => network.prefix === prefix)!, note };
}
