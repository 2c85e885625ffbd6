import type { Generator } from "../generator.ts";
import { type Domain, LATENT_DIM, mappingNetwork } from "./latent_attributes.ts";
import { SPECIES, STYLES } from "./picture.ts";

/** The parameter by which the mapping networks of two domains differ: w is the domain's code, and this its origin. */
const DOMAIN_BIAS = "style.2.bias";

/**
 * The domain of this world for which a generator's latents were made, if they were: that whose mapping network
 * it has. Adaptation leaves the mapping network as it was, so an adapted generator still tells its source's.
 */
export async function latentDomain(
  { parameters, latentDim }: Pick<Generator, "parameters" | "latentDim">,
): Promise<Domain | undefined> {
  const bias = parameters.get(DOMAIN_BIAS);
  if (latentDim !== LATENT_DIM || !bias) return undefined;
  const values = await bias.data();
  return SPECIES.flatMap((species) => STYLES.map((style) => ({ species, style }))).find((domain) => {
    const known = mappingNetwork(domain).get(DOMAIN_BIAS)!.data;
    return values.length === known.length && values.every((value, i) => value === known[i]);
  });
}
