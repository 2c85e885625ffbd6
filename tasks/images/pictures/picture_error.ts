/** Why a file gives no picture. */
export class PictureError extends Error {
  override readonly name = "PictureError";

  /**
   * @param reason names the fault in a list of many files: "its data end early"
   * @param sentence completes a sentence that begins with the file's name, and ends with the way out
   */
  constructor(readonly reason: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
  }
}

/** The file is of a kind that nobody would take for a picture. */
export class NoPictureError extends PictureError {}

const AGAIN = "Copy or download it again";

/** The file ends before its picture does. */
export function cutOff(cause?: unknown): PictureError {
  return new PictureError("its data end early", `is cut off: its data end early. ${AGAIN}`, { cause });
}

/** The file contradicts itself. @param how a clause */
export function damaged(how: string, cause?: unknown): PictureError {
  return new PictureError("damaged", `is damaged: ${how}. ${AGAIN}`, { cause });
}

/** There is not as much memory as the picture takes. */
export function tooLargeForMemory(cause: unknown): PictureError {
  return new PictureError("too large for the memory", "does not fit into the memory: make it smaller", {
    cause,
  });
}
