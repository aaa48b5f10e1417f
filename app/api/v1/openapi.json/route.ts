import { getOpenApiOperation } from "@/lib/contracts/api/service";
import { describeApi } from "@/lib/http/describe-api";
import { route } from "@/lib/http/route";
import englishTexts from "@/lib/i18n/messages/en/api.json";

export const GET = route(getOpenApiOperation, () => ({ ...describeApi(englishTexts) }));
