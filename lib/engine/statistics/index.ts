export { normalQuantile, studentTQuantile } from "./distributions";
