import { normalQuantile } from "../distributions";
import type { FunnelOptions } from "./funnel";

/** Chance beyond the 95 % limit and beyond the 99.8 % limit, on one side. */
export const ALERT_TAIL = 0.025;
export const ALARM_TAIL = 0.001;

export const ALERT_DISTANCE = normalQuantile(1 - ALERT_TAIL);
export const ALARM_DISTANCE = normalQuantile(1 - ALARM_TAIL);

/**
 * Funnels of counts: five expected events (and non-events) to be flagged, one to be drawn; extra
 * spread in additive form, estimated from ten units or more.
 * Source: Spiegelhalter 2005 and 2012; minimum counts: convention for the normal approximation.
 */
export const COUNT_FUNNEL_OPTIONS: FunnelOptions = {
  dispersion: "additive",
  minimumToJudge: 5,
  minimumToDraw: 1,
  minimumUnitsForDispersion: 10,
};

/**
 * Funnels of means: thirty patients to be flagged, limits without extra spread, as the English
 * publisher of patient-reported outcomes draws them.
 * Source: NHS Digital, Patient Reported Outcome Measures, finalised data packs ("insufficient
 * records" under 30).
 */
export const MEAN_FUNNEL_OPTIONS: FunnelOptions = {
  dispersion: "none",
  minimumToJudge: 30,
  minimumToDraw: 1,
  minimumUnitsForDispersion: 10,
};
