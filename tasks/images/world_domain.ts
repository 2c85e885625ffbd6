import type { Domain } from "../../models/world/latent_attributes.ts";
import { SPECIES, STYLES } from "../../models/world/picture.ts";
import { suggestion } from "../../models/options/mod.ts";
import { UsageError } from "../shell/command.ts";

/** A domain by its words, e.g. `"cat"` or `"dog, sketch"`. @throws {UsageError} */
export function parseDomain(words: string): Domain {
  const [species, style, ...more] = words.split(",").map((word) => word.trim());
  const found = {
    species: SPECIES.find((name) => name === species),
    style: STYLES.find((name) => name === (style ?? "photo")),
  };
  if (found.species && found.style && more.length === 0) {
    return { species: found.species, style: found.style };
  }
  throw new UsageError(
    `"${words}" is no domain of the bundled world. Give one of ${SPECIES.join(", ")}, and perhaps one of ${
      STYLES.join(", ")
    }, as in "dog, sketch"${suggestion(species ?? "", SPECIES)}`,
  );
}
