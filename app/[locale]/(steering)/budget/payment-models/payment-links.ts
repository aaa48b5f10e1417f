import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import { PAYMENT_CHOICE_NAMES, PAYMENT_FIELDS } from "@/lib/contracts/budget/payment-input";
import type { PaymentPage, PaymentScenarioRecord } from "@/lib/contracts/budget/payment-page";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { keptView } from "../../page-input";

type Texts = Readonly<Record<string, string>>;

const PATH = "/budget/payment-models";
const NAMES: readonly string[] = [...PAYMENT_CHOICE_NAMES, ...Object.keys(PAYMENT_FIELDS)];

/** The terms as they stand in the address; boxes of one name are one list. */
export function readPaymentTexts(query: PageSearchParams): Texts {
  const texts: Record<string, string> = {};
  for (const name of NAMES) {
    const given = query[name];
    if (given === undefined) continue;
    texts[name] = [given].flat().join(",").slice(0, 300);
  }
  return texts;
}

/** Addresses of the page with something else chosen and the rest as it is. */
export interface PaymentLinks {
  readonly hrefOfModel: (model: PaymentPage["input"]["model"]) => string;
  readonly hrefOfPathway: (code: string) => string;
  readonly hrefOfScenario: (scenario: PaymentScenarioRecord) => string;
  /** What a form must carry along besides what is typed in it. */
  readonly kept: Texts;
}

/** The links of the page; a step or variant of one pathway means nothing on another. */
export function paymentLinks({ frame, pathway, input }: PaymentPage, texts: Texts): PaymentLinks {
  const view = keptView(frame);
  const code = pathway?.code ?? null;
  const { variant: _variant, without: _without, ...ofAnyPathway } = texts;
  return {
    hrefOfModel: (model) => prepareHref(PATH, view, { ...texts, pathway: code, model }),
    hrefOfPathway: (other) => prepareHref(PATH, view, { ...ofAnyPathway, pathway: other }),
    hrefOfScenario: ({ pathwayCode, terms }) =>
      prepareHref(PATH, view, { ...terms, pathway: pathwayCode }),
    kept: {
      ...(view.hospital === null ? {} : { hospital: String(view.hospital) }),
      ...(code === null ? {} : { pathway: code }),
      model: input.model,
    },
  };
}
