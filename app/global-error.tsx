"use client";

/** Only when the page frame itself failed, so without fonts, messages or language. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="nl">
      <body style={{ fontFamily: "Georgia, serif", padding: "4rem", maxWidth: "40rem" }}>
        <h1>Waardekompas</h1>
        <p lang="nl">Er ging iets mis. De fout is genoteerd.</p>
        <p lang="fr">Une erreur s’est produite. Elle est consignée.</p>
        <p lang="en">Something went wrong. The fault is logged.</p>
        <button type="button" onClick={reset}>
          Opnieuw · Réessayer · Try again
        </button>
      </body>
    </html>
  );
}
