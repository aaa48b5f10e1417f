import { z } from "zod";

/** RFC 9457 problem document with our code, the request id and pointers to faults in the input. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "Why a call was refused (RFC 9457)." });
