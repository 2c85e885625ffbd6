import type { Budget } from "./budget.ts";

/** What a pickle can reach of the world outside it. */
export interface Environment {
  readonly budget: Budget;
  /** The class or function of that name, if it is allowed. @throws {WeightsError} if not */
  global(module: string, name: string): Global;
  /** The object outside of the pickle that an id stands for. @throws {WeightsError} */
  persistent(id: unknown): unknown;
}

/** An allowed class or function: the plain data that it makes here of its arguments. */
export class Global {
  readonly name: string;
  readonly construct: (args: readonly unknown[]) => unknown;

  constructor(name: string, construct: (args: readonly unknown[]) => unknown) {
    this.name = name;
    this.construct = construct;
  }
}
