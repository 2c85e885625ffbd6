/** A worker whose work leaves something behind that goes on: a file that is written again and again. */
import { serve } from "../../../tasks/shell/serve.ts";

serve<string>((file) => {
  setInterval(() => Deno.writeTextFileSync(file, "alive"), 10);
  return Promise.resolve();
});
