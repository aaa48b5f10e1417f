import "server-only";
import type { Actor } from "@/lib/access/actor";
import type {
  InstalledRiskModel,
  ListedRiskModel,
  RiskModelPage,
  RiskModelsPage,
} from "@/lib/contracts/risk-models/risk-model";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listRiskModels } from "@/lib/repositories/risk-models";
import { recordOf } from "../funnels/choose-model";
import { loadFrame } from "../pathways/load-frame";
import { classifyRiskModel } from "./classify-risk-model";

/** The coefficient sets that the hospital installed, with what they are for. */
export async function getRiskModels(actor: Actor, today: string): Promise<RiskModelsPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, { quarter: null, today });
      const definitions = await listIndicatorDefinitions(tx, today, actor.hospitalId);
      const list = (model: InstalledRiskModel): ListedRiskModel => {
        const same = (code: string) => ({ nl: code, fr: code, en: code });
        return {
          ...model,
          standing: classifyRiskModel(model, today),
          indicatorName:
            definitions.find(({ code }) => code === model.indicatorCode)?.name ??
            same(model.indicatorCode),
          pathwayName:
            frame.pathways.find(({ code }) => code === model.pathwayCode)?.name ??
            same(model.pathwayCode),
        };
      };
      return { frame, models: (await listRiskModels(tx, actor.hospitalId)).map(list) };
    },
    { readOnly: true },
  );
}

/** One coefficient set. */
export async function getRiskModel(
  actor: Actor,
  key: { readonly modelId: string; readonly version: string; readonly today: string },
): Promise<RiskModelPage> {
  const { frame, models } = await getRiskModels(actor, key.today);
  const model = models.find(
    ({ modelId, version }) => modelId === key.modelId && version === key.version,
  );
  if (!model) throw new AppError("not-found");
  return { frame, model, record: recordOf(model) };
}
