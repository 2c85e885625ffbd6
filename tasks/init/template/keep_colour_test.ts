import { testPlugin } from "variegate";
import { keepColour } from "./keep_colour.ts";

Deno.test("keepColour() keeps the contract of plugins", (t) => testPlugin(t, () => keepColour()));
