/** The stages in a tokenizer.json: objects with a type, and nothing that would be passed over in silence. */
import { fields } from "../../files/json_file.ts";
import { NotImplemented } from "./not_implemented.ts";

/** The members of a stage. */
export type Members = Readonly<Record<string, unknown>>;

/** Makes a stage from its members. @param owner What it is, for errors */
export type StageKind<S> = {
  /** The members that it reads, or that change no ids. */
  readonly members: readonly string[];
  build(members: Members, owner: string): S;
};

/**
 * The stage that an object describes, by its `type`.
 *
 * @param role What it is in the file, e.g. "normalizer"
 * @throws {NotImplemented} where its kind is not known, or it has members that are not
 */
export function buildStage<S>(
  kinds: Readonly<Record<string, StageKind<S>>>,
  value: unknown,
  role: string,
): S {
  const members = fields(value), type = members["type"];
  const owner = `the ${role} ${JSON.stringify(type)}`;
  if (typeof type !== "string" || !Object.hasOwn(kinds, type)) throw new NotImplemented(owner);
  const kind = kinds[type]!;
  checkMembers(members, ["type", ...kind.members], owner);
  return kind.build(members, owner);
}

/** @throws {NotImplemented} where an object has others than these members, unless they are null */
export function checkMembers(members: Members, known: readonly string[], owner: string): void {
  for (const [name, value] of Object.entries(members)) {
    if (value !== null && !known.includes(name)) throw new NotImplemented(`"${name}" in ${owner}`);
  }
}

/** A member that is one of these values. @throws {NotImplemented} where it is another */
export function oneOf<T>(members: Members, name: string, values: readonly T[], owner: string): T {
  const value = members[name];
  if (values.includes(value as T)) return value as T;
  throw new NotImplemented(`"${name}" ${JSON.stringify(value)} in ${owner}`);
}

/** A member that is a list. @throws {NotImplemented} where it is something else */
export function list(members: Members, name: string, owner: string): readonly unknown[] {
  const value = members[name];
  if (Array.isArray(value)) return value;
  throw new NotImplemented(`"${name}" ${JSON.stringify(value)} in ${owner}`);
}

/** A member that is a text. @throws {NotImplemented} where it is something else */
export function text(members: Members, name: string, owner: string): string {
  const value = members[name];
  if (typeof value === "string") return value;
  throw new NotImplemented(`"${name}" ${JSON.stringify(value)} in ${owner}`);
}
