import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callLine } from "@/components/patient-form/call-line";
import { html } from "@/components/patient-form/html";

describe("markup of the patient form", () => {
  test("escapes what is put into it, in text and in attributes", () => {
    const text = `"><script>alert('1')</script>&`;
    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  test("never lets a text open or close a tag or an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });

  test("puts markup into markup as it is, and leaves no trace of nothing", () => {
    expect(html`<p>${html`<b>${1}</b>`}${null}${false}${undefined}${["a", "b"]}</p>`.text).toBe(
      "<p><b>1</b>ab</p>",
    );
  });

  test("keeps the line breaks of what somebody wrote", () => {
    expect(html`<textarea>${"one\n\n  two"}</textarea>`.text).toContain("one\n\n  two");
  });

  test("makes a telephone number callable inside its sentence", () => {
    const line = callLine((phone) => `Call ${phone} now.`, "03 000 00 00");
    expect(line.text).toBe('Call <a class="phone" href="tel:030000000">03 000 00 00</a> now.');
  });
});
