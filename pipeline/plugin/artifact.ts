import type { Encoder } from "../../models/encoder.ts";
import type { FeatureSpace } from "../../models/feature_spaces.ts";
import type { Variable } from "../../models/tensors.ts";
import type { Tree } from "../storage/tree.ts";

/** What an artifact has to fit. */
export interface ArtifactNetworks {
  /** The adapted generator's weights that learn, by name. */
  readonly trainable: Readonly<Record<string, Variable>>;
  /** What judges images and texts. */
  readonly encoder: Encoder;
}

/**
 * A typed key for a value that one plugin makes and others read. Both sides import the key, so that a
 * typo does not compile and the value has a type.
 */
export interface Artifact<T extends Tree> {
  /** Kebab-case; unique among artifacts. */
  readonly id: string;
  /** Who makes it: completes the message "… which no plugin provides. Add …". */
  readonly hint: string;
  /** Why a value does not fit, if so. Asked of every value, made or read from a file, before any term sees it. */
  check?(value: T, networks: ArtifactNetworks): string | undefined;
  /**
   * The part of a value that belongs to one space of the encoder's features, where it is made of features: losses are handed it
   * beside the features of that space. A value without is handed over whole.
   */
  inSpace?(value: T, space: FeatureSpace): T;
  /** Never there: it carries the type. */
  readonly type?: T;
}

/** Artifacts under the names by which a plugin's hooks receive them. */
// deno-lint-ignore no-explicit-any -- the one place where values of different types stand together
export type ArtifactMap = Readonly<Record<string, Artifact<any>>>;

/** The values behind the keys of an `ArtifactMap`. */
export type ValuesOf<M> = {
  readonly [K in keyof M]: M[K] extends Artifact<infer T> ? T : never;
};

/**
 * Makes a key for sharing values of type `T`.
 *
 * @param id Kebab-case; it names the artifact in errors and in snapshots.
 * @param hint The factories that provide it, e.g. `"textVariations()"`.
 * @param check Why a value does not fit the run's networks, if so. It looks at shapes; values are not downloaded for it.
 * @param inSpace The part of a value that belongs to one space of the features, for values made of features.
 */
export function defineArtifact<T extends Tree>(
  id: string,
  hint: string,
  check?: Artifact<T>["check"],
  inSpace?: Artifact<T>["inSpace"],
): Artifact<T> {
  return { id, hint, ...(check && { check }), ...(inSpace && { inSpace }) };
}

/** Why a value cannot stand for an artifact, if so. */
export function artifactProblem<T extends Tree>(
  { id, check }: Artifact<T>,
  value: T,
  networks: ArtifactNetworks,
): string | undefined {
  let problem: string | undefined;
  try {
    problem = check?.(value, networks);
  } catch (error) {
    problem = `it is of another kind: ${error instanceof Error ? error.message : error}`;
  }
  return problem === undefined ? undefined : `"${id}" does not fit the networks: ${problem}`;
}
