import "server-only";

/** A file as the answer of an operation with `outputKind: "file"`. */
export interface FileAnswer {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string | ReadableStream<Uint8Array>;
}

/** Headers that make a browser save the file and never show it as a page. */
export function headersOfFile(file: FileAnswer): Record<string, string> {
  const ascii = file.fileName.replaceAll(/[^\w.-]/g, "_");
  return {
    "content-type": file.contentType,
    "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
  };
}
