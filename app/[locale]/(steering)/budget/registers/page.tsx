import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import BudgetRegisterPage from "./[register]/page";

interface RegistersPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export { generateMetadata } from "./[register]/page";

/** The registers begin with the one that has deadlines. */
export default function RegistersPage({ searchParams }: RegistersPageProps) {
  return (
    <BudgetRegisterPage params={Promise.resolve({ register: "p4p" })} searchParams={searchParams} />
  );
}
