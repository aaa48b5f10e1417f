import "server-only";
import { AppError } from "@/lib/errors/app-error";

/** Passes bytes on until there are more than allowed, then refuses. Counts; does not trust the header. */
export function limitStream(
  stream: ReadableStream<Uint8Array>,
  maximumBytes: number,
): ReadableStream<Uint8Array> {
  let seen = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > maximumBytes) controller.error(tooLarge(maximumBytes));
        else controller.enqueue(chunk);
      },
    }),
  );
}

function tooLarge(maximumBytes: number): AppError {
  return new AppError("body-too-large", { detail: { maximumBytes } });
}

/** The body of a request as a limited stream; an announced excess is refused unread. */
export function openBody(request: Request, maximumBytes: number): ReadableStream<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maximumBytes) throw tooLarge(maximumBytes);
  const body = request.body ?? new Blob([]).stream();
  return limitStream(body, maximumBytes);
}

/** The JSON document in the body of a request. */
export async function readJsonBody(request: Request, maximumBytes: number): Promise<unknown> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  // A form cannot send this type from another site without asking first, which helps against forgery.
  if (mediaType !== "application/json") throw new AppError("unsupported-media-type");
  const text = await new Response(openBody(request, maximumBytes)).text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError("malformed-body", { cause });
  }
}
