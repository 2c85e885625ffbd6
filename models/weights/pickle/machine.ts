import { WeightsError } from "../types.ts";
import type { Cursor } from "./cursor.ts";
import { type Environment, Global } from "./environment.ts";
import { Foreign, Instance } from "./values.ts";

const DEEPEST_MARKS = 1000;
const LARGEST_STACK = 1_000_000;

/**
 * The state of pickle's stack machine: a stack, marks in it, and a memo. Dictionaries become Maps, lists and
 * tuples arrays, bytes stay where they are, objects of allowed classes inert records, and those of other classes a name.
 * Nothing is ever called but the few constructors of the allow-list.
 */
export class Machine {
  readonly cursor: Cursor;
  readonly environment: Environment;
  readonly memo = new Map<number, unknown>();
  readonly #stack: unknown[] = [];
  readonly #marks: number[] = [];

  constructor(cursor: Cursor, environment: Environment) {
    this.cursor = cursor;
    this.environment = environment;
  }

  fail(problem: string): never {
    throw new WeightsError(
      this.cursor.source.path,
      `${problem} at byte ${this.cursor.position} of its pickle`,
    );
  }

  push(value: unknown): void {
    if (this.#stack.length >= LARGEST_STACK) this.fail("is refused: it stacks too many objects");
    this.#stack.push(value);
  }

  pop(): unknown {
    const value = this.top();
    this.#stack.pop();
    return value;
  }

  top(): unknown {
    if (this.#stack.length <= (this.#marks.at(-1) ?? 0)) this.fail("is damaged: it takes an object too many");
    return this.#stack.at(-1);
  }

  mark(): void {
    if (this.#marks.length >= DEEPEST_MARKS) this.fail("is refused: it nests too deeply");
    this.#marks.push(this.#stack.length);
  }

  /** Everything above the last mark, which goes too. */
  popToMark(): unknown[] {
    const mark = this.#marks.pop();
    if (mark === undefined) this.fail("is damaged: it goes back to a mark that it never set");
    return this.#stack.splice(mark);
  }

  /** Drops the top object, or the mark above it. */
  drop(): void {
    if (this.#stack.length === this.#marks.at(-1)) this.#marks.pop();
    else this.pop();
  }

  tuple(length: number): void {
    const values: unknown[] = [];
    for (let i = 0; i < length; i++) values.unshift(this.pop());
    this.push(values);
  }

  store(index: number): void {
    this.memo.set(index, this.top());
  }

  recall(index: number): void {
    if (!this.memo.has(index)) this.fail(`is damaged: it recalls object ${index}, which it never stored`);
    this.push(this.memo.get(index));
  }

  appendAll(values: unknown[]): void {
    const list = this.top();
    if (Array.isArray(list)) { for (const value of values) list.push(value); }
    else if (list instanceof Set) { for (const value of values) list.add(value); }
    else if (!(list instanceof Foreign)) this.fail("is damaged: it appends to what is no list");
  }

  setAll(values: unknown[]): void {
    const target = this.top();
    if (target instanceof Foreign) return;
    if (!(target instanceof Map) || values.length % 2 !== 0) {
      this.fail("is damaged: it sets items of what is no dictionary");
    }
    for (let i = 0; i < values.length; i += 2) target.set(values[i], values[i + 1]);
  }

  /** A class or function. @throws {WeightsError} where the environment refuses it */
  global(module: unknown, name: unknown): Global {
    if (typeof module === "string" && typeof name === "string") return this.environment.global(module, name);
    this.fail("is damaged: it names a class by no text");
  }

  /** Makes an object by a global; nothing else on the stack can be called. What is foreign makes what is foreign. */
  construct(args: unknown, callable: unknown): void {
    if (callable instanceof Foreign) return this.push(callable);
    if (!(callable instanceof Global) || !Array.isArray(args)) {
      this.fail("is refused: it calls something that is no class or function");
    }
    this.push(callable.construct(args));
  }

  /**
   * Pickle's BUILD: gives the top object its state. What else has one is no object here: the flags of a
   * parameter and the attributes of a dictionary, such as a state dict's _metadata, are dropped.
   */
  build(state: unknown): void {
    const target = this.top();
    if (target instanceof Instance) target.state = state;
  }
}
