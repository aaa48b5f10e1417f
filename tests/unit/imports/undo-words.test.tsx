import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { UndoOrReason } from "@/components/imports/undo-or-reason";
import { IMPORT_PROFILES } from "@/lib/contracts/import/registry";
import en from "@/lib/i18n/messages/en/imports.json";
import fr from "@/lib/i18n/messages/fr/imports.json";
import nl from "@/lib/i18n/messages/nl/imports.json";

const texts = { nl, fr, en };

function shown(profile: string, locale: keyof typeof texts): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Europe/Brussels"
      messages={{ imports: texts[locale] }}
    >
      <UndoOrReason batch={7} profile={profile}>
        <button type="button">undo</button>
      </UndoOrReason>
    </NextIntlClientProvider>,
  );
}

describe("taking a delivery back", () => {
  it("is not offered for wards: the reader sees what to do instead", () => {
    expect(shown("wards", "nl")).toContain("Levering 7 beschrijft afdelingen.");
    expect(shown("wards", "fr")).toContain("La livraison 7 décrit des unités.");
    expect(shown("wards", "en")).toContain("Delivery 7 describes wards.");
    expect(shown("wards", "nl")).not.toContain("<button");
  });

  it("is offered for every other kind of delivery", () => {
    for (const profile of IMPORT_PROFILES.filter((one) => one !== "wards")) {
      expect(shown(profile, "nl")).toBe('<button type="button">undo</button>');
    }
  });
});
