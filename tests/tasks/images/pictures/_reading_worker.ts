/** Decodes a file that it is told, and answers with the picture's size and choices, or with what went wrong. */
import { readPicture } from "../../../../tasks/images/pictures/read_picture.ts";

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<string>) => void;
  postMessage(message: string): void;
};

scope.onmessage = async ({ data }) => {
  try {
    const { width, height, choices } = await readPicture(data);
    scope.postMessage(`${width} x ${height} ${choices.join()}`);
  } catch (error) {
    scope.postMessage(String(error));
  }
};
