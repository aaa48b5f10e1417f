import { z } from "zod";
import { defineOperation } from "./operation";

/** Whether the product answers and reaches its database. Nothing about data or versions of parts. */
export const getHealthOperation = defineOperation({
  id: "getHealth",
  method: "GET",
  path: "/api/v1/health",
  tag: "service",
  access: "public",
  output: z.strictObject({ status: z.literal("ok") }).meta({ id: "Health" }),
});

/** The OpenAPI document of this API. */
export const getOpenApiOperation = defineOperation({
  id: "getOpenApi",
  method: "GET",
  path: "/api/v1/openapi.json",
  tag: "service",
  access: "public",
  output: z.record(z.string(), z.unknown()),
});
