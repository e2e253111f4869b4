import type { Response } from "express";

/** A page that needs nothing of the application, for what is refused before it: French, accessible, without script. */
export function sendPlainPage(
  response: Response,
  page: { status: number; title: string; text: string },
): void {
  response
    .status(page.status)
    .type("html")
    .send(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} · Pluton</title>
</head>
<body>
<main>
<p>Erreur ${page.status}</p>
<h1>${page.title}</h1>
<p>${page.text}</p>
<p><a href="/">Retour à ma journée</a></p>
</main>
</body>
</html>
`);
}
