import {
  BookOpenCheck,
  Building2,
  Calculator,
  ChartScatter,
  ChartSpline,
  ClipboardCheck,
  ClipboardList,
  Compass,
  FileUp,
  Landmark,
  Route,
  Send,
  Workflow,
  type LucideIcon,
} from "lucide-react";
import type { NavigationKey } from "./navigation-entry";

export const NAVIGATION_ICONS: Readonly<Record<NavigationKey, LucideIcon>> = {
  overview: Compass,
  pathways: Route,
  reviews: ClipboardCheck,
  indicators: ChartSpline,
  funnels: ChartScatter,
  processes: Workflow,
  definitions: BookOpenCheck,
  costing: Calculator,
  budget: Landmark,
  hospitals: Building2,
  instruments: ClipboardList,
  programme: Send,
  imports: FileUp,
};
