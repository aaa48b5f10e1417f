import { listInstrumentsOperation } from "@/lib/contracts/api/instruments";
import { route } from "@/lib/http/route";
import { getInstruments } from "@/lib/services/scores/get-instruments";

export const GET = route(listInstrumentsOperation, () => ({ instruments: [...getInstruments()] }));
