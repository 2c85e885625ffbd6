import { WeightsError } from "../../weights/types.ts";

/** The members of an object in a JSON file, read by kind; what is absent or null is undefined. */
export class JsonMembers {
  /** The file, for errors. */
  readonly path: string;
  /** Where the object stands in the file, e.g. "model_cfg.vision_cfg"; "" for the whole. */
  readonly at: string;
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(path: string, value: unknown, at = "") {
    this.path = path;
    this.at = at;
    if (value !== undefined && value !== null && (typeof value !== "object" || Array.isArray(value))) {
      throw new WeightsError(path, `states ${JSON.stringify(value)} for "${at}": expected an object`);
    }
    this.#members = (value ?? {}) as Record<string, unknown>;
  }

  /** All names, those of null members left out. */
  get names(): readonly string[] {
    return Object.keys(this.#members).filter((name) => this.value(name) !== undefined);
  }

  /** Whether a member is there, null or not. */
  has(name: string): boolean {
    return Object.hasOwn(this.#members, name);
  }

  /** As it is in the file. */
  value(name: string): unknown {
    return (Object.hasOwn(this.#members, name) ? this.#members[name] : undefined) ?? undefined;
  }

  /** @throws {WeightsError} where it is no object */
  object(name: string): JsonMembers {
    return new JsonMembers(this.path, this.value(name), this.nameOf(name));
  }

  /** A whole number from 0 on. @throws {WeightsError} */
  whole(name: string): number | undefined {
    return this.#checked(
      name,
      (value) => Number.isSafeInteger(value) && (value as number) >= 0,
      "a whole number",
    );
  }

  /** @throws {WeightsError} */
  positive(name: string): number | undefined {
    return this.#checked(
      name,
      (value) => Number.isFinite(value) && (value as number) > 0,
      "a number above 0",
    );
  }

  /** @throws {WeightsError} */
  flag(name: string): boolean | undefined {
    return this.#checked(name, (value) => typeof value === "boolean", "true or false");
  }

  /** @throws {WeightsError} */
  text(name: string): string | undefined {
    return this.#checked(name, (value) => typeof value === "string", "a text");
  }

  /** Three numbers, one for each of red, green and blue. @throws {WeightsError} */
  colors(name: string): readonly [number, number, number] | undefined {
    return this.#checked(
      name,
      (value) => Array.isArray(value) && value.length === 3 && value.every(Number.isFinite),
      "three numbers",
    );
  }

  /** Likewise, of numbers to divide by. @throws {WeightsError} */
  positiveColors(name: string): readonly [number, number, number] | undefined {
    const colors = this.colors(name);
    if (colors?.every((value) => value > 0) ?? true) return colors;
    return this.refuse(name, "and only numbers above 0 can be used");
  }

  /** One of the words that a setting may have; what they stand for. @throws {WeightsError} naming those that can be used */
  choice<T>(name: string, choices: Readonly<Record<string, T>>): T | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (Object.hasOwn(choices, String(value))) return choices[String(value)];
    this.refuse(
      name,
      `only ${Object.keys(choices).map((word) => JSON.stringify(word)).join(", ")} can be used`,
    );
  }

  /** A setting that the file states and that is not implemented. */
  refuse(name: string, reason = "which is not implemented"): never {
    const value = JSON.stringify(this.value(name))?.slice(0, 100);
    throw new WeightsError(this.path, `states ${value} for "${this.nameOf(name)}", ${reason}`);
  }

  /** The name of a member in the whole file. */
  nameOf(name: string): string {
    return this.at ? `${this.at}.${name}` : name;
  }

  #checked<T>(name: string, fits: (value: unknown) => boolean, expected: string): T | undefined {
    const value = this.value(name);
    if (value === undefined || fits(value)) return value as T | undefined;
    throw new WeightsError(
      this.path,
      `states ${JSON.stringify(value)?.slice(0, 100)} for "${this.nameOf(name)}": expected ${expected}`,
    );
  }
}
