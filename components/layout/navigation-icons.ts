import { ChartSpline, ClipboardCheck, FileUp, Route, type LucideIcon } from "lucide-react";
import type { NavigationKey } from "./navigation-entry";

export const NAVIGATION_ICONS: Readonly<Record<NavigationKey, LucideIcon>> = {
  pathways: Route,
  reviews: ClipboardCheck,
  indicators: ChartSpline,
  imports: FileUp,
};
