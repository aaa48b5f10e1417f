import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { LoadingState } from "@/components/ui/loading-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ExampleAccounts } from "./example-accounts";
import { FirstPicture } from "./first-picture";

const POINTS = ["side", "trust", "signal"] as const;

/** What this is, in a few lines, with one real picture and a way in for everyone. */
export default async function FirstPage() {
  const t = await getTranslations("landing");
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-[82rem] px-5 outline-none sm:px-8"
    >
      <div className="grid items-start gap-x-14 gap-y-10 pt-6 pb-12 lg:grid-cols-12 lg:pt-12">
        <div className="lg:col-span-5">
          <h1 className="text-[2.5rem] leading-[1.08] sm:text-[3.25rem]">{t("title")}</h1>
          <p className="mt-5 max-w-[34rem] text-[1.0625rem] leading-7">{t("lead")}</p>
          <dl className="mt-8 max-w-[34rem]">
            {POINTS.map((point) => (
              <div key={point} className="border-t border-hairline py-3.5">
                <dt className="font-semibold">{t(`points.${point}.title`)}</dt>
                <dd className="text-muted">{t(`points.${point}.text`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="min-w-0 lg:col-span-7 lg:pt-2">
          <Suspense
            fallback={
              <LoadingState>
                <Skeleton className="h-[29rem] w-full" />
              </LoadingState>
            }
          >
            <FirstPicture />
          </Suspense>
        </div>
      </div>
      <ExampleAccounts />
    </main>
  );
}
