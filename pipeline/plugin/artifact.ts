import type { Tree } from "../storage/tree.ts";

/**
 * A typed key for a value that one plugin makes and others read. Both sides import the key, so that a
 * typo does not compile and the value has a type.
 */
export interface Artifact<T extends Tree> {
  /** Kebab-case; unique among artifacts. */
  readonly id: string;
  /** Who makes it: completes the message "… which no plugin provides. Add …". */
  readonly hint: string;
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
 */
export function defineArtifact<T extends Tree>(id: string, hint: string): Artifact<T> {
  return { id, hint };
}
