import { suggestion } from "../../models/options/mod.ts";
import { SPECIES, type Species } from "../../models/world/picture.ts";
import { UsageError } from "../shell/command.ts";

/**
 * The animal of `world:ANIMAL`, which stands for pictures of it; undefined for anything else.
 *
 * @throws {UsageError} for an animal that the bundled world has not
 */
export function renderedSpecies(name: string): Species | undefined {
  if (!name.startsWith("world:")) return undefined;
  const word = name.slice("world:".length), species = SPECIES.find((known) => known === word);
  if (species !== undefined) return species;
  throw new UsageError(
    `--images ${name}: the bundled world has photos of ${SPECIES.join(", ")}${suggestion(word, SPECIES)}`,
  );
}
