export declare class AssertionError extends Error {}
export declare function assert(expr: unknown, msg?: string): asserts expr;
export declare function assertEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;
export declare function assertAlmostEquals(
  a: number,
  b: number,
  tolerance?: number,
  msg?: string,
): void;
export declare function assertThrows<E extends Error>(
  f: () => unknown,
  C: new (...a: never[]) => E,
  inc?: string,
): E;
export declare function assertRejects<E extends Error>(
  f: () => Promise<unknown>,
  C: new (...a: never[]) => E,
  inc?: string,
): Promise<E>;
export declare function assertStringIncludes(actual: string, expected: string, msg?: string): void;
export declare function assertMatch(actual: string, expected: RegExp, msg?: string): void;
export declare function assertNotEquals<T>(actual: T, expected: T, msg?: string): void;
export declare function assertInstanceOf<T>(
  actual: unknown,
  // deno-lint-ignore no-explicit-any
  expected: abstract new (...args: any[]) => T,
  msg?: string,
): asserts actual is T;
export declare function assertExists<T>(actual: T, msg?: string): asserts actual is NonNullable<T>;
