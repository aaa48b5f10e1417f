/** An address outside every language, which the proxy lets through only for files that are not there. */
export default function NotFound() {
  return (
    <html lang="nl">
      <body style={{ fontFamily: "Georgia, serif", padding: "4rem", maxWidth: "40rem" }}>
        <h1>404</h1>
        <p lang="nl">Deze pagina is er niet.</p>
        <p lang="fr">Cette page n’existe pas.</p>
        <p lang="en">This page does not exist.</p>
        <p>
          {/* A plain link: this page has no router of its own. */}
          <a href="/nl">Waardekompas</a>
        </p>
      </body>
    </html>
  );
}
