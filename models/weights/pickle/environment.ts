import type { Budget } from "./budget.ts";

/** What a pickle can reach of the world outside it. */
export interface Environment {
  readonly budget: Budget;
  /** What stands here for the class or function of that name. @throws {WeightsError} where the file is refused for it */
  global(module: string, name: string): Global;
  /** The object outside of the pickle that an id stands for. @throws {WeightsError} */
  persistent(id: unknown): unknown;
}

/** A class or function: the plain data that it makes here of its arguments. */
export class Global {
  readonly name: string;
  readonly construct: (args: readonly unknown[]) => unknown;
  /** Whether nothing is known of it but its name. */
  readonly isForeign: boolean;

  constructor(name: string, construct: (args: readonly unknown[]) => unknown, isForeign = false) {
    this.name = name;
    this.construct = construct;
    this.isForeign = isForeign;
  }
}
