import { assertEquals } from "@std/assert";
import { importsOf } from "../../../tasks/shell/closed_modules.ts";

Deno.test("what a module's text imports is found however it is written", () => {
  const texts: [string, string[]][] = [
    ['import v8 from "node:v8";', ["node:v8"]],
    ['import{a as b}from"node:v8"', ["node:v8"]],
    ["import * as v8 from\n  'v8'", ["v8"]],
    ['import "./side.ts"; export * from "./other.ts";', ["./side.ts", "./other.ts"]],
    ['import v8 from /* not "this" */ // nor this\n "node:v8"', ["node:v8"]],
    ['import v8 from "node:\\x768"; import "node:\\u{76}8"', ["node:v8", "node:v8"]],
    ['await import("node:v8")', []], // asked for when it is made
    ['const from = "a", x = "node:v8";', []],
  ];
  for (const [text, specifiers] of texts) {
    assertEquals([...importsOf(text)].map(({ specifier }) => specifier), specifiers, text);
  }
});
