import { getHealthOperation } from "@/lib/contracts/api/service";
import { route } from "@/lib/http/route";
import { getHealth } from "@/lib/services/health/get-health";

export const GET = route(getHealthOperation, getHealth);
